import Checks
import Glibc
import Ledger
import Reports

/// The check of one tracker on one night, from a file that held still.
struct NightCheck {
  /// What was found.
  let report: Report
  /// The SHA-256 of the bytes that were checked.
  let contentHash: String
  /// What is to be said of the reading itself.
  let notices: [String]

  private static let mostTries = 3
  private static let microsecondsBetweenTries: UInt32 = 500_000

  /// Checks the tracker at `path`, and the summary beside it. One that is saved meanwhile is read again, a few times.
  init(_ path: String, _ check: Check, _ beside: SummaryBeside? = nil) throws(CheckFailure) {
    for turn in 1...NightCheck.mostTries {
      let before = FileStamp(path)
      let result: Result<(Report, String), CheckFailure>
      do throws(CheckFailure) {
        let report = try check.run(path)
        result = .success((beside?.joined(to: report) ?? report, try check.contentHash(of: path)))
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
      usleep(NightCheck.microsecondsBetweenTries)
    }
    throw .unsettled(path, times: NightCheck.mostTries)
  }

  /// What the history keeps of the findings.
  var seen: [SeenFinding] { NightCheck.seen(report) }

  /// What the history keeps of a report's findings.
  static func seen(_ report: Report) -> [SeenFinding] {
    SeenFinding.list(open: report.findings, waived: report.waived.map(\.finding))
  }
}
