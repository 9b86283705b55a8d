import Tables

/// Writes cells that hold a text and nothing else: whatever it looks like, it is never a formula.
struct InlineCell {
  /// What stands before the format's number, behind it where there is no text, and around the text.
  private static let (beforeFormat, empty) = (Array("\" s=\"".utf8), Array("\"/>".utf8))
  private static let beforeText = Array("\" t=\"inlineStr\"><is><t>".utf8)
  /// Of a text that begins or ends with white space, or has lines, which some programs would take away otherwise.
  private static let beforeSpace = Array("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let behindText = Array("</t></is></c>".utf8)

  /// By column: the cell up to the number of its row.
  private let starts: [[UInt8]]

  /// For sheets of so many columns.
  init(columns: Int) { starts = (0..<columns).map { Array("<c r=\"\(CellReference.letters($0))".utf8) } }

  /// What cells of a row, from 0, have in common.
  static func number(ofRow row: Int) -> [UInt8] { Array(String(row + 1).utf8) + beforeFormat }

  /// Writes the cell of a column in a row of that number, with a format's; one without text has its format alone.
  func write(_ text: String, column: Int, _ number: [UInt8], _ format: Int, _ out: inout [UInt8]) {
    out += starts[column]
    out += number
    out += String(format).utf8
    if text.isEmpty {
      out += InlineCell.empty
      return
    }
    out += InlineCell.needsSpace(text) ? InlineCell.beforeSpace : InlineCell.beforeText
    CellText.write(text, to: &out)
    out += InlineCell.behindText
  }

  private static func needsSpace(_ text: String) -> Bool {
    let bytes = text.utf8
    func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
    return isSpace(bytes.first) || isSpace(bytes.last) || bytes.contains { $0 < 0x20 }
  }
}
