import Dates

/// Financial and school years, and their numbered parts, as the plain reading finds them.
extension PlainText {
  /// A year and the next, or `FY` and two digits.
  struct Span {
    let first: Month
    let isShort: Bool
    let end: Int
  }

  /// `2023/24`, `2023-2024`, and behind `FY` also `23/24` and `24`; `financial year` before the former.
  func span(_ i: Int, short: Bool = false) -> Span? {
    if let span = span(digitsOf: word(i), i, isShort: short) { return span }
    if word(i).hasPrefix("fy"), word(i).count > 2 { return fy(String(word(i).dropFirst(2)), i) }
    guard i + 1 < words.count, ["", "'"].contains(gap(i).filter { $0 != " " }) else { return nil }
    if word(i) == "fy", !(gap(i).contains("'") && word(i + 1).count == 4) { return fy(word(i + 1), i + 1) }
    guard word(i) == "financial", word(i + 1) == "year", gap(i) == " ", i + 2 < words.count, gap(i + 1) == " " else {
      return nil
    }
    return span(digitsOf: word(i + 2), i + 2, isShort: false)
  }

  private func fy(_ digits: String, _ i: Int) -> Span? {
    if let span = span(digitsOf: digits, i, isShort: true) { return span }
    guard digits.count == 2, let year = Int(digits), digits.allSatisfy(\.isNumber), !goesOn(i) else { return nil }
    return Span(first: Month(year: 2000 + year - 1, month: 4), isShort: true, end: i + 1)
  }

  private func span(digitsOf digits: String, _ i: Int, isShort: Bool) -> Span? {
    guard digits.count == 4 || isShort && digits.count == 2, digits.allSatisfy(\.isNumber), let number = Int(digits),
      let next = year(i + 1)
    else { return nil }
    let year = digits.count == 2 ? 2000 + number : number
    guard Month.years.contains(year) else { return nil }
    let signs = digits.count == 4 ? ["/", "-", "/'", "-'"] : ["/", "/'"]
    guard signs.contains(gap(i)), !(gap(i).hasSuffix("'") && word(i + 1).count == 4) else { return nil }
    let isNext = word(i + 1).count == 2 ? (year + 1) % 100 == next % 100 : digits.count == 4 && next == year + 1
    return isNext ? Span(first: Month(year: year, month: 4), isShort: false, end: i + 2) : nil
  }

  /// A part without its year: which months of the financial year, or which of a school year.
  struct Part {
    var months: ClosedRange<Int>
    var isTerm = false
    /// Whether a single year may stand beside it, and whether none may.
    var takesYear = true
    var takesNone = true
    var isQuarter = false
    var end: Int
  }

  func parts(_ i: Int) -> [Part] {
    let singles = singleParts(i)
    var found = singles
    for first in singles where first.isQuarter && first.end < words.count {
      let isWord = ["to", "and"].contains(word(first.end)) && gap(first.end - 1) == " "
      guard isWord || gap(first.end - 1, isOneOf: ["/", "-", "&"]) else { continue }
      guard !isWord || first.end + 1 < words.count && gap(first.end) == " " else { continue }
      for last in singleParts(isWord ? first.end + 1 : first.end)
      where last.isQuarter && last.months.lowerBound > first.months.upperBound {
        var both = Part(months: first.months.lowerBound...last.months.upperBound, end: last.end)
        both.takesNone = false
        found.append(both)
      }
    }
    return found
  }

  private func singleParts(_ i: Int) -> [Part] {
    func part(_ length: Int, _ number: Int?, _ end: Int) -> [Part] {
      guard let number, (1...12 / length).contains(number) else { return [] }
      let first = (number - 1) * length
      let isAlone = length > 1
      return [
        Part(
          months: first...first + length - 1, takesYear: isAlone, takesNone: isAlone, isQuarter: length == 3, end: end)
      ]
    }
    let word = word(i)
    for (letters, length) in [("q", 3), ("qtr", 3), ("qu", 3), ("h", 6), ("m", 1), ("p", 1)] {
      let digits = word.dropFirst(letters.count)
      if word.hasPrefix(letters), (1...2).contains(digits.count), digits.allSatisfy(\.isNumber) {
        return part(length, Int(digits), i + 1)
      }
    }
    guard i + 1 < words.count else { return [] }
    let words = ["one": 1, "two": 2, "three": 3, "four": 4]
    let lengths = ["quarter": 3, "qtr": 3, "qu": 3, "q": 3, "month": 1, "period": 1]
    let isStop = [".", ". "].contains(gap(i)) && ["q", "qtr", "qu"].contains(word)
    if let length = lengths[word], gap(i) == " " || isStop {
      let found = part(length, number(i + 1, digits: 1...2) ?? words[self.word(i + 1)], i + 2)
      if !found.isEmpty { return found }
    }
    guard gap(i) == " " else { return [] }
    let next = self.word(i + 1)
    if next == "term", let months = ["autumn": 9...12, "spring": 1...3, "summer": 4...7][word] {
      return [Part(months: months, isTerm: true, takesNone: false, end: i + 2)]
    }
    let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4]
    if next == "quarter" { return part(3, word == "last" ? 4 : ordinals[word], i + 2) }
    return next == "half" ? part(6, ordinals[word], i + 2) : []
  }

  func units(_ i: Int) -> [PlainDate] {
    var found = named(i) + units(i, trim: 0)
    for (phrase, trim) in PlainText.trims {
      if let next = behind(phrase, i) { found += units(next, trim: trim) }
    }
    return found
  }

  private static let trims = [
    ("by", 1), ("by the end of", 1), ("by end of", 1), ("by end", 1), ("end of", 1), ("end", 1), ("start of", -1),
    ("beginning of", -1), ("early", -1),
  ]

  private func behind(_ phrase: String, _ i: Int) -> Int? {
    let phrase = phrase.split(separator: " ").map(String.init)
    for (offset, part) in phrase.enumerated() where word(i + offset) != part || gapIfAny(i + offset) != " " {
      return nil
    }
    return i + phrase.count
  }

  private func gapIfAny(_ i: Int) -> String { i + 1 < words.count ? gap(i) : "" }

  private func named(_ i: Int) -> [PlainDate] {
    var found: [PlainDate] = []
    func add(_ year: Span, _ months: ClosedRange<Int>) {
      found.append(
        .fixed(
          .wholeYear, year.end, year.first.adding(months.lowerBound), year.first.adding(months.upperBound),
          isAmbiguous: year.isShort))
    }
    if longYear(i) == nil, let year = span(i) { add(year, 0...11) }
    for phrase in ["end of", "by end of"] {
      if let next = behind(phrase, i), let year = span(next) { add(year, 11...11) }
    }
    if word(i).hasPrefix("ay"), let year = span(digitsOf: String(word(i).dropFirst(2)), i, isShort: false) {
      add(year, 5...16)
    }
    for phrase in ["ay", "academic year", "school year"] {
      if let next = behind(phrase, i), let year = longYear(next).flatMap({ _ in span(next) }) { add(year, 5...16) }
    }
    return found
  }

  private func units(_ i: Int, trim: Int) -> [PlainDate] {
    var found: [PlainDate] = []
    for part in parts(i) {
      if part.takesNone { found.append(bare(part, trim)) }
      for (next, isOpen) in separated(part.end) { found += dated(part, yearAt: next, trim, part.end, isOpen) }
    }
    for year in yearEnds(i) {
      for (next, isOpen) in separated(year) {
        for part in parts(next) { found += dated(part, yearAt: i, trim, part.end, isOpen, yearEnd: year) }
        guard trim == 0 else { continue }
        for (phrase, trim) in PlainText.trims {
          guard let place = behind(phrase, next) else { continue }
          for part in parts(place) { found += dated(part, yearAt: i, trim, part.end, isOpen, yearEnd: year) }
        }
      }
    }
    return found
  }

  /// Behind a space, a comma, an opening bracket or `of`.
  private func separated(_ end: Int) -> [(next: Int, isOpen: Bool)] {
    guard end < words.count else { return [] }
    let sign = gap(end - 1).filter { $0 != " " }
    if sign == "(" { return [(end, true)] }
    guard ["", ",", "'", ",'"].contains(sign) else { return [] }
    if word(end) == "of", sign.isEmpty, end + 1 < words.count, ["", "'"].contains(gap(end).filter({ $0 != " " })) {
      return gap(end).contains("'") ? [] : [(end + 1, false)]
    }
    return [(end, false)]
  }

  private func yearEnds(_ i: Int) -> [Int] {
    if let year = span(i, short: true) { return [year.end] }
    return year(i) != nil && !goesOn(i) && !isJoined(i) ? [i + 1] : []
  }

  private func dated(
    _ part: Part, yearAt i: Int, _ trim: Int, _ end: Int, _ isOpen: Bool, yearEnd: Int? = nil
  ) -> [PlainDate] {
    var first: Month
    var isAmbiguous = false
    var behind = i + 1
    if let year = span(i, short: true) {
      isAmbiguous = year.isShort
      behind = year.end
      first =
        part.isTerm
        ? Month(year: year.first.year + (part.months.lowerBound < 9 ? 1 : 0), month: part.months.lowerBound)
        : year.first.adding(part.months.lowerBound)
    } else if part.takesYear, let year = i > 0 && yearEnd == nil ? year(behind: i - 1) : year(i), !goesOn(i) {
      isAmbiguous = !part.isTerm
      first =
        part.isTerm
        ? Month(year: year, month: part.months.lowerBound)
        : Month(year: year, month: 4).adding(part.months.lowerBound)
    } else {
      return []
    }
    var last = first.adding(part.months.count - 1)
    if trim > 0 { first = last }
    if trim < 0 { last = first }
    var date = PlainDate.fixed(.other, yearEnd == nil ? behind : end, first, last, isAmbiguous: isAmbiguous)
    date.beginsWithYear = yearEnd != nil && word(i).count == 2
    if isOpen {
      guard gaps[date.end].drop(while: { $0 == " " }).first == ")" else { return [] }
      date.isBracketed = true
    }
    return [date]
  }

  private func bare(_ part: Part, _ trim: Int) -> PlainDate {
    let month = (3 + part.months.upperBound) % 12 + 1
    let before = part.months.count - 1
    return PlainDate(
      kind: .bareUnit, end: part.end,
      days: { year in
        let last = Month(year: year, month: month)
        let first = last.adding(-before)
        return DayRange((trim > 0 ? last : first).first, (trim < 0 ? first : last).last)
      }, month: month)
  }
}
