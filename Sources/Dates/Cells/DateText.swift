package import Texts

/// A text in which dates are sought: its words, and what stands between them.
///
/// One object can serve text after text: whoever has others read into its words turns to their source, too.
package final class DateText {
  package var source: Bytes
  package let text: NormalisedText
  package let words: DateWords

  package init(source: Bytes, text: NormalisedText, words: DateWords) {
    self.source = source
    self.text = text
    self.words = words
  }

  package var count: Int { text.count }

  /// Calls `body` with the places of words that may begin a date, first to last; it returns where to go on.
  package func eachBeginning(in places: ClosedRange<Int>, _ body: (Int) -> Int) {
    var next = places.lowerBound
    // Words that begin dates are marked.
    for marked in text.marked {
      let place = Int(marked)
      if place > places.upperBound { return }
      if place >= next, words.mayBeginDate(text.words[place]) { next = body(place) }
    }
  }

  /// What stands between two neighbouring words.
  package enum Gap: Equatable {
    case space
    case hyphen(isTight: Bool)
    case slash(isTight: Bool)
    case stop(isTight: Bool)
    case apostrophe
    case other

    /// Spaces or one hyphen.
    package var joinsDayAndMonth: Bool {
      switch self {
      case .space, .hyphen: true
      default: false
      }
    }
  }

  /// The gap between word `index` and the next.
  package func gap(after index: Int) -> Gap {
    guard index + 1 < text.count else { return .other }
    var position = Int(text.words[index].sourceEnd)
    let end = Int(text.words[index + 1].sourceStart)
    // Most are one space.
    if position + 1 == end, source[position] == 0x20 { return .space }
    var spaces = false
    var sign: Unicode.Scalar?
    while position < end {
      let (scalar, length) = UTF8Scalar.read(source, at: position)
      position += length
      if scalar.isSpace {
        spaces = true
      } else if sign == nil {
        sign = scalar
      } else {
        return .other
      }
    }
    guard let sign else { return .space }
    if sign.isDash { return .hyphen(isTight: !spaces) }
    switch sign {
    case "/": return .slash(isTight: !spaces)
    case ".": return .stop(isTight: !spaces)
    case "'", "\u{2019}", "\u{2018}": return .apostrophe
    default: return .other
    }
  }

  /// The value of a two-digit (2000–2099) or four-digit (1900–2099) year.
  package func year(_ index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch (text.words[index].length, text.number(index)) {
    case (2, let value?): return 2000 + value
    case (4, let value?) where Month.years.contains(value): return value
    default: return nil
    }
  }

  package func fourDigitYear(_ index: Int) -> Int? {
    guard index < text.count, text.words[index].length == 4 else { return nil }
    return year(index)
  }

  package func month(_ index: Int) -> Int { index < text.count ? words.month(text.words[index]) : 0 }

  package func isOf(_ index: Int) -> Bool { index < text.count && text.words[index].symbol == words.ofWord }

  /// The day of a month that a word gives: `31`, `1st`, `22nd`; nil where it gives none.
  package func dayNumber(_ index: Int) -> (day: Int, isOrdinal: Bool)? {
    guard index < text.count else { return nil }
    let word = text.words[index]
    if word.shape == .number {
      guard word.length <= 2, let value = text.number(index) else { return nil }
      return (value, false)
    }
    guard word.shape == .mixed, (3...4).contains(word.length) else { return nil }
    let bytes = Array(text.word(index))
    let suffix = bytes.suffix(2)
    guard DateText.ordinals.contains(where: { $0.elementsEqual(suffix) }) else { return nil }
    var value = 0
    for byte in bytes.dropLast(2) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, true)
  }

  private static let ordinals: [[UInt8]] = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
}

extension DateText {
  /// Whether the word is `early`, `mid`, `late`, `end` or another part of the year that the rule set names.
  package func isPartWord(_ index: Int) -> Bool {
    index < count && words.namesPart(text.words[index]) && words.partsOfYear[text.words[index].symbol] != nil
  }
}
