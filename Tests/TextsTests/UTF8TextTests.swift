import Testing
import Texts

struct UTF8TextTests {
  @Test(
    arguments: [
      ("", nil), ("plain", nil), ("é€😀\u{10FFFF}", nil), (String(repeating: "a", count: 200) + "é", nil),
    ] as [(String, Int?)])
  func `takes well-formed text`(_ text: String, _ place: Int?) {
    #expect(text.withBytes(UTF8Text.firstInvalid) == place)
  }

  @Test(
    arguments: [
      ([0x80], 0), ([0x41, 0xFF], 1), ([0xC3], 0), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x80, 0x80, 0x80], 0), ([0xE2, 0x82], 0), ([0x41, 0xC3, 0xA9, 0xA9], 3),
    ] as [([UInt8], Int)])
  func `gives the first byte that is wrong`(_ bytes: [UInt8], _ place: Int) {
    bytes.withUnsafeBufferPointer { #expect(UTF8Text.firstInvalid(in: Bytes($0)) == place) }
    let long = [UInt8](repeating: 0x20, count: 130) + bytes
    long.withUnsafeBufferPointer { #expect(UTF8Text.firstInvalid(in: Bytes($0)) == place + 130) }
  }

  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é€x", 5, 1, 3),
    ("a", 9, 1, 2), ("", 0, 1, 1),
  ])
  func `gives places as editors show them`(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    #expect(text.withBytes { TextPosition(of: offset, in: $0) } == TextPosition(line: line, column: column))
  }
}
