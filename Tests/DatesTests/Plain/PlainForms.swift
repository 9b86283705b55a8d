import Dates

/// A date found by the plain reading.
struct PlainDate {
  enum Kind { case day, month, bareMonth, dayOfMonth, year, wholeYear, bareUnit, other, impossible }
  var kind: Kind
  /// The word behind it, and whether a closing bracket belongs to it.
  var end: Int
  var isBracketed = false
  /// Whether an apostrophe may stand before it, which has two digits of a year in front.
  var beginsWithYear = false
  /// The word that it begins with.
  var start = 0
  /// Its days; where it has no year, those in a year.
  var days: (_ year: Int) -> DayRange?
  /// The month whose year is sought.
  var month = 0
  var isAmbiguous = false
  var weekday: Int?

  static func fixed(_ kind: Kind, _ end: Int, _ first: Month, _ last: Month, isAmbiguous: Bool = false) -> PlainDate {
    guard Month.years.contains(first.year) else { return impossible(end) }
    return PlainDate(kind: kind, end: end, days: { _ in DayRange(first.first, last.last) }, isAmbiguous: isAmbiguous)
  }

  static func day(_ end: Int, _ year: Int, _ month: Int, _ day: Int) -> PlainDate {
    guard Month.years.contains(year), let date = Day(year: year, month: month, day: day) else { return impossible(end) }
    return PlainDate(kind: .day, end: end, days: { _ in DayRange(date) })
  }

  static func impossible(_ end: Int) -> PlainDate { PlainDate(kind: .impossible, end: end, days: { _ in nil }) }

  var hasYear: Bool { ![.bareMonth, .dayOfMonth, .bareUnit, .impossible].contains(kind) }
}

/// The forms of one date, each as the contract has it, that begin at a word.
extension PlainText {
  func plainForms(_ i: Int, isDay: Bool = false) -> [PlainDate] {
    days(i, isDay: isDay) + (isDay ? [] : yearAndMonth(i)) + years(i) + numericMonth(i) + monthAndYear(i)
      + partOfMonth(i) + seasons(i) + partsOfYears(i) + units(i)
  }

  private func days(_ i: Int, isDay: Bool) -> [PlainDate] {
    var found: [PlainDate] = []
    if let first = number(i, digits: 1...2), let month = number(i + 1, digits: 1...2),
      let year = number(i + 2, digits: 2...4),
      word(i + 2).count != 3, ["/", ".", "-"].contains(gap(i)),
      gap(i + 1) == gap(i) || gap(i + 1) == gap(i) + "'" && year < 100
    {
      found.append(.day(i + 3, year < 100 ? 2000 + year : year, month, first))
    }
    if let year = number(i, digits: 4...4), let month = number(i + 1, digits: 2...2),
      let day = number(i + 2, digits: 2...2),
      gap(i) == "-", gap(i + 1) == "-"
    {
      found.append(.day(i + 3, year, month, day))
    }
    guard let (day, hasEnding) = day(i), ["", "-"].contains(bareGap(i)) else { return found }
    let hasOf = word(i + 1) == "of" && i + 2 < words.count && ["", "-"].contains(bareGap(i + 1, comma: false))
    let m = hasOf ? i + 2 : i + 1
    guard let month = month(m) else { return found }
    if ["", "-"].contains(bareGap(m, apostrophe: true)) {
      let digits = word(m + 1).prefix(while: \.isNumber).count
      let isYear = digits == 4 || digits == 2 && gap(m).hasSuffix("'")
      if isYear, word(m + 1).contains(where: \.isLetter) { return found + [.impossible(m + 2)] }
      if let year = year(behind: m) { found.append(.day(m + 2, year, month, day)) }
      if case .impossible? = found.last?.kind { return found }
    }
    guard Day(year: 2000, month: month, day: day) != nil else { return found + [.impossible(m + 1)] }
    if !isDay, !hasEnding, !hasOf, word(i).count == 2, bareGap(i) == "-" { return found }
    return found + [
      PlainDate(
        kind: .dayOfMonth, end: m + 1,
        days: { Day(year: $0, month: month, day: day).map { DayRange($0) } }, month: month)
    ]
  }

  private func yearAndMonth(_ i: Int) -> [PlainDate] {
    guard let year = number(i, digits: 2...2), let month = month(i + 1), gap(i, isOneOf: ["-"]) else { return [] }
    let here = Month(year: 2000 + year, month: month)
    var date = PlainDate.fixed(.other, i + 2, here, here, isAmbiguous: true)
    date.beginsWithYear = true
    return [date]
  }

  private func years(_ i: Int) -> [PlainDate] {
    guard let year = longYear(i) else { return [] }
    let first = Month(year: year, month: 1)
    return (span(i).map { [.fixed(.wholeYear, $0.end, $0.first, $0.first.adding(11))] } ?? [])
      + [.fixed(.year, i + 1, first, first.adding(11))]
  }

  private func numericMonth(_ i: Int) -> [PlainDate] {
    var (month, year) = (0, 0)
    if let m = number(i, digits: 1...2), let y = number(i + 1, digits: 4...4), gap(i) == "/" { (month, year) = (m, y) }
    if let y = number(i, digits: 4...4), let m = number(i + 1, digits: 2...2), gap(i) == "-" { (month, year) = (m, y) }
    guard (1...12).contains(month), Month.years.contains(year) else { return [] }
    let here = Month(year: year, month: month)
    return [.fixed(.month, i + 2, here, here)]
  }

  private func monthAndYear(_ i: Int) -> [PlainDate] {
    guard let month = month(i) else { return [] }
    let bare = PlainDate(
      kind: .bareMonth, end: i + 1, days: { Month(year: $0, month: month).days }, month: month)
    guard let gap = bareGap(i, apostrophe: true), ["", "-", "/", "."].contains(gap), let year = year(behind: i) else {
      return [bare]
    }
    if word(i + 1).count == 2, (1...31).contains(year - 2000), self.gap(i) == " ", longYear(i + 2) != nil,
      ["", ","].contains(self.gap(i + 1).filter { $0 != " " })
    {
      return [.impossible(i + 3)]
    }
    let here = Month(year: year, month: month)
    let dated = PlainDate.fixed(.month, i + 2, here, here)
    return gap == "-" && self.gap(i).contains(" ") ? [dated, bare] : [dated]
  }

  private func partOfMonth(_ i: Int) -> [PlainDate] {
    guard ["beginning", "start", "early", "mid", "middle", "late", "end"].contains(word(i)) else { return [] }
    guard let m = placeBehindOf(i) else { return [] }
    return monthAndYear(m).map { date in
      var date = date
      if case .month = date.kind { date.kind = .other }
      return date
    }.filter { $0.kind != .impossible }
  }

  /// Behind a space or hyphen, and `of` or not.
  private func placeBehindOf(_ i: Int) -> Int? {
    guard gap(i, isOneOf: ["", "-"]) else { return nil }
    return word(i + 1) == "of" && gap(i + 1, isOneOf: ["", "-"]) ? i + 2 : i + 1
  }

  private func seasons(_ i: Int) -> [PlainDate] {
    let seasons = ["spring": 3, "summer": 6, "autumn": 9, "winter": 12]
    guard let month = seasons[word(i)] else { return [] }
    var found: [PlainDate] = []
    if ["", "-"].contains(bareGap(i, comma: false, apostrophe: true)), let year = year(behind: i), !goesOn(i + 1) {
      let first = Month(year: year, month: month)
      found.append(.fixed(.other, i + 2, first, first.adding(2)))
    }
    if gap(i, isOneOf: ["", "-"]), let year = span(i + 1) {
      let isSpring = month == 3
      let first = Month(year: year.first.year + (isSpring ? 1 : 0), month: month)
      found.append(.fixed(.other, year.end, first, first.adding(2), isAmbiguous: isSpring || year.isShort))
    }
    return found
  }

  private func partsOfYears(_ i: Int) -> [PlainDate] {
    guard let next = placeBehindOf(i) else { return [] }
    var found: [PlainDate] = []
    let calendar = ["early": 1...4, "mid": 5...8, "late": 9...12, "end": 12...12]
    if let part = calendar[word(i)], let year = longYear(next), !goesOn(next) {
      let first = Month(year: year, month: part.lowerBound)
      found.append(.fixed(.other, next + 1, first, first.adding(part.count - 1)))
    }
    let financial = [
      "start": 0...3, "beginning": 0...3, "early": 0...3, "mid": 4...7, "late": 8...11, "end": 11...11,
    ]
    if let part = financial[word(i)], let year = span(next) {
      found.append(
        .fixed(
          .wholeYear, year.end, year.first.adding(part.lowerBound), year.first.adding(part.upperBound),
          isAmbiguous: year.isShort))
    }
    return found
  }
}
