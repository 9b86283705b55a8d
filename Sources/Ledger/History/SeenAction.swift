package import Dates

/// An action as a night keeps it, with what it reported for the period checked.
package struct SeenAction: Sendable, Hashable {
  /// What a period's update amounts to.
  package enum Report: Int, Sendable {
    case none = 0
    case noNews = 1
    case given = 2
    /// The previous period's again.
    case copied = 3

    /// The word for it in tables.
    package var word: String {
      switch self {
      case .none: "none"
      case .noNews: "without news"
      case .given: "given"
      case .copied: "copied"
      }
    }
  }

  /// As typed; empty where there is none.
  package let ref: String
  /// As typed.
  package let status: String
  /// As typed.
  package let due: String
  /// As typed; nil in histories that did not keep it, like all below.
  package var title: String?
  /// The director lead as typed.
  package var lead: String?
  /// The sheet that it stands on; in files without sheets its theme.
  package var sheet: String?
  /// Its kind, by place among all kinds.
  package var kind: Int?
  /// Whether it is finished.
  package var isFinished: Bool?
  /// What its update amounts to.
  package var report: Report?
  /// Whether change control agreed a move of its due date; nil where nobody was asked.
  package var isMoveAgreed: Bool?

  /// What its cells come to; nil in histories that did not keep it.
  package var reckoning: Reckoning?

  /// What an action's cells come to on a night: what figures of many nights are counted from.
  package struct Reckoning: Sendable, Hashable {
    /// As typed.
    package var theme = ""
    /// Who writes its updates, as typed; empty where nobody but the lead is named.
    package var owner = ""
    /// The id of the stated rating; nil where none is stated, or nothing is measured.
    package var stated: String?
    /// The id of the rating that its dates call for; nil where nothing is measured.
    package var calledFor: String?
    /// The id of the rating that they call for when the next period ends, were nothing to move; nil where none.
    package var calledForNext: String?
    /// The last day that its due date can mean; nil where nobody knows, or the year was assumed.
    package var due: Day?
    /// The day on which the update is signed.
    package var signedOn: Day?
    /// The latest month up to the end of the period in which it comes round.
    package var lastRound: Month?
    /// Whether an update is expected of it in each period.
    package var isAwaited = false

    package init() {}
  }

  /// Whether it is the same as far as a history of before kept it.
  func isOlder(than other: SeenAction) -> Bool {
    if title == nil { return other.title != nil && status == other.status && due == other.due }
    guard reckoning == nil, other.reckoning != nil else { return false }
    var then = other
    then.reckoning = nil
    return self == then
  }

  package init(ref: String, status: String, due: String) {
    self.ref = ref
    self.status = status
    self.due = due
  }
}
