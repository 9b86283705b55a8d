import Checks
import Slipgauge
import TestSupport
import Testing

struct FindingChangesTests {
  /// So many findings alike of a rule: rows of one ref whose due cell cannot be read.
  private func findings(_ rows: [String]) throws -> [Finding] {
    let run = try CheckRun(
      TrackerTable("ref | due | status\n" + rows.map { "\($0) | On Track" }.joined(separator: "\n")))
    return run.findings.filter { $0.ruleID == "due-unreadable" }
  }

  @Test(arguments: [(3, 3), (3, 5), (5, 3), (0, 2), (2, 0)])
  func matchesThoseAlikeInTheirOrder(before: Int, after: Int) throws {
    let one = try findings(Array(repeating: "OC.A2.1 | zz", count: before) + ["OC.A9.1 | zz"])
    let other = try findings(["OC.A9.1 | zz"] + Array(repeating: "OC.A2.1 | zz", count: after))
    let changes = FindingChanges(before: one, after: other)
    #expect(changes.added.map(\.row) == Array((1 + min(before, after))..<max(1 + after, 1 + min(before, after))))
    #expect(changes.dropped.map(\.row) == Array(min(before, after)..<before))
    #expect(changes.relevelled.isEmpty)
  }
}
