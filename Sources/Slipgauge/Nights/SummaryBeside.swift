import Checks
import Dates
import Reports
import RuleSets
import Summaries

/// The summary that a night checks beside its tracker.
struct SummaryBeside {
  /// A summary, or a folder of which the newest is taken.
  private let path: String
  private let tracker: String
  private let check: Check

  /// What summaries are called; what is in them is told by their bytes.
  private static let endings = [".docx", ".txt", ".tsv", ".json"]

  /// The summary at `path` beside a tracker, checked with the options of the tracker’s check.
  init(_ path: String, _ tracker: String, _ check: Check) {
    var check = check
    // It has a period of its own, and nobody asks why its findings were raised.
    check.options.period = nil
    check.options.mostExplained = 0
    (self.path, self.tracker, self.check) = (path, tracker, check)
  }

  /// The same under another rule set.
  func with(_ ruleSet: RuleSet) -> SummaryBeside { SummaryBeside(path, tracker, check.with(ruleSet)) }

  /// The report on the tracker with what is found in the summary; where that cannot be checked, with the reason.
  func joined(to report: Report) -> Report {
    let path = newest
    do throws(CheckFailure) {
      return report.joined(with: try SummaryCheck(check, tracker: tracker).run(path))
    } catch {
      return report.lacking(
        summary: path, because: error.problems.map { $0.text(besides: path) }.joined(separator: "; "))
    }
  }

  /// The summary itself, or of a folder the one of the newest period, of several and of those that name none the last
  /// by name; the folder where none is there.
  private var newest: String {
    guard let names = FolderNames.of(path) else { return path }
    let start = path.hasSuffix("/") ? path : path + "/"
    let reader = SummaryReader(check.options.ruleSet)
    var newest: (path: String, period: Period?)?
    for name in names where SummaryBeside.mayBeSummary(name) {
      guard let summary = try? reader.read(path: start + name, limits: check.options.limits) else { continue }
      if let period = newest?.period, summary.period.map({ $0 < period }) ?? true { continue }
      newest = (start + name, summary.period)
    }
    return newest?.path ?? path
  }

  private static func mayBeSummary(_ name: String) -> Bool {
    let lower = name.lowercased()
    let isOther = [OutputName.settings, Waivers.fileName].contains(lower)
    let isHidden = lower.hasPrefix(".") || lower.hasPrefix("~$")
    return !isOther && !isHidden && endings.contains(where: lower.hasSuffix)
  }
}

extension Check {
  /// Checks the tracker at `path`, and the summary beside it, if there is one: of both is told what is selected.
  package func run(_ path: String, beside summary: String?) throws(CheckFailure) -> Report {
    let report = try run(path)
    return summary.map { SummaryBeside($0, path, self).joined(to: report) } ?? report
  }
}
