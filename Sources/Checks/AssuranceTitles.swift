import Texts

/// The beginnings of titles that make an action an assurance action.
struct AssuranceTitles: Sendable {
  private let titles: [[UInt8]]
  /// By byte: whether some beginning starts with it, in either case.
  private let firstBytes: [Bool]

  /// `titles` are normalised.
  init(_ titles: [String]) {
    self.titles = titles.map { Array($0.utf8) }
    var firstBytes = Array(repeating: false, count: 256)
    for title in self.titles {
      guard let first = title.first else { continue }
      firstBytes[Int(first)] = true
      if (0x61...0x7A).contains(first) { firstBytes[Int(first & 0xDF)] = true }
    }
    // What is not ASCII may be a sign before the first word.
    for byte in 0x80...0xFF { firstBytes[byte] = true }
    self.firstBytes = firstBytes
  }

  /// Whether the title's first letter allows one of the beginnings.
  func mayBegin(_ title: Bytes) -> Bool {
    guard let first = title.buffer.first(where: { AssuranceTitles.isPart($0) }) else { return false }
    return firstBytes[Int(first)]
  }

  func begins(_ title: NormalisedText) -> Bool { titles.contains { title.bytes.starts(with: $0) } }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
