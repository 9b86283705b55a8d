/// How far a date is moved, as an ISO 8601 duration says it, with `B` for working days: `P14D`, `P1M`, `-P5B`, `P1M5B`.
package struct DateShift: Hashable, Sendable {
  /// Months and days, which come first.
  private let span: CalendarSpan
  /// Working days from there.
  private let workingDays: Int
  /// Whether the date is moved back.
  private let isBack: Bool

  private init(_ span: CalendarSpan, workingDays: Int, isBack: Bool) {
    self.span = span
    self.workingDays = workingDays
    self.isBack = isBack
  }

  /// Reads `PnYnMnWnDnB`, with a minus before it or not; nil where the text is no such duration.
  package init?(iso text: String) {
    var rest = Substring(text)
    let isBack = rest.first == "-"
    if isBack { rest.removeFirst() }
    var workingDays = 0
    if rest.last == "B" {
      rest.removeLast()
      let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard let number = Int(rest.suffix(digits)), number <= CalendarSpan.most else { return nil }
      workingDays = number
      rest.removeLast(digits)
      if rest == "P" { rest = "P0D" }
    }
    guard let span = CalendarSpan(iso: String(rest)) else { return nil }
    self.init(span, workingDays: workingDays, isBack: isBack)
  }

  /// The same as far in the other direction.
  package var reversed: DateShift { DateShift(span, workingDays: workingDays, isBack: !isBack) }

  /// No move at all.
  package static let none = DateShift(.none, workingDays: 0, isBack: false)

  /// Whether no day is moved further on by this shift than by the other one.
  package func isNeverFarther(than other: DateShift) -> Bool {
    func units(_ shift: DateShift) -> [Int] {
      [shift.span.months, shift.span.days, shift.workingDays].map { shift.isBack ? -$0 : $0 }
    }
    return zip(units(self), units(other)).allSatisfy { $0 <= $1 }
  }

  /// All days of a range, moved.
  package func moving(_ days: DayRange, _ convention: MonthConvention, _ working: WorkingDays) -> DayRange {
    func moved(_ day: Day) -> Day {
      let sign = isBack ? -1 : 1
      let there = day.adding(CalendarSpan(months: span.months * sign, days: span.days * sign), convention)
      return working.day(workingDays * sign, after: there)
    }
    return DayRange(moved(days.earliest), moved(days.latest))
  }

  /// Whether nothing is moved.
  package var isNone: Bool { span == .none && workingDays == 0 }

  /// `plus` or `minus`.
  package var direction: String { isBack ? "minus" : "plus" }

  /// How far, whichever way: `P14D`, `P5B`.
  package var iso: String {
    let calendar = workingDays > 0 && span == .none ? "P" : span.iso
    return calendar + (workingDays > 0 ? "\(workingDays)B" : "")
  }

  /// `plus 14 days`, `minus 5 working days`.
  package var words: String {
    let working = workingDays > 0 ? "\(workingDays) working day\(workingDays == 1 ? "" : "s")" : nil
    let calendar = working != nil && span == .none ? nil : span.words
    return "\(direction) " + [calendar, working].compactMap(\.self).joined(separator: " and ")
  }

  /// The shifts a step away: of each unit that it names one less and one more; of none at all, a day to either side.
  package var neighbours: [DateShift] {
    func moved(_ months: Int, _ days: Int, _ working: Int, isBack: Bool) -> DateShift {
      let span = CalendarSpan(months: span.months + months, days: span.days + days)
      return DateShift(span, workingDays: workingDays + working, isBack: isBack)
    }
    if isNone { return [true, false].map { moved(0, 1, 0, isBack: $0) } }
    return [-1, 1].flatMap { step in
      (span.months > 0 ? [moved(step, 0, 0, isBack: isBack)] : [])
        + (span.days > 0 ? [moved(0, step, 0, isBack: isBack)] : [])
        + (workingDays > 0 ? [moved(0, 0, step, isBack: isBack)] : [])
    }
  }

  /// The same where a choice that it goes by has a value: `plus 1 month where the priority is high`.
  package func words(where choice: String, is value: String) -> String { "\(words) where \(choice) is \(value)" }
}
