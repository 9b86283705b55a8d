import Texts

/// The signs that people put before the items of a list.
enum ListSign {
  /// Bullets as characters, and as places in the fonts of signs.
  private static let bullets: Set<UInt32> = [
    0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0x00B7, 0xF0B7, 0xF0A7, 0xF0A8, 0xF06C, 0xF06E, 0xF0D8,
    0xF076, 0xF071,
  ]
  /// A dash in the fonts of signs.
  private static let dashes: Set<UInt32> = [0xF02D, 0xF0BE]

  /// The text without white space at its ends and without a bullet before it, and whether it had one.
  static func removed(from text: String) -> (text: String, isItem: Bool) {
    let text = trimmed(text)
    guard let first = text.unicodeScalars.first, bullets.contains(first.value) else { return (text, false) }
    return (trimmed(String(text.unicodeScalars.dropFirst())), true)
  }

  /// What the sign with that number stands for; a space where it is none that a text needs.
  static func scalar(ofSymbol number: UInt32) -> Unicode.Scalar {
    // Fonts of signs have theirs at F020 to F0FF, and some programs write the rest of that number alone.
    let number = 0x80...0xFF ~= number ? 0xF000 | number : number
    if bullets.contains(number) { return "\u{2022}" }
    if dashes.contains(number) { return "\u{2013}" }
    guard number >= 0x20, !(0xE000...0xF8FF ~= number), let scalar = Unicode.Scalar(number) else { return " " }
    return scalar
  }
}
