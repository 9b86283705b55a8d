import Testing
import Texts

@testable import Tables

/// How a text with tabs is read.
struct ProseTextTests {
  private static let cases: [(text: String, lines: [String])] = [
    ("a\tb", ["0| a", "1| b"]),
    ("title\n\na\tb\r\nc\td\re\t", ["title", "0| a", "1| b", "0| c", "1| d", "0| e", "1| "]),
    ("\u{FEFF}a\tb", ["0| a", "1| b"]),
    ("a\tb\nc", ["0| a", "1| b", "0| c"]),
    ("a\t\"one\ntwo\"", ["0| a", "1| one", "1| two"]),
    ("a\t\"one\r\ntwo\"\tb", ["0| a", "1| one", "1| two", "2| b"]),
    ("a\t\"he said \"\"no\"\"\"\tb", ["0| a", "1| he said \"no\"", "2| b"]),
    ("a\t\"One Team\" is agreed\tb", ["0| a", "1| \"One Team\" is agreed", "2| b"]),
    ("a\t\"never closed\nb\tc", ["0| a", "1| \"never closed", "0| b", "1| c"]),
    ("a\tone\\ntwo\\n• three", ["0| a", "1| one", "1| two", "1| - three"]),
    ("a\tone\u{0B}two", ["0| a", "1| one", "1| two"]),
    ("a\tNext steps: • Draft", ["0| a", "1| Next steps: • Draft"]),
    ("a\t• one", ["0| a", "1| • one"]),
    (
      "a\t<p>one</p><ul><li>two<ul><li>three</li></ul></li></ul>four",
      ["0| a", "1| one", "1| - two", "1| -- three", "1| four"]
    ),
    ("a\t<ul><li><p>one</p></li><li>two<br/>more</li></ul>", ["0| a", "1| - one", "1| - two", "1| _more"]),
    ("a\tthe <b>red</b> one\\nthe <I class=\"x\">amber</I> one", ["0| a", "1| the red one", "1| the amber one"]),
    ("a\t<p>R&amp;D &ndash; 5&nbsp;&lt;&#32;6</p>", ["0| a", "1| R&D – 5\u{A0}< 6"]),
    ("a\tfewer than <5 days, R&amp;D", ["0| a", "1| fewer than <5 days, R&amp;D"]),
  ]

  @Test(arguments: cases) func `reads rows, and the lines of their cells`(_ text: String, _ lines: [String]) throws {
    #expect(try prose(Array(text.utf8)) == lines)
  }

  @Test func `reads other encodings`() throws {
    let text = "Theme\tcafé – one"
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let windows = Array("Theme\tcaf".utf8) + [0xE9, 0x20, 0x96] + Array(" one".utf8)
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, windows] {
      #expect(try prose(bytes) == ["0| Theme", "1| café – one"])
    }
  }

  @Test func `says of lines where they stand, and whether they are told apart`() throws {
    let text = "a\t\"one\ntwo\"\tx\\ny\nb\tc"
    guard case .document(let document) = try ProseFile.openSummary(bytes: Array(text.utf8)),
      case .table(let table)? = document.blocks.first
    else { return #expect(Bool(false), "no table") }
    let cells = table.rows.flatMap(\.cells)
    let lines = cells.map { cell in
      cell.blocks.compactMap { block -> Int? in
        guard case .paragraph(let paragraph) = block else { return nil }
        return paragraph.line
      }
    }
    #expect(lines == [[1], [1, 2], [2, 2], [3], [3]])
    #expect(cells.map(\.isToldApart) == [false, true, true, false, false])
  }

  @Test func `takes JSON for what it is`() throws {
    #expect(try prose(Array(" {\"themes\": []}".utf8)) == ["JSON"])
  }
}
