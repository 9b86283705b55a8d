/// How an annotated copy fills the cells that findings are about: no such fill states a rating.
package enum FlagFill: UInt32, CaseIterable, Sendable {
  // Black text on it stays easy to read: violet, straw and stone beside the red, amber and green of ratings and the
  // blue that trackers have for headings and main actions.
  case error = 0xE79BE3
  case warning = 0xFFF3B0
  case note = 0xE3DED3

  /// The colour as `FFRRGGBB`.
  package var colour: String { "FF" + String(rawValue, radix: 16, uppercase: true) }
}
