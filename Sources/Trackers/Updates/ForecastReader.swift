package import Dates
package import Texts

/// Finds the dates that an update promises: a date in the future, soon after a word such as *expected* or *by*.
package final class ForecastReader: Sendable {
  /// What is looked for, as words of the vocabulary.
  package struct Words: Sendable {
    /// The list of words and phrases that promise a date.
    package let promises: PhraseListID
    /// How many words before the date such a word may stand.
    package let within: Int
    /// Months this recent, named without a year, are past.
    package let monthsPast: Int
    /// Month names that are other words too (*may*).
    package let ambiguousMonths: [UInt32]
    /// The words that such a name must follow straight.
    package let onlyAfter: [UInt32]

    package init(
      promises: PhraseListID, within: Int, monthsPast: Int, ambiguousMonths: Set<UInt32>, onlyAfter: Set<UInt32>
    ) {
      self.promises = promises
      self.within = within
      self.monthsPast = monthsPast
      self.ambiguousMonths = Array(ambiguousMonths)
      self.onlyAfter = Array(onlyAfter)
    }
  }

  /// What is looked for.
  let words: Words

  package init(words: Words) { self.words = words }

  /// The list of words that promise a date.
  package var promises: PhraseListID { words.promises }

  /// The forecast with the latest end (of those, the first) that lies wholly after the reporting date.
  ///
  /// `promises` are the places of the words and phrases that promise one.
  package func forecast(in text: DateText, after promises: [Range<Int>], reporting: DayRange) -> DayRange? {
    guard !promises.isEmpty else { return nil }
    let places = PhrasePlaces(promises, in: text.count)
    var best: DayRange?
    // Nothing stands before the first of them, or far behind the last; a weekday before the date does not count.
    let first = promises.reduce(text.count) { min($0, $1.lowerBound) }
    let last = promises.reduce(0) { max($0, $1.lowerBound) } + words.within + 1
    text.eachBeginning(in: first...max(first, last)) { place in
      let (found, next) = candidate(at: place, in: text, reporting: reporting)
      if let found, found.isAfter(reporting), found.latest > best?.latest ?? reporting.latest,
        places.stands(within: words.within, before: text.placeOfWeekday(before: place))
      {
        best = found
      }
      return next
    }
    return best
  }

  /// The date at a word, and the word to go on with.
  private func candidate(at index: Int, in text: DateText, reporting: DayRange) -> (DayRange?, next: Int) {
    if let part = partOfMonth(at: index, in: text, reporting: reporting) { return part }
    let form: DateForm
    switch text.proseForm(at: index) {
    case .form(let found): form = found
    case .impossible(let words): return (nil, words.upperBound)
    case .none: return (nil, index + 1)
    }
    switch form.shape {
    case .bareMonth, .monthYear(bySpace: true):
      return month(at: index, isBare: true, in: text, reporting: reporting)
    case .monthYear, .day:
      guard case .days(let days) = form.value, text.isApart(form) else { return (nil, form.words.upperBound) }
      return (days, form.words.upperBound)
    case .dayOfMonth:
      guard case .yearless(let date) = form.value else { return (nil, form.words.upperBound) }
      let days = resolved(date.month, reporting).flatMap { date.days(in: $0.year)?.days }
      return (days, form.words.upperBound)
    default: return (nil, form.words.upperBound)
    }
  }

  /// `end of March`, `mid June 2024`: the whole month.
  private func partOfMonth(at index: Int, in text: DateText, reporting: DayRange) -> (DayRange?, next: Int)? {
    guard text.isPartWord(index) else { return nil }
    let place = text.isLink(index + 1) ? index + 2 : index + 1
    guard text.month(place) > 0, (index..<place).allSatisfy({ text.gap(after: $0).joinsDayAndMonth }) else {
      return nil
    }
    return month(at: place, isBare: false, in: text, reporting: reporting)
  }

  /// A month, or the second of two (`July/August`), with a year behind it or the year that fits.
  private func month(
    at index: Int, isBare: Bool, in text: DateText, reporting: DayRange
  ) -> (DayRange?, next: Int) {
    var place = index
    if text.gap(after: index).sign == .slash, text.month(index + 1) > 0 { place += 1 }
    let month = text.month(place)
    let isYearNext = text.gap(after: place).isSpaceOrComma
    if isYearNext, let year = text.fourDigitYear(place + 1) { return (Month(year: year, month: month).days, place + 2) }
    let isOtherWord = isBare && place == index && words.ambiguousMonths.contains(text.text.words[index].symbol)
    if isOtherWord, index == 0 || !words.onlyAfter.contains(text.text.words[index - 1].symbol) {
      return (nil, place + 1)
    }
    guard let resolved = resolved(month, reporting) else { return (nil, place + 1) }
    // In prose `August 23` is August 2023 or a day of August: it is read only where it must be the year.
    if isYearNext, let year = text.twoDigitYear(place + 1), !text.isPartOfNumber(place + 1) {
      return (year == resolved.year ? resolved.days : nil, place + 2)
    }
    return (resolved.days, place + 1)
  }

  /// The first such month from the reporting month on; nil where it has only just passed.
  private func resolved(_ month: Int, _ reporting: DayRange) -> Month? {
    let here = reporting.earliest.month
    let ahead = (month - here.month + 12) % 12
    return ahead >= 12 - words.monthsPast ? nil : here.adding(ahead)
  }
}

extension DateText {
  fileprivate func twoDigitYear(_ index: Int) -> Int? {
    guard index < count, text.words[index].length == 2 else { return nil }
    return year(index)
  }
}

extension DateText {
  /// Whether the number goes on behind a separator, as in `16.03`.
  fileprivate func isPartOfNumber(_ index: Int) -> Bool {
    guard index + 1 < count, text.words[index + 1].shape != .letters else { return false }
    let gap = gap(after: index)
    return gap.isTight(.hyphen) || gap.isTight(.slash) || gap.isTight(.stop)
  }

  /// The place of a weekday straight before a date, else that of the date.
  fileprivate func placeOfWeekday(before index: Int) -> Int {
    index > 0 && isWeekday(index - 1) && gap(after: index - 1).isSpaceOrComma ? index - 1 : index
  }
}
