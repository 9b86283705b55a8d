import Testing
import Texts

struct NormalisedTextTests {
  @Test(arguments: [
    ("On Track- little or no slippage", "on track little or no slippage"), ("N/A", "n a"), ("", ""), ("  ", ""),
    ("\t\r\n", ""), ("...", ""), ("--A--", "a"), ("a\u{A0}b", "a b"), ("a\u{2013}b", "a b"), ("don't", "don t"),
    ("don\u{2019}t", "don t"), ("A1.b2", "a1 b2"), ("under_score", "under score"),
    // Letters of any alphabet, in lower case.
    ("ÉCOLE", "école"), ("ΑΒΓ", "αβγ"), ("Ж Я", "ж я"), ("東京", "東京"), ("Ǆ", "ǆ"), ("ª", "ª"),
    ("\u{1D400}", "\u{1D400}"),
    // Decimal digits of any script; other numbers and marks are no part of words.
    ("٣٤", "٣٤"), ("x²", "x"), ("½", ""), ("Ⅳ", ""), ("e\u{301}", "e"), ("a\u{200B}b", "a b"), ("a😀b", "a b"),
    ("a\u{AD}b", "a b"), ("\u{FEFF}a", "a"), ("ẞ", "ß"), ("İ", "i"),
  ])
  func `normalises`(_ text: String, _ normal: String) { #expect(normalised(text) == normal) }

  @Test(arguments: ["On Track- x", "ÉCOLE 24", "a  b", "٣ x", "İstanbul"]) func `changes nothing the second time`(
    _ text: String
  ) { #expect(normalised(normalised(text)) == normalised(text)) }

  @Test func `keeps where each word stood`() {
    let text = "  Été: 24/04 x7 "
    text.withBytes { bytes in
      let read = NormalisedText(bytes, vocabulary: Vocabulary())
      #expect(read.words.map { bytes[$0.sourceRange].string } == ["Été", "24", "04", "x7"])
      #expect((0..<read.count).map { String(decoding: read.word($0), as: UTF8.self) } == ["été", "24", "04", "x7"])
      #expect(read.words.map(\.shape) == [.letters, .number, .number, .mixed])
      #expect((0..<read.count).map(read.number) == [nil, 24, 4, nil])
    }
  }

  @Test func `reads bytes that are no UTF-8`() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x42, 0xE2, 0x80]
    bytes.withUnsafeBufferPointer { buffer in
      #expect(NormalisedText(Bytes(buffer), vocabulary: Vocabulary()).string == "a b")
    }
  }

  @Test func `reads a long text of short words`() {
    let text = String(repeating: "É ", count: 50_000)
    text.withBytes { #expect(NormalisedText($0, vocabulary: Vocabulary()).count == 50_000) }
  }

  @Test func `gives known words their numbers, whatever they are written like`() {
    var vocabulary = Vocabulary()
    let symbols = (0..<3000).map { vocabulary.intern("word\($0)") }
    #expect(Set(symbols).count == 3000 && !symbols.contains(0))
    #expect(vocabulary.intern("word7") == symbols[7] && vocabulary.word(symbols[7]) == "word7")
    #expect(vocabulary.symbol(of: "word3000") == 0)
    "WORD7, word3000".withBytes { bytes in
      let text = NormalisedText(bytes, vocabulary: vocabulary)
      #expect(text.words.map(\.symbol) == [symbols[7], 0])
    }
  }

  @Test func `tells words apart by their hashes`() {
    let words = (0..<20_000).map { Array("w\($0)".utf8) } + [Array("ab".utf8), Array("ab\0".utf8), []]
    #expect(Set(words.map { $0.withUnsafeBufferPointer(wordHash) }).count == words.count)
  }
}
