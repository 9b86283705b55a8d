import Texts

/// Reads start and due cells, in the order of forms that the contract gives.
package struct DateReader: Sendable {
  /// The words of date cells.
  package let words: DateWords
  /// The order of numeric dates.
  let order: NumericDateOrder
  /// Whether the tracker's dates may be in the other order, so that those are ambiguous which could be.
  package private(set) var doubtsOrder = false

  /// How many bytes a cell may have, white space and what else is tidied away aside. Whatever is longer is no date: it
  /// is blank where it holds no letter and no digit, else unreadable.
  package static let mostBytes = 4096

  package init(words: DateWords) {
    self.words = words
    order = words.source.order
  }

  /// A reader of another order than the rule set's.
  init(words: DateWords, order: NumericDateOrder) {
    self.words = words
    self.order = order
  }

  /// The same reader for a tracker whose order of day and month is in doubt.
  package var doubtingOrder: DateReader {
    var reader = self
    reader.doubtsOrder = true
    return reader
  }

  /// Reads a cell by itself.
  package func read(_ cell: DateCell) -> UnresolvedReading {
    doubtsOrder ? readInOrder(cell).doubtingOrder : readInOrder(cell)
  }

  private func readInOrder(_ cell: DateCell) -> UnresolvedReading {
    if let date = cell.date { return .reading(reading(of: date)) }
    let tidied = TidiedCell(cell.text)
    return tidied.bytes.withUnsafeBufferPointer { buffer in
      let source = Bytes(buffer)
      if source.count > DateReader.mostBytes {
        return .reading(DateReading(source.holdsWords ? .unreadable : .blank))
      }
      let text = DateText(cell: source, words: words, order: order)
      let lists = words.matcher.lists(in: text.text)
      let asTyped = read(text, lists, marks: tidied.isQueried ? .queried : [])
      guard lists.contains(PhraseLists(DateWords.revisedList)) else { return asTyped }
      return revised(text, tidied, asTyped) ?? asTyped
    }
  }

  private func reading(of date: SheetDate) -> DateReading {
    if date.isZero { return DateReading(.blank) }
    let year = date.day.parts.year
    guard Month.years.contains(year) else { return DateReading(.unreadable) }
    let marks: DateMarks = year < SheetDate.firstLikelyYear ? .earlyYear : []
    switch date.shape {
    case .day: return .interval(DayRange(date.day), marks: marks)
    case .month: return .interval(date.day.month.days, marks: marks)
    case .dayWithoutYear: return .interval(DayRange(date.day), marks: marks.union(.ambiguous))
    }
  }

  /// Reads a text, as a start cell has it.
  func read(_ text: DateText, _ lists: PhraseLists, marks: DateMarks) -> UnresolvedReading {
    let words = self.words
    if text.count == 0 || words.matcher.isPhrase(text.text, of: DateWords.blankList) {
      return .reading(DateReading(.blank))
    }
    if lists.contains(PhraseLists(DateWords.unsetList)) { return .reading(DateReading(.unset)) }
    if words.matcher.longest(of: DateWords.onHoldList, in: text.text) > 0 { return .reading(DateReading(.onHold)) }
    if var reading = text.scheduleOrMonthPair(lists) {
      reading.marks.formUnion(marks)
      return .reading(reading)
    }
    if case .form(let form) = text.form(at: 0), text.isWhole(form) { return resolved(form, marks: marks) }
    return extracted(text, lists, marks)
  }

  /// The one date inside other text.
  private func extracted(_ text: DateText, _ lists: PhraseLists, _ marks: DateMarks) -> UnresolvedReading {
    let dates = text.dates()
    if lists.contains(PhraseLists(DateWords.openEndedList)), dates.isEmpty {
      return .reading(DateReading(.openEnded, schedule: text.listedMonths(every: nil)))
    }
    if let first = dates.first, dates.allSatisfy({ $0.value == first.value }) {
      // Beside what may name a part of it the whole year was not meant.
      let wholeYears = dates.filter(\.isWholeYear)
      let parts = wholeYears.isEmpty ? [] : text.placesOfYearParts()
      if wholeYears.contains(where: { year in parts.contains { !year.words.contains($0) } }) {
        return .reading(DateReading(.unreadable))
      }
      // A doubt about one of several mentions is one about the date.
      return resolved(first, marks: dates.reduce(marks.union(.extracted)) { $0.union($1.marks) })
    }
    if dates.isEmpty, let month = text.leadingMonth {
      return .yearless(YearlessDate(month: month), marks: marks.union([.extracted, .yearAssumed]))
    }
    return .reading(DateReading(.unreadable))
  }

  private func resolved(_ form: DateForm, marks: DateMarks) -> UnresolvedReading {
    let marks = marks.union(form.marks)
    switch form.value {
    case .days(let days): return .reading(.interval(days, marks: marks))
    case .yearless(let date): return .yearless(date, marks: marks.union(.yearAssumed))
    }
  }
}
