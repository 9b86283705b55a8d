import Texts

/// How often a row or a cell repeats, as OpenDocument writes it.
enum RepeatCount {
  /// Nil where the text is no number from 1 to `most` in decimal digits.
  static func read(_ text: Bytes, most: Int) -> Int? {
    var number = 0
    for byte in text.buffer {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
      if number > most { return nil }
    }
    return number > 0 ? number : nil
  }
}
