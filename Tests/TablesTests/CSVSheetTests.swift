import Tables
import Testing
import Texts

struct CSVSheetTests {
  @Test(arguments: [
    ("plain", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("no end of line at the end", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("CR LF", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("CR", "a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("mixed line ends", "a,b\rc,d\ne,f\r\ng,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
    ("blank lines", "a,b\n\nc,d\n\n", [["a", "b"], [""], ["c", "d"], [""]]),
    ("empty fields", ",\n,,\n\"\",", [["", ""], ["", "", ""], ["", ""]]),
    ("quoted", "\"a\",\"b\"\n", [["a", "b"]]),
    ("quoted delimiter", "\"a,b\",c\n", [["a,b", "c"]]),
    ("quoted line ends", "\"a\nb\r\nc\",d\ne,f", [["a\nb\r\nc", "d"], ["e", "f"]]),
    ("doubled quotes", "\"a \"\"b\"\"\",\"\"\"\"\n", [["a \"b\"", "\""]]),
    ("quotes and line ends", "\"\"\"\n\"\"\",x\ny,z\n", [["\"\n\"", "x"], ["y", "z"]]),
    ("quote inside an unquoted field", "5\" nails,b\nc,d\n", [["5\" nails", "b"], ["c", "d"]]),
    ("odd quotes swallow nothing", "a\",b\nc,d\"\ne,\"f,g\"\n", [["a\"", "b"], ["c", "d\""], ["e", "f,g"]]),
    ("doubled quotes unquoted", "a\"\"b,c\n", [["a\"\"b", "c"]]),
    ("text behind a closing quote", "\"a\"b,c\n\"d\" ,e\n", [["ab", "c"], ["d ", "e"]]),
    ("quote behind a closing quote", "\"a\"b\"c\",d\n", [["ab\"c\"", "d"]]),
    ("semicolons", "a;b,b;c\n1;2;3\n", [["a", "b,b", "c"], ["1", "2", "3"]]),
    ("tabs", "a\tb, c\n1\t2\n", [["a", "b, c"], ["1", "2"]]),
    ("one column", "a\nb\n", [["a"], ["b"]]),
    (
      "banner above", "Improvement Plan\n\nRef,Action\nA,B\n",
      [["Improvement Plan"], [""], ["Ref", "Action"], ["A", "B"]]
    ),
    ("white space is kept", " a , b \n", [[" a ", " b "]]),
    ("byte order mark", "\u{FEFF}a,b\n", [["a", "b"]]),
    (
      "NUL and control characters", "a\0b,\u{1B}[31m,long enough to be text\n",
      [["a\0b", "\u{1B}[31m", "long enough to be text"]]
    ),
    ("beyond ASCII", "é,€\n\"😀\",–\n", [["é", "€"], ["😀", "–"]]),
  ])
  func `splits`(name: String, text: String, rows: [[String]]) throws {
    let reading = try Reading(text)
    #expect(reading.rows == rows, "\(name)")
    #expect(reading.rowNumbers == Array(1...rows.count))
  }

  @Test func `tells rows and lines`() throws {
    let reading = try Reading("a,\"b\nb\"\r\nc,\"d\r\nd\"\re,f\n\ng,h")
    #expect(reading.rowNumbers == [1, 2, 3, 4, 5])
    #expect(reading.lines == [1, 3, 5, 6, 7])
  }

  @Test(arguments: [("utf-16le", true, true), ("utf-16be", false, true), ("unmarked", true, false)])
  func `reads UTF-16`(name: String, isLittle: Bool, isMarked: Bool) throws {
    let units = Array(((isMarked ? "\u{FEFF}" : "") + "Ref\tAction\nOC.A1.1\t€ 😀\n").utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let reading = try Reading(bytes)
    #expect(reading.rows == [["Ref", "Action"], ["OC.A1.1", "€ 😀"]])
    #expect(reading.format == .tsv)
  }

  @Test func `replaces half a pair of UTF-16`() throws {
    let units: [UInt16] = [0xFEFF, 0x61, 0x2C, 0xD83D, 0x62, 0x0A, 0xDE00]
    let reading = try Reading(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41])
    #expect(reading.rows == [["a", "\u{FFFD}b"], ["\u{FFFD}\u{FFFD}"]])
  }

  @Test func `reads Windows-1252 and says so`() throws {
    let reading = try Reading(Array("Ref,Cost\nA,".utf8) + [0x80, 0x35, 0x20, 0x96, 0xE9, 0x0A])
    #expect(reading.rows == [["Ref", "Cost"], ["A", "€5 –é"]])
    #expect(reading.notices.map(\.code) == [.windowsText])
  }

  @Test func `notices the first record of each odd length`() throws {
    let reading = try Reading("Banner\nRef,Action,Due\na,b,c\n\nd,e\nf,g,h,i\nj\nk,l,m,n,o\n")
    #expect(reading.notices.map(\.code) == [.fewerFields, .moreFields])
    #expect(reading.notices.map(\.row) == [5, 6])
    #expect(reading.notices.first?.sentence.contains("line 5 has 2 fields, fewer than the 3 of line 2") == true)
  }

  @Test(arguments: [
    ("in the first record", "\"a,b\nc,d\n", "damaged line 1"),
    ("behind a quoted line end", "\"a\na\",b\nc,\"d\ne,f\n", "damaged line 3"),
    ("beside odd quotes", "a\"a,b\nc,\"d\ne,f\n", "damaged line 2"),
  ])
  func `names the line of a quote that is never closed`(name: String, text: String, expected: String) {
    #expect(refusal(Array(text.utf8)) == expected, "\(name)")
  }

  /// Records long and short around the ends of blocks and chunks, each cell telling where it belongs.
  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func `splits many chunks as it splits one`(lineEnd: String, isOdd: Bool) throws {
    var text = ""
    var expected: [[String]] = []
    var seed: UInt32 = 7
    for row in 0..<4000 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      let filler = String(repeating: "x,\"\n", count: Int(seed >> 20) % 60)
      let odd = isOdd && row % 1000 == 17 ? "5\" wide" : "wide"
      text += "r\(row),\"\(filler.replacing("\"", with: "\"\""))\",\(odd),end\(lineEnd)"
      expected.append(["r\(row)", filler, odd, "end"])
    }
    let reading = try Reading(text)
    #expect(reading.rows == expected)
    #expect(reading.rowNumbers == Array(1...4000))
    let lineEnds = expected.dropLast().map { 1 + $0[1].utf8.count { $0 == 0x0A } }
    #expect(reading.lines.last == 1 + lineEnds.reduce(0, +))
  }

  @Test func `reads a chunk again from any place`() throws {
    let text = (0..<20000).map { "\($0),\"a \"\"b\"\"\",\u{E9}5\"\n" }.joined()
    let file = try TableFile.open(bytes: Array(text.utf8))
    let sheet = file.sheets[0]
    var chunks: [Chunk] = []
    while let chunk = try sheet.nextChunk() { chunks.append(chunk) }
    #expect(chunks.count > 1)
    let block = RowBlock()
    for chunk in chunks.reversed() + chunks {
      try sheet.read(chunk, into: block)
      let last = block.rows.count - 1
      #expect(block.text(row: 0, column: 0).string == String(chunk.firstRow - 1))
      #expect(block.text(row: last, column: 0).string == String(chunk.firstRow + last - 1))
      #expect(block.text(row: last, column: 1).string == "a \"b\"")
      #expect(block.text(row: last, column: 2).string == "é5\"")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `reads some rows of a chunk alone`(lineEnd: String) throws {
    let text = (0..<100).map { "r\($0),\"a\n\n\"\"b\"\"\",\u{E9}\(lineEnd)" }.joined()
    let sheet = try TableFile.open(bytes: Array(text.utf8)).sheets[0]
    let chunk = try #require(try sheet.nextChunk())
    let block = RowBlock()
    try sheet.read(chunk, into: block)
    let starts = try [0, 7, 31, 99].map { try #require(sheet.start(ofRow: $0, in: block)) }
    for (start, end, expected) in [(0, 1, 0..<7), (1, 3, 7..<99), (2, 3, 31..<99), (3, nil, 99..<100)] {
      let part = sheet.rows(of: chunk, from: starts[start], to: end.map { starts[$0] })
      try sheet.read(part, into: block)
      #expect(block.rows.indices.map { block.text(row: $0, column: 0).string } == expected.map { "r\($0)" })
      #expect(block.rows.map { sheet.firstRow(of: part) + $0.number } == expected.map { $0 + 1 })
      #expect(block.rows.indices.map { (part.firstLine ?? 0) + block.line(ofRow: $0) } == expected.map { 1 + 3 * $0 })
    }
  }

  @Test func `knows no start of a row in a chunk that is written anew`() throws {
    let sheet = try TableFile.open(bytes: Array("a,b\n5\" c,d\n".utf8)).sheets[0]
    let block = RowBlock()
    try sheet.read(#require(try sheet.nextChunk()), into: block)
    #expect(sheet.start(ofRow: 0, in: block) == nil)
  }

  @Test func `never traps on a file cut short`() {
    let bytes = Array("\u{FEFF}Ref,\"Ac\"\"t\nion\"\r\nÄ1,5\" x,\"y\"z\r\n😀,\"\"\n".utf8)
    for length in bytes.indices { _ = refusal(Array(bytes[..<length])) }
  }
}
