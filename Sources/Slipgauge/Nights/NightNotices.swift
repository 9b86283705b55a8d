import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Trackers

/// What is to be known of a night besides what became of findings.
struct NightNotices {
  /// Full sentences.
  private(set) var sentences: [String] = []
  /// Whether there is something that must not wait for other news.
  private(set) var isUrgent = false

  /// What there is to say of a report after the last good night; nil where there was none. `failedBefore` is whether
  /// the summary beside the tracker was not checked on the run before either.
  init(_ report: Report, after last: History.LastNight?, _ origin: TrackerOrigin, failedBefore: Bool) {
    if let sentence = origin.sentence {
      isUrgent = true
      sentences.append(sentence)
    }
    if let sentence = report.awaitedSentence { sentences.append(sentence) }
    if let document = report.document, document.isBeside {
      sentences.append("The summary checked is \(document.path).")
      sentences += document.notices
    }
    if report.summaryProblem != nil, !failedBefore { isUrgent = true }
    if let reason = report.summaryProblem ?? report.summary.rules.first(where: { $0.subject == .claim })?.skipped {
      sentences.append(reason.prefix(1).uppercased() + reason.dropFirst() + ".")
    }
    let period = report.summary.period
    if let before = last?.period, before != period {
      let names = (report.ruleSet.dateWords.name(of: before), report.ruleSet.dateWords.name(of: period))
      if before < period {
        sentences.append("The period checked is \(names.1) now, and was \(names.0).")
      } else {
        isUrgent = true
        sentences.append(
          "The period checked went back from \(names.0) to \(names.1): nobody knows what became of \(names.0)'s findings."
        )
      }
    }
  }

  /// The names of the sheets that hold no actions, as far as this night can see.
  static func sheetsNotRead(_ report: Report) -> Set<String> { Set(report.tracker.skipped.map(\.name)) }
}
