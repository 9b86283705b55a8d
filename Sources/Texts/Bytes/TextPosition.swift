/// A place in a text as an editor shows it, both from 1; columns count Unicode scalars, a byte order mark in front
/// none.
package struct TextPosition: Hashable, Sendable {
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of the byte at `offset`; CR LF, LF and CR each end a line.
  package init(of offset: Int, in bytes: Bytes) {
    var line = 1
    var column = 1
    let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    for index in start..<max(start, min(offset, bytes.count)) {
      let byte = bytes[index]
      let endsLine = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if endsLine {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
