import TestSupport
import Testing

struct ActionKindTests {
  @Test(arguments: [
    ("OC.A2.0", "Main action", "On Track", "", "main"), ("OC.A2.00", "Main action", "On Track", "", "main"),
    ("OC.A2.10", "Tenth", "On Track", "", "sub"), ("OC.A2.1", "First", "On Track", "", "sub"),
    ("OC.A0.1", "First", "On Track", "", "sub"), ("OC.A2.0 (v2)", "Main action", "On Track", "", "sub"),
    ("OC.A2.0 b", "Main action", "On Track", "", "main"), ("", "No ref", "On Track", "", "sub"),
    ("OC", "No digits", "On Track", "", "sub"), ("0", "Only a number", "On Track", "", "main"),
    ("OC.A2.1", "Assurance Action: report", "On Track", "", "assurance"),
    ("OC.A2.1", "ASSURANCE ACTIONS for the board", "On Track", "", "assurance"),
    ("OC.A2.1", "New assurance action", "On Track", "", "assurance"),
    ("OC.A2.1", "Assurance activity", "On Track", "", "assurance"),
    ("OC.A2.1", "New action - assurance", "On Track", "", "assurance"),
    ("OC.A2.1", "An assurance action", "On Track", "", "sub"), ("OC.A2.1", "Assurance of data", "On Track", "", "sub"),
    ("OC.A2.1", "Report", "Assurance Action", "", "assurance"),
    ("OC.A2.1", "Report", "N/A", "Assurance Action", "assurance"),
    ("OC.A2.1", "Report", "", "Assurance Action", "assurance"),
    ("OC.A2.1", "Report", "On Track", "Assurance Action", "sub"), ("OC.A2.1", "Report", "N/A", "On Track", "sub"),
    ("OC.A2.0", "Assurance action", "Assurance Action", "", "main"),
  ])
  func `tells main, sub and assurance actions apart`(
    _ ref: String, _ title: String, _ status: String, _ before: String, _ kind: String
  ) throws {
    let table = TrackerTable("ref | title | status | status 2023-12\n\(ref) | \(title) | \(status) | \(before)")
    #expect(try CheckRun(table).fact("kind") == kind)
  }

  @Test func `takes no account of periods behind the one that is checked`() throws {
    let table = TrackerTable("ref | title | status | status 2023-12\nOC.A2.1 | Report | Assurance Action | On Track")
    #expect(try CheckRun(table, CheckRun.Options(period: "2023-12")).fact("kind") == "sub")
  }
}
