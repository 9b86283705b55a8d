/// What a paper is, by which a file of it is known again.
package enum PaperKind: String, Sendable {
  /// What a check found, for a committee.
  case check = "Tracker check"
  /// What happened in a period, theme by theme, for a board.
  case summary = "Theme progress summary"
  /// How a year went, for a board.
  case board = "Board page"
}
