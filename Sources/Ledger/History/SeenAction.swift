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

  /// Whether it is the same as far as a history of before kept it.
  func isOlder(than other: SeenAction) -> Bool {
    title == nil && other.title != nil && status == other.status && due == other.due
  }

  package init(ref: String, status: String, due: String) {
    self.ref = ref
    self.status = status
    self.due = due
  }
}
