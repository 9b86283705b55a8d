import Texts

/// Schedules: what comes round, and in which months.
extension DateText {
  /// The cell as a schedule, or as an interval where it names two neighbouring months; nil where it is neither.
  func scheduleOrMonthPair(_ lists: PhraseLists) -> DateReading? {
    if let every = frequency(lists) { return DateReading(.schedule, schedule: listedMonths(every: every)) }
    let months = monthMentions()
    if months.count >= 2, isOnlyMonths(months) {
      if let days = neighbours(months) {
        // `Dec/Jan 1900` begins in a year that no date is read in.
        return Month.years.contains(days.earliest.parts.year) ? .interval(days) : DateReading(.unreadable)
      }
      return DateReading(.schedule, schedule: listedMonths(every: nil))
    }
    let different = months.reduce(into: MonthsOfYear()) { $0.insert(MonthsOfYear(month: $1.month)) }
    if different.count >= 3, months.allSatisfy({ $0.year == nil }) {
      return DateReading(.schedule, schedule: listedMonths(every: nil))
    }
    return nil
  }

  /// The first frequency in the text, the longest at its place.
  private func frequency(_ lists: PhraseLists) -> Int? {
    if lists.contains(PhraseLists(DateWords.wholeFrequencyList)),
      words.matcher.isPhrase(text, of: DateWords.wholeFrequencyList)
    {
      return words.frequencies[text.string]
    }
    guard lists.contains(PhraseLists(DateWords.frequencyList)) else { return nil }
    for start in 0..<count {
      // A shorter phrase may stand where a longer one is broken by other signs.
      var length = words.matcher.longest(of: DateWords.frequencyList, in: text, from: start)
      while length > 0 {
        let phrase = (start..<start + length).map { String(decoding: text.word($0), as: UTF8.self) }
        let isJoined = (start..<start + length - 1).allSatisfy { gap(after: $0).joinsDayAndMonth }
        if isJoined, let months = words.frequencies[phrase.joined(separator: " ")] { return months }
        length -= 1
      }
    }
    return nil
  }

  /// A month's name in the text, with the year behind it.
  struct MonthMention {
    let word: Int
    let month: Int
    let year: Int?
  }

  func monthMentions() -> [MonthMention] {
    (0..<count).compactMap { index in
      let month = month(index)
      guard month > 0 else { return nil }
      return MonthMention(word: index, month: month, year: gap(after: index).joinsDayAndMonth ? year(index + 1) : nil)
    }
  }

  /// What the cell lists: the months that it names, and the first that has a year.
  func listedMonths(every: Int?) -> Schedule {
    let mentions = monthMentions()
    let listed = mentions.reduce(into: MonthsOfYear()) { $0.insert(MonthsOfYear(month: $1.month)) }
    // A year at the end of a list is the year of all of it.
    let common = mentions.last?.year
    let first = mentions.compactMap { mention in
      (mention.year ?? common).map { Month(year: $0, month: mention.month) }
    }.min()
    return Schedule(every: every, listed: listed, notBefore: first)
  }

  /// Whether the text is month names, their years, and separators.
  private func isOnlyMonths(_ months: [MonthMention]) -> Bool {
    // They stand in the order of the text.
    var rest = months[...]
    var yearAt = -1
    var position = 0
    for index in 0..<count {
      let word = text.words[index]
      if index != yearAt {
        if !isSeparator(position..<Int(word.sourceStart)) { return false }
        if let mention = rest.first, mention.word == index {
          rest = rest.dropFirst()
          if mention.year != nil { yearAt = index + 1 }
        } else if !words.separators.contains(word.symbol) {
          return false
        }
      }
      position = Int(word.sourceEnd)
    }
    return isSeparator(position..<source.count)
  }

  private func isSeparator(_ range: Range<Int>) -> Bool {
    range.allSatisfy { [0x20, 0x2C, 0x26, 0x2F, 0x3B].contains(source[$0]) }
  }

  /// The days of two months next to each other, in order, with one year after them or one each.
  private func neighbours(_ months: [MonthMention]) -> DayRange? {
    guard months.count == 2, let lastYear = months[1].year else { return nil }
    let last = Month(year: lastYear, month: months[1].month)
    let first = last.adding(-1)
    guard first.month == months[0].month, months[0].year == nil || months[0].year == first.year else { return nil }
    return DayRange(first.first, last.last)
  }

  // MARK: Dates inside other text

  /// Whether nothing stands before the first word or behind the last.
  var isWhole: Bool {
    count > 0 && text.words[0].sourceStart == 0 && Int(text.words[count - 1].sourceEnd) == source.count
  }

  /// Every full date in the text (bare months and years aside), leftmost and longest.
  func dates() -> [DateForm] {
    var found: [DateForm] = []
    var index = 0
    while index < count {
      switch form(at: index) {
      case .form(let form) where !form.isBare && stands(form):
        found.append(form)
        index = form.words.upperBound
      case .impossible(let words): index = words.upperBound
      default: index += 1
      }
    }
    return found
  }

  /// Whether the date is no part of a longer run of digits and separators.
  package func stands(_ form: DateForm) -> Bool {
    let start = Int(text.words[form.words.lowerBound].sourceStart)
    let end = Int(text.words[form.words.upperBound - 1].sourceEnd)
    func joins(_ sign: Int, _ digit: Int) -> Bool {
      source.indices.contains(sign) && source.indices.contains(digit)
        && [0x2F, 0x2D, 0x2E].contains(source[sign]) && (0x30...0x39).contains(source[digit])
    }
    return !joins(start - 1, start - 2) && !joins(end, end + 1)
  }

  /// The month that the cell begins with, where it holds no other month, date or number.
  var leadingMonth: Int? {
    guard count > 0, month(0) > 0 else { return nil }
    for index in 1..<max(1, count) where month(index) > 0 || text.words[index].shape != .letters { return nil }
    return month(0)
  }
}
