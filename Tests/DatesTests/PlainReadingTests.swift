import Dates
import TestSupport
import Testing

/// Dates are read as a second reading reads them: slow, plain, and of its own.
///
/// It knows no schedules, lists of months or revised forms; texts that read as such are passed over.
struct PlainReadingTests {
  static let tokens = [
    "March", "Dec", "31", "1st", "5", "24", "'24", "2024", "2023/24", "23/24", "FY24", "FY", "31/03/2024", "2024-03",
    "3/2024", "Q3", "Q 1", "H2", "third quarter", "Month 7", "P12", "Autumn term", "Spring", "mid", "end of", "by",
    "start", "of", "to", "-", "/", ",", "(", ")", "Monday", "AY", "financial year", "review", "ongoing", "term",
  ]

  /// Those of which three are tried in every order.
  static let some = [
    "March", "31", "1st", "24", "'24", "2024", "2023/24", "FY24", "31/03/2024", "Q3", "third quarter", "Month 7",
    "Autumn term", "Spring", "end of", "by", "of", "to", "-", "/", ",", "(2023/24)", "Monday", "review", "term",
  ]

  /// Nil where the cell is of a kind that the plain reading does not know.
  private static func difference(_ text: String) -> String? {
    let reading = DateCells.read(due: text).due
    guard reading.schedule == nil || reading.kind == .openEnded, !isMonthPair(text) else { return nil }
    var long = DateCells.long(reading)
    if reading.kind == .openEnded { long = "open-ended" }
    let plain = PlainReading(tidied(text)).reading
    return long == plain ? nil : "“\(text)” is \(long), and plainly \(plain)"
  }

  /// Two months next to each other are one of the rules for lists.
  private static func isMonthPair(_ text: String) -> Bool {
    let plain = PlainText(tidied(text))
    let others = plain.words.indices.filter { plain.month($0) == nil }
    return plain.words.count - others.count == 2
      && others.allSatisfy { plain.year($0) != nil && plain.month($0 - 1) != nil }
  }

  private static func tidied(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  @Test func `reads every text of one or two tokens`() {
    for first in Self.tokens {
      #expect(Self.difference(first) == nil)
      for second in Self.tokens {
        #expect(Self.difference("\(first) \(second)") == nil)
        #expect(Self.difference(first + second) == nil)
      }
    }
  }

  @Test(arguments: some) func `reads every text of three tokens`(_ first: String) {
    for second in Self.some {
      for third in Self.some { #expect(Self.difference("\(first) \(second) \(third)") == nil) }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func `reads texts of more tokens`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int.random(in: 3...5, using: &random) {
        text +=
          (Self.tokens.randomElement(using: &random) ?? "")
          + ([" ", " ", " ", "-", "/", ""].randomElement(using: &random) ?? "")
      }
      #expect(Self.difference(text) == nil)
    }
  }
}
