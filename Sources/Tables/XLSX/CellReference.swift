package import Texts

/// A cell's place as a workbook writes it, `M14`; both numbers count from 0 here.
public struct CellReference: Hashable, Sendable {
  /// From 0.
  public var row: Int
  /// From 0.
  public var column: Int

  /// Nil where the text is none, or lies outside of what a sheet can hold.
  @inline(__always) package init?(_ text: Bytes) {
    var column = 0
    var row = 0
    var index = 0
    while index < text.count {
      let letter = text[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A, column < 1 << 20 else { break }
      column = column * 26 + Int(letter - 0x40)
      index += 1
    }
    let digits = index
    while index < text.count, text[index] &- 0x30 < 10, row < 1 << 30 {
      row = row * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index == text.count, index > digits, column > 0, row > 0, column <= 1 << 14, row <= 1 << 20 else {
      return nil
    }
    self.row = row - 1
    self.column = column - 1
  }

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Letters and number.
  public var text: String { Self.letters(column) + String(row + 1) }

  /// Appends the same in bytes.
  package func write(to out: inout [UInt8]) {
    Self.writeLetters(column, to: &out)
    out += String(row + 1).utf8
  }

  /// The column's letters, `A` for 0.
  package static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    writeLetters(column, to: &letters)
    return String(decoding: letters, as: UTF8.self)
  }

  private static func writeLetters(_ column: Int, to out: inout [UInt8]) {
    let start = out.count
    var rest = column + 1
    while rest > 0 {
      out.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    out[start...].reverse()
  }
}
