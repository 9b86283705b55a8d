import Dates

/// What the plain reading makes of a cell without schedules: `2024-03; ambiguous`, or why there is no date.
struct PlainReading {
  let text: PlainText

  init(_ text: String) { self.text = PlainText(text) }

  /// As in a due cell without a start, where the first period is January 2024.
  var reading: String {
    if text.words.isEmpty || [["n", "a"], ["na"], ["none"]].contains(text.words) { return "blank" }
    if text.words.contains(where: { ["tbc", "tba", "tbd"].contains($0) }) { return "unset" }
    if let whole = longest(at: 0), whole.end == text.words.count, whole.kind != .impossible,
      text.gaps[0].isEmpty || whole.beginsWithYear && text.gaps[0] == "'", rest(behind: whole).isEmpty
    {
      return shown(whole, marks: [])
    }
    let dates = self.dates
    if text.words.contains("ongoing"), dates.isEmpty { return "open-ended" }
    if let first = dates.first, Set(dates.map { shown($0, marks: [], isPlain: true) }).count == 1 {
      if dates.contains(where: { $0.kind == .wholeYear && isBesidePart($0) }) { return "unreadable" }
      let isAmbiguous = dates.contains(where: \.isAmbiguous)
      let isQueried = dates.contains { shown($0, marks: []).contains("queried") }
      var date = first
      date.isAmbiguous = isAmbiguous
      return shown(date, marks: isQueried ? ["extracted", "queried"] : ["extracted"])
    }
    if dates.isEmpty, let month = text.month(0), text.words.dropFirst().allSatisfy({ $0.allSatisfy(\.isLetter) }),
      !text.words.indices.dropFirst().contains(where: { text.month($0) != nil })
    {
      let date = PlainDate(kind: .bareMonth, end: 1, days: { Month(year: $0, month: month).days }, month: month)
      return shown(date, marks: ["extracted"])
    }
    return "unreadable"
  }

  /// What stands behind a date, its bracket aside.
  private func rest(behind date: PlainDate) -> String {
    let gap = text.gaps[date.end]
    return date.isBracketed ? String(gap.drop { $0 == " " }.dropFirst()) : gap
  }

  // MARK: One date at a word

  /// One date, a weekday or `w/c` before it or none.
  private func singles(_ i: Int) -> [PlainDate] {
    var found = text.plainForms(i)
    if let weekday = PlainText.weekdays[text.word(i)], text.bareGap(i) == "" {
      found += text.plainForms(i + 1, isDay: true).map { date in
        var date = date
        if [.day, .dayOfMonth].contains(date.kind) { date.weekday = weekday }
        return date
      }
    }
    return found
  }

  private func longest(at i: Int) -> PlainDate? {
    var best: PlainDate?
    func offer(_ date: PlainDate) { if date.end > best?.end ?? 0 { best = date } }
    let singles = self.singles(i)
    for date in singles where date.kind != .impossible { offer(date) }
    let impossible = singles.filter { $0.kind == .impossible }.map(\.end).max() ?? 0
    // `22-Nov` is a day before another day.
    for first in text.plainForms(i, isDay: true) where first.kind == .dayOfMonth {
      for both in joined(first, i) where both.second == .day { offer(both.date) }
    }
    for first in singles where first.kind != .impossible && first.kind != .bareUnit {
      for both in joined(first, i) { offer(both.date) }
    }
    return impossible > best?.end ?? 0 ? .impossible(impossible) : best
  }

  private func joined(_ first: PlainDate, _ i: Int) -> [(date: PlainDate, second: PlainDate.Kind)] {
    guard first.end < text.words.count else { return [] }
    let sign = rest(behind: first).filter { $0 != " " }
    let isDay = [.day, .dayOfMonth].contains(first.kind)
    var next = first.end
    switch sign {
    case "-": break
    case "/" where isDay: break
    case "" where ["to", "until"].contains(text.word(first.end)) && first.end + 1 < text.words.count:
      guard text.gap(first.end) == " " else { return [] }
      next += 1
    default: return []
    }
    return singles(next).compactMap { second in
      guard second.hasYear, sign != "/" || second.kind == .day, let last = second.days(0) else { return nil }
      let year = last.latest.parts.year
      let years = first.hasYear ? [0] : [year, year - 1]
      guard let start = years.lazy.compactMap({ first.days($0) }).first(where: { $0.earliest <= last.latest }),
        start.latest <= last.latest || start.earliest <= last.earliest
      else { return nil }
      let both = DayRange(start.earliest, last.latest)
      var date = PlainDate(
        kind: .other, end: second.end, isBracketed: second.isBracketed, days: { _ in both },
        isAmbiguous: first.isAmbiguous || second.isAmbiguous)
      date.beginsWithYear = first.beginsWithYear
      if [(first.weekday, start), (second.weekday, last)].contains(where: { isOther($0.0, $0.1.earliest) }) {
        date.weekday = -1
      }
      return (date, second.kind)
    }
  }

  private func isOther(_ weekday: Int?, _ day: Day) -> Bool {
    weekday.map { $0 != (Int(day.number) + 3 + 7000 * 7) % 7 } ?? false
  }

  // MARK: Dates inside other text

  private var dates: [PlainDate] {
    var found: [PlainDate] = []
    var i = 0
    while i < text.words.count {
      guard let date = longest(at: i) else {
        i += 1
        continue
      }
      let isBare = [.bareMonth, .bareUnit, .year, .impossible].contains(date.kind)
      if !isBare, isApart(date, from: i) {
        found.append(date)
        found[found.count - 1].start = i
      }
      i = date.end
    }
    return found
  }

  private func isApart(_ date: PlainDate, from i: Int) -> Bool {
    let behind = Array(rest(behind: date))
    if behind.count == 1, "/-.".contains(behind[0]), text.word(date.end).first?.isNumber == true { return false }
    let signs = ["/", "-", "."]
    guard text.isJoined(i), text.word(i - 1).last?.isNumber == true, i + 1 < text.words.count,
      signs.contains(text.gap(i)), text.word(i + 1).allSatisfy(\.isNumber)
    else { return true }
    return i + 2 < date.end && text.gap(i + 1) == text.gap(i) && text.gap(i - 1) != text.gap(i)
  }

  private func isBesidePart(_ date: PlainDate) -> Bool {
    let parts: Set = [
      "q", "qtr", "qu", "quarter", "half", "term", "month", "period", "year", "h", "m", "p", "t", "semester",
    ]
    return text.words.indices.contains { index in
      guard index < date.start || index >= date.end else { return false }
      let word = text.words[index].drop(while: \.isNumber)
      return parts.contains(String(word.prefix(while: \.isLetter)))
        && word.drop(while: \.isLetter).allSatisfy(\.isNumber)
    }
  }

  // MARK: In words

  private func shown(_ date: PlainDate, marks: [String], isPlain: Bool = false) -> String {
    var marks = marks
    var days = date.days(0)
    if !date.hasYear {
      marks.append("year-assumed")
      // From July 2023 to June 2024.
      days = date.days(date.month >= 7 ? 2023 : 2024)
    }
    guard let days else { return "unreadable" }
    if date.isAmbiguous { marks.append("ambiguous") }
    if date.weekday == -1 || date.weekday != nil && isOther(date.weekday, days.earliest) { marks.append("queried") }
    let isMonth = days == days.earliest.month.days
    let text = isMonth ? days.earliest.month.iso : days.iso
    if isPlain { return date.hasYear ? text : text + " without a year" }
    return marks.isEmpty ? text : "\(text); \(Set(marks).sorted().joined(separator: ", "))"
  }
}
