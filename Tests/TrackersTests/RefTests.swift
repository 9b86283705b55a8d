import RuleSets
import TestSupport
import Testing
import Texts
import Trackers

struct RefTests {
  private static let forms = RefForms(DefaultRuleSet.shared.tracker)

  @Test(arguments: [
    ("OC.A2.1", true), ("OC.A2.0", true), ("OC.a12.34", true), ("oc.a12.34", false), ("FINANCE.B1.2", true),
    ("OC. B3.0", false),
    ("PR.C1.2 b", false), ("PR.C1.2b", false), ("OC.A2", false), ("OC.2.1", false), ("OC.AB2.1", false),
    ("OCA2.1", false),
    ("OC.A2.", false), (".A2.1", false), ("", false), ("OC-A2-1", false), ("OC.A2.1.", false),
  ])
  func `knows a well-formed ref`(_ ref: String, _ isWellFormed: Bool) {
    #expect(ref.withBytes(Self.forms.isWellFormed) == isWellFormed)
  }

  @Test(arguments: [
    ("see OC.A2.1 and (CO.B3.1).", ["OC.A2.1", "CO.B3.1"]), ("OC.A2.1/OC.A2.2", ["OC.A2.1", "OC.A2.2"]),
    ("XOC.A2.1", ["XOC.A2.1"]), ("xOC.A2.1", []), ("1OC.A2.1", []), ("OC.A2.1b", []), ("OC.A2.11", ["OC.A2.11"]),
    ("A2.1", []),
    ("www.a2.1", []), ("WWW.a2.1", ["WWW.a2.1"]), ("éOC.A2.1", []), ("OC.A2.1é", []), ("", []),
    ("see\u{A0}OC.A2.1\u{A0}and \u{201C}CO.B3.1\u{201D}\u{2013}", ["OC.A2.1", "CO.B3.1"]),
  ])
  func `finds the refs in a text`(_ text: String, _ refs: [String]) {
    #expect(text.withBytes { bytes in Self.forms.mentions(in: bytes).map { bytes[$0].string } } == refs)
  }

  /// The second action is the first one's main action, or is not.
  @Test(arguments: [
    ("OC.A2.1", "OC.A2.0", true), ("oc.a2.1", "OC.A2.0", true), ("OC. A2.1", "OC.A2.0", true),
    ("OC.A02.1", "OC.A2.0", true), ("OC.A2.1", "OC.A02.00", true), ("OC.A2.1 b", "OC.A2.0", true),
    ("OC.A2.1", "OC.A2.0 c", true), ("OC.A2.10", "OC.A2.0", true), ("OC.A2.1", "OC.A3.0", false),
    ("OC.A2.1", "OC.B2.0", false), ("OC.A2.1", "CO.A2.0", false), ("OC.A2.1", "OC.A2.2", false),
    ("OC.A2.1", "OC.A2.10", false),
  ])
  func `finds the main action of a sub-action`(_ sub: String, _ main: String, _ isMain: Bool) throws {
    let run = try CheckRun(TrackerTable("ref | status\n\(sub) | On Track\n\(main) | On Track"))
    #expect(run.fact("main-action-missing") == (isMain ? "no" : "yes"))
  }

  @Test(arguments: ["OC", "A2.1", "Action 7", "OC.2.1"]) func `gives a ref of another form no main action`(
    _ ref: String
  ) throws {
    #expect(try CheckRun(TrackerTable("ref | status\n\(ref) | On Track")).fact("main-action-missing") == "no")
  }
}
