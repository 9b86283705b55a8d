package import Texts

/// A date that a text names in passing, such as a line over a table.
package struct DateMention: Hashable, Sendable {
  /// The days that it means.
  package let days: DayRange
  /// The normalised words between the date before it, or the beginning of the text, and itself.
  package let before: String
  /// Whether only the other order of day and month reads it, in which it was read.
  package let isOtherOrder: Bool

  package init(days: DayRange, before: String, isOtherOrder: Bool = false) {
    self.days = days
    self.before = before
    self.isOtherOrder = isOtherOrder
  }
}

extension DateReader {
  /// The whole days, months with their year, and parts of a year that a text names, in their order; years alone,
  /// seasons and dates without a year are none of them.
  package func mentions(in text: Bytes) -> [DateMention] {
    guard text.count <= DateReader.mostBytes else { return [] }
    return withText(DateCell(text)) { text in
      var found: [DateMention] = []
      var last = 0
      var index = 0
      func take(_ words: Range<Int>, _ days: DayRange?, isOther: Bool = false) {
        let before = (last..<words.lowerBound).map { String(decoding: text.text.word($0), as: UTF8.self) }
        if let days {
          found.append(DateMention(days: days, before: before.joined(separator: " "), isOtherOrder: isOther))
        }
        (last, index) = (words.upperBound, words.upperBound)
      }
      while index < text.count {
        switch text.form(at: index) {
        case .form(let form): take(form.words, text.isApart(form) && form.namesPart ? form.days : nil)
        case .impossible(let words): take(words, dayInOtherOrder(text, words), isOther: true)
        case .none: index += 1
        }
      }
      return found
    }
  }

  /// The financial years that a text names, in their order.
  package func financialYears(in text: Bytes) -> [Period] {
    guard text.count <= DateReader.mostBytes else { return [] }
    return withText(DateCell(text)) { text in
      var found: [Period] = []
      var index = 0
      while index < text.count {
        guard case .form(let form) = text.form(at: index) else {
          index += 1
          continue
        }
        index = form.words.upperBound
        guard form.isWholeYear, text.isApart(form), let days = form.days,
          let period = Period(of: days, yearStarts: words.financialYearStarts), period.unit == .year
        else { continue }
        found.append(period)
      }
      return found
    }
  }

  /// The day of a numeric date that only the other order of day and month reads.
  private func dayInOtherOrder(_ text: DateText, _ words: Range<Int>) -> DayRange? {
    for place in words {
      guard let (first, second, year) = text.numericParts(place) else { continue }
      return order.other.day(first, second, year: year).map { DayRange($0) }
    }
    return nil
  }
}

extension DateForm {
  /// The days that it means; nil where its year is not written.
  fileprivate var days: DayRange? { if case .days(let days) = value { days } else { nil } }

  /// Whether it is a day, a month, or a part of a year in months.
  fileprivate var namesPart: Bool {
    switch shape {
    case .monthYear, .yearMonth, .day, .unit, .joined: true
    default: false
    }
  }
}
