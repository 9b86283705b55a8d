import Testing
import Texts

@testable import Tables

struct TextRowsTests {
  /// The records of some bytes, scanned as the end of a file.
  private func scanned(_ bytes: [UInt8]) -> TextRows {
    let text = TextRows(capacity: 64)
    text.reserveText(bytes.count)
    bytes.withUnsafeBufferPointer { from in
      if let base = from.baseAddress { text.bytes.update(from: base, count: from.count) }
    }
    text.count = bytes.count
    _ = CSVScanner(delimiter: UInt8(ascii: ","), mostColumns: 16).scan(text, isEnd: true)
    return text
  }

  @Test(arguments: ["é", "€", "😀"])
  func `finds broken characters on either side of a block's end`(character: String) {
    let whole = Array(character.utf8)
    for offset in 0..<140 {
      let before = [UInt8](repeating: 0x61, count: offset)
      let after = [UInt8](repeating: 0x62, count: 70)
      #expect(scanned(before + whole + after).isUTF8)
      #expect(scanned(before + whole + whole).isUTF8)
      #expect(!scanned(before + whole.dropLast() + after).isUTF8)
      #expect(!scanned(before + whole.dropFirst() + after).isUTF8)
      #expect(!scanned(before + whole + [0x80] + after).isUTF8)
      #expect(!scanned(before + whole.dropLast()).isUTF8)
      #expect(scanned(before + whole).holdsHighBytes)
    }
    #expect(!scanned(Array(repeating: 0x61, count: 200)).holdsHighBytes)
  }

  /// Separators at every place of a block, in and out of quotes.
  @Test func `finds every field of a block`() {
    for offset in 0..<70 {
      for commas in 0..<8 {
        let filler = String(repeating: "x", count: offset)
        let line = "\(filler)\(String(repeating: ",", count: commas))\"a,\n\",\(filler)\r\n"
        guard commas > 0 || offset == 0 else { continue }
        let text = scanned(Array((line + line).utf8))
        #expect(text.rows.map(\.cellCount) == [commas + 2, commas + 2])
        #expect(text.rows.map { text.line(of: $0) } == [0, 2])
      }
    }
  }
}
