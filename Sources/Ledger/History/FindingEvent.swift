package import Dates

/// Something that happened to a finding while it stood.
package struct FindingEvent: Sendable, Hashable {
  /// What became of a finding.
  package enum Kind: Int, Sendable {
    case waived = 0
    /// Its waiver ran out, no longer fits, or is gone.
    case reopened = 1
    case worsened = 2
    case eased = 3
    /// It rests on other evidence.
    case changed = 4
    /// Its action goes on under another ref.
    case renumbered = 5

    /// The words for it, after a date.
    package var words: String {
      switch self {
      case .waived: "waived"
      case .reopened: "waiver no longer holds"
      case .worsened: "raised to a worse level"
      case .eased: "lowered to a lesser level"
      case .changed: "changed"
      case .renumbered: "renumbered"
      }
    }
  }

  /// The day of the run that saw it.
  package let day: Day
  /// What became of it.
  package let kind: Kind
}
