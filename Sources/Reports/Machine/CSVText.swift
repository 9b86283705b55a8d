/// Writes CSV by RFC 4180, in which no cell can be taken for a formula.
package struct CSVText {
  /// What was written since the last `clear`.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Writes a record.
  package mutating func record(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      field(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Forgets what was written, to write on into the same storage.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  private mutating func field(_ cell: String) {
    let text = CSVText.defused(cell)
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The text with an apostrophe in front where a spreadsheet would run it, and without control characters.
  package static func defused(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let kept =
      isPlain ? text : String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
    guard let first = kept.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return kept }
    return "'" + kept
  }
}
