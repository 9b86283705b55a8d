import Dates
import TestSupport
import Testing

/// Whatever is put together from the words of date cells is read, and no date lies outside 1900 to 2099.
struct DateVocabularyTests {
  static let tokens = [
    "Mar", "february", "Sept", "24", "2024", "1899", "9999999", "0", "31", "1st", "22nd", "Q1", "Q4", "2023/24",
    "2099/00",
    "Winter", "early", "end", "of", "-", "/", ".", "'", "??", "*", "quarterly", "6", "monthly", "every", "ongoing",
    "TBC",
    "AY 2099/00", "FY99", "w/e 1/1/00", "to", "term", "Q3", "(was", "extended to", "Monday",
    "on hold", "and", ",", "n/a", "2024-02-30", "31/12/2099", "T09:30", "\u{2013}", "\u{A0}", "é",
  ]

  private func check(_ text: String) {
    let readings = DateCells.read(start: text, due: text)
    let again = DateCells.read(start: text, due: text)
    #expect(again.start == readings.start && again.due == readings.due, "\(text)")
    for reading in [readings.start, readings.due] {
      #expect((reading.kind == .interval) == (reading.days != nil), "\(text)")
      guard let days = reading.days else { continue }
      // A winter, a financial year and a school year that begin in 2099 end in the next century.
      #expect((1900...2099).contains(days.earliest.parts.year) && days.latest.iso <= "2100-08-31", "\(text)")
    }
  }

  @Test(arguments: ["", " "]) func `reads every text of two words`(_ joiner: String) {
    for first in Self.tokens {
      check(first)
      for second in Self.tokens { check(first + joiner + second) }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func `reads texts of three and four words`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 3...4, using: &random) {
        text += (Self.tokens.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }
      check(text)
    }
  }
}
