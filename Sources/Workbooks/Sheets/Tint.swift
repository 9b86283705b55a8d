/// How a flagged cell is filled; none of the colours is one that ratings are shown in.
package enum Tint: Int, CaseIterable, Sendable {
  case error, warning, note

  /// Pale, so that black text on it stays easy to read: violet, straw and blue beside red, amber and green.
  var colour: String {
    switch self {
    case .error: "FFF3C6F1"
    case .warning: "FFFFF3B0"
    case .note: "FFD6E9FB"
    }
  }
}
