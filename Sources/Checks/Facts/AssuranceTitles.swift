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

  /// Whether the title begins so.
  func begins(_ title: Bytes) -> Bool {
    guard let first = title.buffer.firstIndex(where: { AssuranceTitles.isPart($0) }), firstBytes[Int(title[first])]
    else { return false }
    let rest = title[first..<title.count]
    return titles.contains { AssuranceTitles.begins(rest, with: $0) }
  }

  /// Whether the normal form of `title`, which begins with a letter, begins with `beginning`.
  private static func begins(_ title: Bytes, with beginning: [UInt8]) -> Bool {
    var place = 0
    for wanted in beginning {
      guard place < title.count else { return false }
      if title[place] >= 0x80 { return normalised(title.string).utf8.starts(with: beginning) }
      if wanted == 0x20 {
        // Whatever parts words is one space.
        guard !isPart(title[place]) else { return false }
        while place < title.count, !isPart(title[place]) { place += 1 }
      } else {
        guard isPart(title[place]), title[place].inLowerCase == wanted else { return false }
        place += 1
      }
    }
    return true
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit
  }
}
