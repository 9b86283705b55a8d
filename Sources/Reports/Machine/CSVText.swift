import Documents
import Texts

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

  /// The text on one line; a blank in front would hide a formula from the one who defuses it.
  static func onOneLine(_ text: String) -> String { String(DisplayText.safe(text).drop { $0 == " " }) }

  /// The text with an apostrophe in front where a spreadsheet would run it, and without control characters.
  package static func defused(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let kept =
      isPlain ? text : String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
    guard let first = kept.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return kept }
    return "'" + kept
  }
}

extension ByteScratch {
  /// Appends the text as a cell of CSV, on one line and no formula: as `CSVText.onOneLine` and `CSVText.defused` have
  /// it.
  mutating func append(cellOfCSV text: Bytes) {
    if text.isEmpty { return }
    // Nothing is to be changed of what begins with a letter or a digit and is printable.
    guard text[0].isASCIILetterOrDigit, text.isPrintable else {
      return CSVText.defused(CSVText.onOneLine(text.string)).withBytes { append(fieldOfCSV: $0) }
    }
    append(fieldOfCSV: text)
  }

  private mutating func append(fieldOfCSV text: Bytes) {
    guard text.buffer.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }) else {
      return append(text)
    }
    append(upTo: text.count * 2 + 2) { room in
      room[0] = UInt8(ascii: "\"")
      var count = 1
      for byte in text.buffer {
        room[count] = byte
        count &+= 1
        if byte == UInt8(ascii: "\"") {
          room[count] = byte
          count &+= 1
        }
      }
      room[count] = UInt8(ascii: "\"")
      return count + 1
    }
  }
}

extension Bytes {
  /// Whether a terminal shows all of it, on one line.
  fileprivate var isPrintable: Bool {
    var index = 0
    while index < count {
      index += self[index..<count].printableRun
      if index == count { return true }
      let (scalar, length) = UTF8Scalar.read(self, at: index)
      if scalar.value < 0x80 || scalar.value == 0x2028 || scalar.value == 0x2029 || length == 1
        || DisplayText.isHarmful(scalar)
      {
        return false
      }
      index += length
    }
    return true
  }
}
