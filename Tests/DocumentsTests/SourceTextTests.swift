import Documents
import Testing

struct SourceTextTests {
  /// Lines that are longer than what is counted at once, of characters of one to four bytes.
  private static let text =
    "\u{FEFF}" + String(repeating: "aé€😀", count: 700) + "\r\n" + String(repeating: "é", count: 3_000) + "\rx\n"

  @Test(arguments: [Self.text, "", "\n", String(repeating: "x", count: 1_024), String(repeating: "€", count: 2_048)])
  func `tells line and column of every character`(_ text: String) {
    let source = SourceText(path: "r.json", bytes: Array(text.utf8))
    var (line, column, offset) = (1, 1, 0)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if index == 0, scalar == "\u{FEFF}" {
        offset += 3
        continue
      }
      let place = source.position(of: offset)
      #expect(place.line == line && place.column == column)
      offset += UTF8.width(scalar)
      let endsLine = scalar == "\n" || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
      (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
    }
    #expect(source.position(of: offset) == (line, column))
    #expect(source.position(of: .max) == (line, column))
  }
}
