import Checks
import Summaries
import Tables
import TestSupport
import Testing

/// What the sample's three forms say of January 2024, against the sample's tracker.
struct SampleClaimTests {
  /// The claims of a form, a line each, by theme.
  private func claims(_ form: String, leftOut: Bool = false) throws -> [String] {
    let tracker = try IndexedTracker(TableFile.open(path: Repository.path("samples/tracker-2024-01.xlsx")))
    let summary = try SummaryReader(DefaultRuleSet.shared).read(
      path: Repository.path("samples/summary-2024-01.\(form)"))
    return tracker.lines(of: summary, leftOut: leftOut)
  }

  @Test func `the Word document's claims are these`() throws {
    let lines = try claims("docx")
    #expect(GoldenFile("Fixtures/claims-2024-01.txt").difference(from: lines.joined(separator: "\n") + "\n") == nil)
  }

  /// Items of the text are not told apart, so that it has no milestones.
  @Test func `the text says the same, milestones aside`() throws {
    let lines = try claims("docx").filter { !$0.hasPrefix("milestone ") }
    #expect(try claims("txt") == lines)
  }

  @Test func `the JSON summary says the same`() throws {
    #expect(try claims("json") == claims("docx"))
  }

  /// Of the actions that ask for attention these are no exceptions by their refs.
  @Test(arguments: ["docx", "txt", "json"])
  func `what is left out is the same`(form: String) throws {
    let wanted = ["OC.C4.2", "CO.E1.4", "SD.B1.14", "SD.F1.0", "PC.C1.1"]
    let found = try claims(form, leftOut: true).filter { line in
      line.hasPrefix("left-out") && wanted.contains { line == "left-out -> \($0)" || line.contains("-> \($0),") }
    }
    #expect(
      found == [
        "left-out -> OC.C4.2, named otherwise", "left-out -> CO.E1.4", "left-out -> SD.B1.14, named otherwise",
      ])
  }
}
