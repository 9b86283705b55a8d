import Checks
import Dates
import Glibc
import Ledger
import Reports

/// The check of one tracker on one night, from a file that held still.
struct NightlyCheck {
  let report: Report
  let contentHash: String
  let rules: NightlyRules
  /// What is to be said of the reading itself.
  let notices: [String]
  private let check: TrackerCheck
  private let path: String

  private static let mostTries = 3

  /// Checks the tracker at `path`. One that is saved meanwhile is read again, a few times.
  init(_ path: String, _ arguments: Arguments, today: Day) throws(CommandFailure) {
    rules = try NightlyRules(arguments)
    var check = try TrackerCheck(arguments, ruleSet: rules.ruleSet)
    try check.useWaivers(arguments, tracker: path, today: today)
    // What is beyond a limit would look resolved.
    check.mostKept = .max
    check.wantsActions = true
    self.check = check
    self.path = path
    for turn in 1...NightlyCheck.mostTries {
      let before = FileStamp(path)
      let result: Result<(Report, String), CommandFailure>
      do throws(CommandFailure) {
        result = .success((try check.run(path), try check.contentHash(of: path)))
      } catch {
        result = .failure(error)
      }
      before.settle()
      if FileStamp(path) == before {
        (report, contentHash) = try result.get()
        let times = turn == 2 ? "once" : "\(turn - 1) times"
        notices = turn == 1 ? [] : ["it changed while it was being read, and was read again \(times)"]
        return
      }
      usleep(500_000)
    }
    throw CommandFailure("\(path): it kept changing while it was being read, \(NightlyCheck.mostTries) times")
  }

  /// What the history keeps of the findings.
  var seen: [SeenFinding] { NightlyCheck.seen(report) }

  /// Today's findings as an earlier rule set makes them; nil where it can no longer be applied.
  func seen(under stamp: RunRecord.RuleSetStamp) -> [SeenFinding]? {
    guard let rules = NightlyRules(again: stamp) else { return nil }
    return (try? check.with(rules.ruleSet).run(path)).map(NightlyCheck.seen)
  }

  private static func seen(_ report: Report) -> [SeenFinding] {
    SeenFinding.list(open: report.findings, waived: report.waived.map(\.finding))
  }
}
