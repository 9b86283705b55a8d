import CVector
import TestSupport
import Testing

/// What the processor's vectors find is what is found byte by byte.
struct VectorTests {
  private static let pieces = Array("aAzZ@[`{/09:.\",;\n\r\t \0".utf8) + [0x7F, 0x80, 0xC3, 0xA9, 0xFF]

  /// Blocks of 64 bytes.
  private func text(_ random: inout SplitMix64, blocks: Int) -> [UInt8] {
    (0..<blocks * 64).map { _ in Self.pieces[Int.random(in: Self.pieces.indices, using: &random)] }
  }

  private func bits(_ block: ArraySlice<UInt8>, _ isSet: (UInt8) -> Bool) -> UInt64 {
    block.enumerated().reduce(0) { isSet($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
  }

  @Test(arguments: 0...5)
  func `finds what parts fields`(blocks: Int) {
    var random = SplitMix64(seed: UInt64(blocks))
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      let text = text(&random, blocks: blocks)
      var found = Array(repeating: slipgauge_bits(), count: blocks)
      #expect(slipgauge_find_bits(text, blocks, delimiter, &found) == text.count { $0 == 0x0A })
      for (place, here) in found.enumerated() {
        let block = text[place * 64..<place * 64 + 64]
        #expect(here.quotes == bits(block) { $0 == 0x22 })
        #expect(here.delimiters == bits(block) { $0 == delimiter })
        #expect(here.feeds == bits(block) { $0 == 0x0A })
        #expect(here.returns == bits(block) { $0 == 0x0D })
      }
    }
  }

  @Test(arguments: 0...5)
  func `tells what belongs to words`(blocks: Int) {
    var random = SplitMix64(seed: UInt64(blocks))
    let text = text(&random, blocks: blocks)
    var (words, high) = (Array(repeating: 0 as UInt64, count: blocks), Array(repeating: 0 as UInt64, count: blocks))
    var seen = slipgauge_seen()
    slipgauge_classify(text, blocks, &words, &high, &seen)
    var (dates, mayHoldRef, holdsHigh) = (0 as UInt64, false, false)
    for place in 0..<blocks {
      let block = Array(text[place * 64..<place * 64 + 64])
      let isLetter = block.map { Character(Unicode.Scalar($0)).isASCII && Character(Unicode.Scalar($0)).isLetter }
      let isDigit = block.map { (0x30...0x39).contains($0) }
      #expect(words[place] == bits(block[...]) { $0 >= 0x80 || (0x30...0x39).contains($0) || isWord($0) })
      #expect(high[place] == bits(block[...]) { $0 >= 0x80 })
      if high[place] != 0 { holdsHigh = true }
      for index in block.indices where [0x2E, 0x2F].contains(block[index]) {
        // What is beyond the block may be anything.
        let before = index == 0 || isDigit[index - 1]
        if before, index == 63 || isDigit[index + 1] { dates += 1 }
        if index == 63 || isLetter[index + 1], index >= 62 || isDigit[index + 2] { mayHoldRef = true }
      }
    }
    #expect(seen.numeric_dates == dates)
    #expect((seen.refs != 0) == mayHoldRef)
    #expect((seen.high != 0) == holdsHigh)

    var lower = text
    var again = slipgauge_seen()
    let (found, foundHigh) = (words, high)
    lower.withUnsafeMutableBufferPointer {
      slipgauge_classify_lowering($0.baseAddress, blocks, &words, &high, &again, $0.baseAddress)
    }
    #expect(lower == text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    #expect((words, high) == (found, foundHigh))
    #expect(again.numeric_dates == seen.numeric_dates && again.refs == seen.refs && again.high == seen.high)
  }

  private func isWord(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
