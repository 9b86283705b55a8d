import Texts

/// The beginnings of titles that make an action an assurance action.
struct AssuranceTitles: Sendable {
  private let titles: [[UInt8]]

  /// `titles` are normalised.
  init(_ titles: [String]) { self.titles = titles.map { Array($0.utf8) } }

  /// Whether the title begins so.
  func begins(_ title: Bytes) -> Bool {
    guard let first = title.buffer.firstIndex(where: { AssuranceTitles.isPart($0) }) else { return false }
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
