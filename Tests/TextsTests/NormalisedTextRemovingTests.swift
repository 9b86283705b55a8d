import TestSupport
import Testing
import Texts

struct NormalisedTextRemovingTests {
  @Test(arguments: [
    ("Report agreed. DS 11.01.24", [15..<26], true, "report agreed"),
    ("(DS 11.01.24) Report agreed", [1..<12], true, "report agreed"),
    ("Done DS 11.01.24, DS 12.01.24 and more", [5..<16, 18..<29], true, "done and more"),
    ("Done 11.01.24abc", [5..<13], false, "done 11 01 24abc"),
    ("DS 11.01.24", [0..<11], true, ""),
    ("Done", [0..<0], false, "done"),
    ("Café DS 11.01.24 naïve", [6..<17], true, "café naïve"),
  ]) func `takes out words, unless one is cut`(_ text: String, _ ranges: [Range<Int>], _ done: Bool, _ left: String) {
    text.withBytes { bytes in
      let read = NormalisedText(bytes, vocabulary: Vocabulary())
      #expect(read.remove(ranges) == done)
      #expect(read.string == left)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `leaves what reading the text without them comes to`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var vocabulary = Vocabulary()
    _ = vocabulary.intern("agreed")
    let pieces = ["agreed", "DS", " ", " ", ". ", "11.01.24", "é", "–", "(", "x2", "\n"]
    var removals = 0
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      text.withBytes { source in
        var ranges: [Range<Int>] = []
        var shorter: [UInt8] = []
        var index = 0
        while index < source.count, ranges.count < 3 {
          // Only between characters.
          let places = (index...source.count).filter { $0 == source.count || source[$0] & 0xC0 != 0x80 }
          let start = places[Int.random(in: places.indices, using: &random)]
          let ends = places.filter { $0 > start }
          guard !ends.isEmpty else { break }
          let end = ends[Int.random(in: ends.indices, using: &random)]
          shorter += source[index..<start].buffer + [0x20]
          ranges.append(start..<end)
          index = end
        }
        shorter += source[index..<source.count].buffer
        let removed = NormalisedText(source, vocabulary: vocabulary)
        guard removed.remove(ranges) else { return }
        removals += 1
        shorter.withUnsafeBufferPointer { bytes in
          let read = NormalisedText(Bytes(bytes), vocabulary: vocabulary)
          #expect(removed.string == read.string)
          #expect(described(removed) == described(read), "\(text) \(ranges)")
          #expect(removed.candidates.elementsEqual(read.candidates))
        }
      }
    }
    #expect(removals > 400)
  }

  private func described(_ text: NormalisedText) -> [String] {
    text.words.indices.map { index in
      let word = text.words[index]
      let bytes = String(decoding: text.word(index), as: UTF8.self)
      return "\(bytes) \(word.sourceRange) \(word.hash) \(word.symbol) \(word.shape) \(word.isLetterNumber)"
    }
  }
}
