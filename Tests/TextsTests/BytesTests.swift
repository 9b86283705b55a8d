import TestSupport
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

  private func place(of sought: String, in text: String) -> Int? {
    text.withBytes { text in sought.withBytes { text.firstIndex(of: $0) } }
  }

  @Test(arguments: [
    ("", "a", nil), ("a", "a", 0), ("aab", "ab", 1), ("what ?? for", "??", 5), ("what ? for", "??", nil),
    ("aaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaab", 3), ("aaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaab", nil),
    ("abababababababababababc", "ababababababababababc", 2), ("x", "longer than the text is", nil),
  ])
  func `bytes are found in others`(_ text: String, _ sought: String, _ place: Int?) {
    #expect(self.place(of: sought, in: text) == place)
    #expect(text.withBytes { text in sought.withBytes { text.contains($0) } } == (place != nil))
  }

  @Test func `bytes are found wherever a plain search finds them`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let text = (0..<60).map { _ in ["a", "b"].randomElement(using: &random) ?? "a" }.joined()
      let start = Int.random(in: 0..<40, using: &random)
      var sought = String(text.dropFirst(start).prefix(Int.random(in: 1...20, using: &random)))
      if Bool.random(using: &random) { sought += "b" }
      let places = text.utf8.indices.filter { text[$0...].hasPrefix(sought) }
      #expect(place(of: sought, in: text) == places.first.map { text.utf8.distance(from: text.startIndex, to: $0) })
    }
  }

  @Test(arguments: [("", false), ("—–- ?*", false), ("\u{0301}", false), ("– é", true), ("-9", true), ("漢", true)])
  func `letters and digits are words`(_ text: String, _ holds: Bool) { #expect(text.withBytes(\.holdsWords) == holds) }
}
