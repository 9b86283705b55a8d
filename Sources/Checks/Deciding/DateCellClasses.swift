import Dates
import RuleSets

/// Numbers what start cells, or due cells, come to on a reporting date, as far as anything asks of one of them alone:
/// its kind and marks, how it stands to the period, the period before and the reporting date, and what slippage a due
/// cell gives.
struct DateCellClasses: ~Copyable {
  private struct Key: Hashable {
    let kind: DateReading.Kind
    let marks: UInt8
    let orders: [UInt64]
    let expected: [Int]
    let months: Int
  }

  private let scope: CheckScope
  private let areDue: Bool
  private var numbers: [Key: Int] = [:]
  /// By place of the reading, for the reporting date that most rows share; -1 where it is not known yet.
  private var byReading = Pile<Int32>()
  /// By place of the reading, and another day.
  private var byDay = NumberTable()

  /// `areDue` tells due cells from start cells.
  init(_ scope: CheckScope, areDue: Bool) {
    self.scope = scope
    self.areDue = areDue
  }

  /// Beyond so many classes all are forgotten.
  static let most = 1 << 14

  private(set) var isFull = false

  mutating func removeAll() {
    isFull = false
    numbers.removeAll()
    byReading.removeAll()
    byDay.removeAll()
  }

  /// The number of the class, below `most`, of a reading that stands at `place` among those remembered; `isUsual` where
  /// the reporting date is the one that most rows share.
  @inline(__always)
  mutating func number(_ place: Int, on reporting: DayRange, isUsual: Bool, _ facts: ActionFacts) -> Int {
    if isUsual, place < byReading.count, byReading[place] >= 0 { return Int(byReading[place]) }
    return find(place, reporting, isUsual, facts)
  }

  private mutating func find(_ place: Int, _ reporting: DayRange, _ isUsual: Bool, _ facts: ActionFacts) -> Int {
    if isUsual {
      while byReading.count <= place { byReading.append(-1) }
      let number = work(facts.dateReading(place), reporting)
      byReading[place] = Int32(number)
      return number
    }
    // Any other is a day: that of a sign-off.
    let key = UInt64(place) << 32 | UInt64(UInt32(bitPattern: reporting.earliest.number))
    let known = byDay.find(key)
    if known >= 0 { return known }
    let number = work(facts.dateReading(place), reporting)
    byDay.insert(key, number)
    return number
  }

  private mutating func work(_ reading: DateReading, _ reporting: DayRange) -> Int {
    let orders = [scope.period.days, scope.previousPeriod?.days, reporting].map { DateOrder.number(reading.days, $0) }
    let due = areDue ? reading.duePoint : nil
    let key = Key(
      kind: reading.kind, marks: reading.marks.deciding.rawValue, orders: orders,
      expected: due.map { scope.bands.expected(due: $0, reporting: reporting) } ?? [],
      months: due.map { wholeMonths(from: $0, to: reporting.earliest, scope.ruleSet.calendar.addingMonths) } ?? .min)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    isFull = numbers.count >= DateCellClasses.most || byDay.count >= DateCellClasses.most * 2
    return number
  }
}
