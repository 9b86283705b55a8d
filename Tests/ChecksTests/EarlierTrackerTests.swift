import Checks
import Tables
import TestSupport
import Testing
import Trackers

/// What is kept of an earlier tracker, and what is read again.
struct EarlierTrackerTests {
  private static let made = TrackerGenerator(seed: 11, rows: 240, duplicates: true)

  /// All that an earlier action says, asked in an order of its own.
  private func told(_ tracker: EarlierTracker, backwards: Bool = false) -> [[String]] {
    let actions = backwards ? Array(tracker.actions.reversed()) : Array(tracker.actions)
    let told = actions.map { action in
      let reports = tracker.periods.map { action.report($0) }
      return [
        action.ref, action.title, action.theme, action.kind.rawValue, action.dueText, "\(action.start)",
        "\(action.due)", "\(String(describing: action.newestStatus))",
      ] + reports.flatMap { ["\($0.status)", $0.statusText, $0.update] }
    }
    return backwards ? told.reversed() : told
  }

  private func earlier(
    _ bytes: [UInt8], chunkBytes: Int = 1 << 17, workers: Int = 1
  ) throws -> EarlierTracker {
    var limits = ReadLimits()
    limits.chunkBytes = chunkBytes
    let file = try TableFile.open(bytes: bytes, path: "earlier", limits: limits)
    let ruleSet = DefaultRuleSet.shared
    return try EarlierTracker(TrackerReader(ruleSet).open(file), ruleSet: ruleSet, on: Workers(workers))
  }

  @Test(arguments: [TrackerTable.Format.csv, .tsv, .ndjson], [1 << 10, 1 << 17])
  func `says what its cells say, however it is read and asked`(format: TrackerTable.Format, chunkBytes: Int) throws {
    // One worker, one chunk and the order of the rows give what the others are to give.
    let whole = try told(earlier(Self.made.earlier.bytes(.json)))
    let parted = try earlier(Self.made.earlier.bytes(format), chunkBytes: chunkBytes, workers: 2)
    #expect(whole.count > 150 && Set(whole.map { $0[0] }).count == whole.count)
    #expect(told(parted) == whole)
    #expect(told(parted, backwards: true) == whole)
  }

  @Test(arguments: [TrackerTable.Format.ndjson, .xlsx, .json])
  func `findings are those beside the same tracker in another format`(format: TrackerTable.Format) throws {
    func findings(_ previous: [UInt8], workers: Int) throws -> [String] {
      let options = CheckRun.Options(previous: [previous], workers: workers, wantsFacts: false)
      let findings = try CheckRun(Self.made.table, options).findings
      return findings.map { "\($0.ruleID) \($0.ref) \($0.message) \($0.evidence)" }
    }
    let expected = try findings(Self.made.earlier.bytes(), workers: 1)
    #expect(expected.count > 200)
    #expect(try findings(Self.made.earlier.bytes(format), workers: 2) == expected)
  }

  @Test func `of a ref that stands twice the first action counts, and rows without one do not`() throws {
    let tracker = try earlier(
      TrackerTable(
        """
        ref|title|due|status 2023-12|update 2023-12
        OC.A1.1|First|May-24|On Track|One.
        |Nameless|May-24|On Track|Two.
        oc a1 1|Second|June-24|Complete|Three.
        OC.A1.2|Third|July-24||
        """
      ).bytes())
    let actions = Array(tracker.actions)
    #expect(actions.map(\.title) == ["First", "Third"])
    #expect(actions.map { $0.report(tracker.latest).update } == ["One.", ""])
    #expect(actions.map { tracker.action($0.key)?.dueText } == ["May-24", "July-24"])
    #expect(tracker.action(1) == nil)
  }

  @Test func `an action that was renamed is told by its title as it was`() throws {
    func table(_ month: String, _ title: String) -> TrackerTable {
      TrackerTable(
        "ref|title|due|status \(month)|update \(month)\nOC.A1.1|\(title)|May-24|On Track|The work went on as planned.")
    }
    let previous = table("2023-12", "Publish the savings plan").bytes()
    for (title, agreement) in [("Publish the savings plan", "1"), ("Publish the “plan”", "0.8571"), ("", "-")] {
      let run = try CheckRun(table("2024-01", title), CheckRun.Options(previous: [previous]))
      #expect(run.fact("title-agreement").prefix(6) == agreement, "\(title)")
    }
  }
}
