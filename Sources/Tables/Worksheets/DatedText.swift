import Dates
import Texts

/// A date with the text that it shows, in one run of bytes: the day in four, the shape in one, and then the text.
enum DatedText {
  private static let dayBytes = 4

  /// How many bytes it takes with a text.
  static func size(of text: Bytes) -> Int { dayBytes + 1 + text.count }

  /// Writes it into the arena.
  static func write(_ date: SheetDate, _ text: Bytes, into arena: Arena) -> Bytes {
    let day = UInt32(bitPattern: date.day.number)
    return arena.text(upTo: size(of: text)) { room in
      for place in 0..<dayBytes { room[place] = UInt8(truncatingIfNeeded: day >> UInt32(8 * place)) }
      room[dayBytes] = date.shape.rawValue
      for (place, byte) in text.buffer.enumerated() { room[dayBytes + 1 + place] = byte }
      return size(of: text)
    }
  }

  /// Reads what `write` wrote; nil where the bytes are none of it.
  static func read(_ bytes: Bytes) -> (date: SheetDate, text: Bytes)? {
    guard bytes.count > dayBytes, let shape = SheetDate.Shape(rawValue: bytes[dayBytes]) else { return nil }
    let day = (0..<dayBytes).reduce(UInt32(0)) { $0 | UInt32(bytes[$1]) << UInt32(8 * $1) }
    let date = SheetDate(day: Day(number: Int32(bitPattern: day)), shape: shape)
    return (date, bytes[dayBytes + 1..<bytes.count])
  }
}
