package import Texts

/// Reads start and due cells, in the order of forms that the contract gives.
package struct DateReader: Sendable {
  package let words: DateWords
  let vocabulary: Vocabulary

  /// How many bytes a cell may have, white space and what else is tidied away aside. Whatever is longer is no date: it
  /// is blank where it holds no letter and no digit, else unreadable.
  package static let mostBytes = 4096

  package init(words: DateWords, vocabulary: Vocabulary) {
    self.words = words
    self.vocabulary = vocabulary
  }

  /// Reads a cell by itself.
  package func read(_ cell: DateCell) -> UnresolvedReading {
    if let date = cell.date { return .reading(reading(of: date)) }
    let (bytes, isQueried) = DateReader.cleaned(cell.text)
    let marks: DateMarks = isQueried ? .queried : []
    return bytes.withUnsafeBufferPointer { buffer in
      let source = Bytes(buffer)
      if source.count > DateReader.mostBytes {
        return .reading(DateReading(source.holdsWords ? .unreadable : .blank))
      }
      let text = DateText(source: source, text: NormalisedText(source, vocabulary: vocabulary), words: words)
      return read(text, marks: marks)
    }
  }

  private func reading(of date: SheetDate) -> DateReading {
    guard Month.years.contains(date.day.parts.year) else { return DateReading(.unreadable) }
    switch date.shape {
    case .day: return .interval(DayRange(date.day))
    case .month: return .interval(date.day.month.days)
    case .dayWithoutYear: return .interval(DayRange(date.day), marks: .ambiguous)
    }
  }

  private func read(_ text: DateText, marks: DateMarks) -> UnresolvedReading {
    let words = self.words
    if text.count == 0 || words.matcher.isPhrase(text.text, of: DateWords.blankList) {
      return .reading(DateReading(.blank))
    }
    let lists = words.matcher.lists(in: text.text)
    if lists.contains(PhraseLists(DateWords.unsetList)) { return .reading(DateReading(.unset)) }
    if words.matcher.longest(of: DateWords.onHoldList, in: text.text) > 0 { return .reading(DateReading(.onHold)) }
    if let reading = text.scheduleOrMonthPair(lists) {
      var marked = reading
      marked.marks.formUnion(marks)
      return .reading(marked)
    }
    if case .form(let form) = text.form(at: 0), form.words.upperBound == text.count, text.isWhole {
      return resolved(form, marks: marks)
    }
    let dates = text.dates()
    if lists.contains(PhraseLists(DateWords.openEndedList)), dates.isEmpty {
      return .reading(DateReading(.openEnded, schedule: text.listedMonths(every: nil)))
    }
    if let first = dates.first, dates.allSatisfy({ $0.value == first.value }) {
      return resolved(first, marks: marks.union(.extracted))
    }
    if let month = text.leadingMonth { return .month(month, day: nil, marks: marks.union([.extracted, .yearAssumed])) }
    return .reading(DateReading(.unreadable))
  }

  private func resolved(_ form: DateForm, marks: DateMarks) -> UnresolvedReading {
    let marks = form.isAmbiguous ? marks.union(.ambiguous) : marks
    switch form.value {
    case .days(let days): return .reading(.interval(days, marks: marks))
    case .month(let month): return .month(month, day: nil, marks: marks.union(.yearAssumed))
    case .dayOfMonth(let day, let month): return .month(month, day: day, marks: marks.union(.yearAssumed))
    }
  }

  // MARK: Years that no cell names

  /// Both dates of an action; `firstPeriod` is the tracker's first period.
  package func resolve(
    start: UnresolvedReading, due: UnresolvedReading, firstPeriod: Month
  ) -> (start: DateReading, due: DateReading) {
    var startReading: DateReading
    switch start {
    case .reading(let reading): startReading = reading
    case .month(let month, let day, let marks):
      if day == nil, case .reading(let reading) = due, reading.kind == .schedule {
        startReading = DateReading(.blank)
      } else {
        startReading = assumed(days(month, day, from: firstPeriod, step: -1), marks)
      }
    }
    switch due {
    case .reading(let reading): return (startReading, reading)
    case .month(let month, let day, let marks):
      let from = startReading.days?.earliest.month ?? firstPeriod
      return (startReading, assumed(days(month, day, from: from, step: 1), marks))
    }
  }

  /// The interval, where the year found for it is one that dates are read in.
  private func assumed(_ days: DayRange, _ marks: DateMarks) -> DateReading {
    Month.years.contains(days.earliest.parts.year) ? .interval(days, marks: marks) : DateReading(.unreadable)
  }

  /// The first such month at or beyond `from` (the last before it, where `step` is -1) that has the day.
  private func days(_ month: Int, _ day: Int?, from: Month, step: Int) -> DayRange {
    var candidate = from
    while candidate.month != month { candidate = candidate.adding(step) }
    guard let day else { return candidate.days }
    for _ in 0..<12 {
      if let date = Day(year: candidate.year, month: month, day: day) { return DayRange(date) }
      candidate = candidate.adding(12 * step)
    }
    return candidate.days
  }

  // MARK: Tidying

  /// The cell with one space for any white space, `-` for any dash, without trailing asterisks and runs of `?`.
  static func cleaned(_ cell: Bytes) -> (bytes: [UInt8], isQueried: Bool) {
    let text = withoutTrailingStars(cell)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var isQueried = false
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if scalar == "?" {
        var end = index
        while end < text.count, text[end] == 0x3F { end += 1 }
        if end - index >= 2 {
          isQueried = true
          appendSpace(&out)
          index = end
          continue
        }
      }
      if scalar.isSpace {
        appendSpace(&out)
      } else if scalar.isDash {
        out.append(0x2D)
      } else {
        for offset in 0..<length { out.append(text[index + offset]) }
      }
      index += length
    }
    if out.last == 0x20 { out.removeLast() }
    return (out, isQueried)
  }

  /// The text without the white space and asterisks at its end.
  private static func withoutTrailingStars(_ text: Bytes) -> Bytes {
    var end = text.count
    while end > 0, text[end - 1] == 0x2A || text[end - 1] == 0x20 || (0x09...0x0D).contains(text[end - 1]) { end -= 1 }
    return text[0..<end]
  }

  private static func appendSpace(_ out: inout [UInt8]) {
    if let last = out.last, last != 0x20 { out.append(0x20) }
  }
}
