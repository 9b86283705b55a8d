/// What a night says of a finding: the one word that text, log, history and reports use.
package enum NightWord: String, Sendable, CaseIterable {
  /// There now, and not on the last good night.
  case new
  /// Accepted then; the waiver has run out, no longer fits, or is gone.
  case waiverLapsed = "waiver-lapsed"
  /// Accepted since.
  case waived
  /// There on both, at another level or on other evidence.
  case changed
  /// There on both, as it was.
  case standing
  /// There then, and what it says was put right.
  case resolved
  /// There then; a later period is checked, which shows nothing of it either way.
  case leftBehind = "left-behind"
  /// There on both, on an action that goes on under another ref.
  case renumbered
  /// Its action is not in the tracker any more.
  case gone
  /// The rule was not evaluated, or its column or sheet was not read: nobody knows.
  case notChecked = "not-checked"

  /// The word in a sentence.
  package var words: String {
    switch self {
    case .waiverLapsed: "waiver no longer holds"
    case .leftBehind: "left behind"
    case .notChecked: "not checked"
    default: rawValue
    }
  }
}
