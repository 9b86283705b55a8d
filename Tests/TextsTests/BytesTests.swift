import Testing
import Texts

struct BytesTests {
  @Test(arguments: 0...16) func `short bytes are two numbers`(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0 * 13 + 7) }
    let halves = bytes.withUnsafeBufferPointer { Bytes($0).halves }
    let padded = bytes + Array(repeating: 0, count: 16 - count)
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    #expect(halves == (number(padded[..<8]), number(padded[8...])))
  }
}
