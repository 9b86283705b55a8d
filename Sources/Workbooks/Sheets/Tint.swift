import Tables

/// How a flagged cell is filled; none of the colours is one that ratings are shown in.
package enum Tint: Int, CaseIterable, Sendable {
  case error, warning, note

  /// As `FFRRGGBB`.
  var colour: String {
    switch self {
    case .error: FlagFill.error.colour
    case .warning: FlagFill.warning.colour
    case .note: FlagFill.note.colour
    }
  }
}
