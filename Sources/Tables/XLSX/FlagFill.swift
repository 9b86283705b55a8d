/// How an annotated copy fills the cells that findings are about: no such fill states a rating.
package enum FlagFill: UInt32, CaseIterable, Sendable {
  // Pale, so that black text on it stays easy to read: violet, straw and blue beside red, amber and green.
  case error = 0xF3C6F1
  case warning = 0xFFF3B0
  case note = 0xD6E9FB

  /// The colour as `FFRRGGBB`.
  package var colour: String { "FF" + String(rawValue, radix: 16, uppercase: true) }
}
