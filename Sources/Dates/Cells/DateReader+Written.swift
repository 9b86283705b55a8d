package import Texts

/// A date that a text holds, as it is written there.
package struct WrittenDate: Hashable, Sendable {
  /// Its words as typed, white space and dashes tidied.
  package let text: String
  /// What it means by itself.
  package let reading: UnresolvedReading
  /// Whether it is the first thing that the text says.
  package let isFirst: Bool
  /// Whether it is a month, with or without its year.
  package let isMonth: Bool
}

extension DateReader {
  /// The dates that a text names, in their order, months and days without a year among them; years alone, calendar or
  /// financial, are none.
  package func written(in text: Bytes) -> [WrittenDate] {
    guard text.count <= DateReader.mostBytes else { return [] }
    return withText(DateCell(text)) { text in
      var found: [WrittenDate] = []
      var index = 0
      while index < text.count {
        switch text.form(at: index) {
        case .form(let form):
          if text.isApart(form), let date = text.written(form) { found.append(date) }
          index = form.words.upperBound
        case .impossible(let words): index = words.upperBound
        case .none: index += 1
        }
      }
      return found
    }
  }
}

extension DateText {
  /// The date as it is written; nil where it is a year, or a month's name that is written as another word is.
  fileprivate func written(_ form: DateForm) -> WrittenDate? {
    var isMonth = false
    switch form.shape {
    case .year, .wholeYear: return nil
    case .bareMonth:
      guard let first = text.words[form.words].first, source[Int(first.sourceStart)].isASCIICapital else { return nil }
      isMonth = true
    case .monthYear: isMonth = true
    default: break
    }
    let reading: UnresolvedReading =
      switch form.value {
      case .days(let days): .reading(.interval(days, marks: form.marks))
      case .yearless(let date): .yearless(date, marks: form.marks.union(.yearAssumed))
      }
    return WrittenDate(
      text: source[form.start..<form.end].string, reading: reading, isFirst: form.words.lowerBound == 0,
      isMonth: isMonth)
  }
}
