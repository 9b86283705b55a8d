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
        let isJoined = (start..<start + length - 1).allSatisfy { gap(after: $0).joinsWords }
        if isJoined, let months = words.frequencies[phrase.joined(separator: " ")] { return months }
        length -= 1
      }
    }
    return nil
  }

  /// A month's name in the text, with the year behind it.
  struct MonthMention {
    /// Where its name stands, by word.
    let word: Int
    /// From 1.
    let month: Int
    /// The year that follows it; nil where none does.
    let year: Int?

    /// The word behind it and its year.
    var end: Int { word + (year == nil ? 1 : 2) }
  }

  /// The names of months in the text, in its order.
  func monthMentions() -> [MonthMention] {
    (0..<count).compactMap { index in
      let month = month(index)
      guard month > 0 else { return nil }
      let gap = gap(after: index)
      // A comma stands between the months of a list, too, and two digits behind it may be anything; behind a hyphen
      // they may be a day of the next month (`March - 15 April 2024`).
      let isDoubtful = gap.hasComma || gap.sign == .hyphen && gap.hasSpace && self.month(index + 2) > 0
      let isYear = gap.joinsDayAndYear && (!isDoubtful || fourDigitYear(index + 1) != nil)
      return MonthMention(word: index, month: month, year: isYear ? year(index + 1, behind: gap) : nil)
    }
  }

  /// What the cell lists: the months that it names, and the first that has a year.
  func listedMonths(every: Int?) -> Schedule {
    var mentions = monthMentions()
    let start = mentions.indices.first { isStart(mentions, $0) }.map { mentions.remove(at: $0) }
    let listed = mentions.reduce(into: MonthsOfYear()) { $0.insert(MonthsOfYear(month: $1.month)) }
    // A year at the end of a list is the year of all of it.
    let common = mentions.last?.year
    let first = mentions.compactMap { mention in
      (mention.year ?? common).map { Month(year: $0, month: mention.month) }
    }.min()
    return Schedule(
      every: every, listed: listed, notBefore: first, start: start.map { .init(month: $0.month, year: $0.year) })
  }

  /// Whether a month stands behind `from` or such a word, a day between them or none, and no list of months goes on
  /// from there.
  private func isStart(_ mentions: [MonthMention], _ place: Int) -> Bool {
    var word = mentions[place].word - 1
    if word > 0, dayNumber(word) != nil, gap(after: word).joinsDayAndMonth { word -= 1 }
    guard word >= 0, flags(word).contains(.scheduleStart), gap(after: word).isSpace else { return false }
    guard place + 1 < mentions.count else { return true }
    let between = mentions[place].end..<mentions[place + 1].word
    guard between.allSatisfy({ flags($0).contains(.listSeparator) }) else { return true }
    return !(between.lowerBound - 1..<between.upperBound).allSatisfy { index in
      isSeparator(Int(text.words[index].sourceEnd)..<Int(text.words[index + 1].sourceStart))
    }
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
        } else if !flags(index).contains(.listSeparator) {
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

  /// Whether the date is the whole text.
  func isWhole(_ form: DateForm) -> Bool { form.start == 0 && form.end == source.count }

  /// Every full date in the text (bare months, quarters and years aside), leftmost and longest.
  ///
  /// What is no date after all is not read in part, either: neither `Feb 24` of `30 Feb 24`, nor `31/03/24` of
  /// `31/03/24/5`.
  func dates() -> [DateForm] {
    var found: [DateForm] = []
    var index = 0
    while index < count {
      switch form(at: index) {
      case .form(let form):
        if !form.isBare, isApart(form) { found.append(form) }
        index = form.words.upperBound
      case .impossible(let words): index = words.upperBound
      case .none: index += 1
      }
    }
    return found
  }

  /// Whether the date is no part of a longer number: neither does one go on behind it (`31/03/24/5`), nor is it all
  /// numbers and follows another (`3/2024` of `31.3/2024`).
  package func isApart(_ form: DateForm) -> Bool {
    let first = form.words.lowerBound
    if goesOn(at: form.end) { return false }
    guard isInNumber(first), isJoined(first + 1), text.words[first + 1].shape == .number else { return true }
    // A day has its sign twice.
    let sign = gap(after: first)
    let isDay = first + 2 < form.words.upperBound && gap(after: first + 1).sign == sign.sign
    return isDay && gap(after: first - 1) != sign
  }

  /// Whether a sign that dates are written with stands at a place, and a digit behind it.
  func goesOn(at sign: Int) -> Bool {
    sign + 1 < source.count && [0x2F, 0x2D, 0x2E].contains(source[sign]) && source[sign + 1].isASCIIDigit
  }

  /// The places of words that may name a part of a financial year, with digits or without.
  func placesOfYearParts() -> [Int] {
    (0..<count).filter { index in
      if text.words[index].shape != .mixed { return flags(index).contains(.yearPart) }
      // Digits stand before it or behind.
      let bytes = text.word(index)
      let front = bytes.drop(while: \.isASCIIDigit)
      let letters = front.prefix { !$0.isASCIIDigit }
      return words.yearPartWords.contains { $0.elementsEqual(letters) }
        && front[letters.endIndex...].allSatisfy(\.isASCIIDigit)
    }
  }

  /// The month that the cell begins with, where it holds no other month, date or number.
  var leadingMonth: Int? {
    guard count > 0, month(0) > 0 else { return nil }
    for index in 1..<max(1, count) where month(index) > 0 || text.words[index].shape != .letters { return nil }
    return month(0)
  }
}
