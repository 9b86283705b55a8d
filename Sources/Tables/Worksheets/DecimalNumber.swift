import Glibc
import Texts

/// Numbers as XML writes them.
enum DecimalNumber {
  private static let powers = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

  /// Nil where the text is no finite number.
  static func read(_ text: Bytes) -> Double? {
    var digits = 0
    var value = 0
    var decimals = -1
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    for index in (isNegative ? 1 : 0)..<text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      // Fifteen digits and a power of ten are exact; other numbers are the C library's to read.
      guard byte &- 0x30 < 10, digits < 15 else { return readAny(text) }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if decimals >= 0 { decimals += 1 }
    }
    guard digits > 0 else { return nil }
    let number = Double(value) / powers[max(0, decimals)]
    return isNegative ? -number : number
  }

  private static func readAny(_ text: Bytes) -> Double? {
    guard text.count < 64, text.buffer.allSatisfy({ $0 > 0x20 && $0 != 0x78 && $0 != 0x58 }) else { return nil }
    let characters = text.buffer.map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
      var end: UnsafeMutablePointer<CChar>?
      guard let base = buffer.baseAddress else { return nil }
      let number = strtod(base, &end)
      return end == UnsafeMutablePointer(mutating: base + text.count) && number.isFinite ? number : nil
    }
  }
}
