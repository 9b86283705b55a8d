import Tables

/// A cell that holds a text and nothing else: whatever it looks like, it is never a formula.
enum InlineCell {
  /// Writes the cell at `place` with the format of that number; one without text has its format alone.
  static func write(_ text: String, at place: CellReference, _ format: Int, _ out: inout [UInt8]) {
    out += "<c r=\"".utf8
    place.write(to: &out)
    out += "\" s=\"".utf8
    out += String(format).utf8
    out.append(UInt8(ascii: "\""))
    guard !text.isEmpty else {
      out += "/>".utf8
      return
    }
    out += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    CellText.write(text, to: &out)
    out += "</t></is></c>".utf8
  }
}
