package import Texts

/// A text in which dates are sought: its words, and what stands between them.
///
/// One object can serve text after text: whoever has others read into its words turns to their source, too.
package final class DateText {
  /// The cell as typed.
  package var source: Bytes
  /// The same in words.
  package let text: NormalisedText
  /// The words of date cells.
  package let words: DateWords
  /// Which of the words mean something here: fewer do in prose than in a date cell.
  let table: DateWordTable
  /// The order of numeric dates.
  let order: NumericDateOrder

  /// An update, whose words have the numbers of the rule set's vocabulary.
  package init(source: Bytes, text: NormalisedText, words: DateWords) {
    self.source = source
    self.text = text
    self.words = words
    table = words.proseWords
    order = words.source.order
  }

  /// A date cell, tidied.
  init(cell: Bytes, words: DateWords, order: NumericDateOrder) {
    source = cell
    text = NormalisedText(cell, vocabulary: words.vocabulary)
    self.words = words
    table = words.cellWords
    self.order = order
  }

  /// How many words there are.
  package var count: Int { text.count }

  /// Calls `body` with the places of words that may begin a date, first to last; it returns where to go on.
  package func eachBeginning(in places: ClosedRange<Int>, _ body: (Int) -> Int) {
    var place = places.lowerBound
    let words = text.words
    while place <= places.upperBound, place < words.count {
      place = max(place + 1, mayBegin(words[place]) ? body(place) : 0)
    }
  }

  /// Whether a date can begin with the word: with digits, or one that the rule set says so of.
  @inline(__always)
  func mayBegin(_ word: Word) -> Bool {
    guard case .letters = word.shape else { return true }
    return table[word].contains(.begins)
  }

  /// The word at a place; nil behind the last.
  @inline(__always)
  func word(at index: Int) -> Word? {
    let words = text.words
    return index < words.count ? words[index] : nil
  }

  /// What the word can be within a date; nothing, behind the last.
  @inline(__always)
  func flags(_ index: Int) -> DateWordFlags { word(at: index).map { table[$0] } ?? [] }

  /// The word's number in the vocabulary.
  func symbol(_ index: Int) -> UInt32 { text.words[index].symbol }

  /// What stands between word `index` and the next.
  package func gap(after index: Int) -> DateGap {
    let words = text.words
    guard index + 1 < words.count else { return .other }
    return DateGap(source, Int(words[index].sourceEnd)..<Int(words[index + 1].sourceStart))
  }

  // MARK: Numbers and names

  /// The value of a two-digit (2000–2099) or four-digit (1900–2099) year.
  package func year(_ index: Int) -> Int? {
    guard let word = word(at: index) else { return nil }
    switch (word.length, text.number(index)) {
    case (2, let value?): return 2000 + value
    case (4, let value?) where Month.years.contains(value): return value
    default: return nil
    }
  }

  /// The year from 1900 to 2099 that the word is; nil where it is none.
  package func fourDigitYear(_ index: Int) -> Int? {
    guard let word = word(at: index), word.length == 4 else { return nil }
    return year(index)
  }

  /// The year that stands behind a gap: an apostrophe stands before two digits only.
  func year(_ index: Int, behind gap: DateGap) -> Int? {
    guard let year = year(index), !gap.hasApostrophe || text.words[index].length == 2 else { return nil }
    return year
  }

  /// The month that the word names, from 1; 0 where it names none.
  package func month(_ index: Int) -> Int { word(at: index).map { words.month($0) } ?? 0 }

  /// Whether it is `of`.
  package func isLink(_ index: Int) -> Bool { flags(index).contains(.link) }

  /// Whether it is a weekday's name.
  package func isWeekday(_ index: Int) -> Bool { flags(index).contains(.weekday) }

  /// Whether it is `early`, `mid`, `late`, `end` or another part of the year that the rule set names.
  package func isPartWord(_ index: Int) -> Bool { flags(index).contains(.partOfYear) }

  /// The day of a month that a word gives: `31`, `1st`, `22nd`; nil where it gives none.
  package func dayNumber(_ index: Int) -> (day: Int, isOrdinal: Bool)? {
    guard let word = word(at: index) else { return nil }
    if word.shape == .number {
      guard word.length <= 2, let value = text.number(index) else { return nil }
      return (value, false)
    }
    guard word.shape == .mixed else { return nil }
    let bytes = text.word(index)
    let digits = bytes.prefix(3).prefix { $0.isASCIIDigit }
    guard (1...2).contains(digits.count),
      words.dayEndings.contains(where: { $0.elementsEqual(bytes[digits.endIndex...]) })
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, true)
  }

  /// The digits of a word that is nothing but letters of the rule set's and digits behind them: `q3`, `fy24`.
  func prefixed(_ index: Int) -> (meaning: DateWords.NumberPrefix.Meaning, value: Int, digits: Int)? {
    guard let word = word(at: index), word.shape == .mixed, word.length <= 32 else { return nil }
    let bytes = text.word(index)
    for prefix in words.prefixes where bytes.starts(with: prefix.letters) {
      let digits = bytes.dropFirst(prefix.letters.count)
      guard (1...4).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { continue }
      return (prefix.meaning, digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, digits.count)
    }
    return nil
  }
}
