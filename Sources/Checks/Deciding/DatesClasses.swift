import Dates

/// Numbers what a row's dates come to, as far as rules ask: many pairs of cells come to the same.
final class DatesClasses {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  /// The reporting date that most rows share.
  private let usual: DayRange
  private let ofCells: [Int]
  private let ofReporting: [Int]
  private var numbersOfCells: [CellsKey: Int] = [:]
  private var numbers: [Key: Int] = [:]
  private var cellsByPair = NumberTable()
  private var byPair = NumberTable()
  private var starts: DateCellClasses
  private var dues: DateCellClasses
  private var byClasses = NumberTable()

  /// What start and due cell come to.
  private struct CellsKey: Hashable {
    let truths: [UInt8]
    let assumed: UInt8
  }

  /// What they come to on a reporting date.
  private struct Key: Hashable {
    let cells: Int
    let truths: UInt64
    let expected: UInt64
  }

  init(_ compiled: CompiledRules, _ evaluator: Evaluator, _ facts: ActionFacts) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.facts = facts
    usual = facts.scope.asOf ?? facts.scope.period.days
    starts = DateCellClasses(facts.scope, areDue: false)
    dues = DateCellClasses(facts.scope, areDue: true)
    ofReporting = compiled.bases.indices.filter { compiled.bases[$0] == .reporting }
    ofCells = compiled.bases.indices.filter { compiled.bases[$0] == .dates }
  }

  /// How many combinations are remembered.
  private static let most = 1 << 15

  /// The number of the class that the row at hand is of.
  func number() -> Int {
    let (start, due) = facts.dateNumbers
    guard start >= 0, due >= 0 else { return classNumber(cells: cellsNumber()) }
    let reporting = facts.reporting
    let first = facts.dateOrder(start)
    let second = facts.dateOrder(due)
    guard first.isPlain, second.isPlain else { return number(ofPair: start, due, on: reporting) }
    if starts.isFull || dues.isFull || byClasses.count >= DatesClasses.most { forget() }
    // What is asked of both together rests on their order.
    let order =
      first.hasDays && second.hasDays
      ? DateOrder.number((first.earliest, first.latest), (second.earliest, second.latest)) : DateOrder.none
    let isUsual = reporting == usual
    let startClass = starts.number(start, on: reporting, isUsual: isUsual, facts)
    let dueClass = dues.number(due, on: reporting, isUsual: isUsual, facts)
    let key = UInt64(startClass) << 40 | UInt64(dueClass) << 16 | order
    let known = byClasses.find(key)
    if known >= 0 { return known }
    let number = classNumber(cells: cellsNumber())
    byClasses.insert(key, number)
    return number
  }

  private func forget() {
    starts.removeAll()
    dues.removeAll()
    byClasses.removeAll()
  }

  /// Schedules, and cells without a year, rest on each other.
  private func number(ofPair start: Int, _ due: Int, on reporting: DayRange) -> Int {
    // The reporting date is the same for most rows, else a day of the period.
    let day =
      reporting.earliest == reporting.latest ? UInt64(UInt32(bitPattern: reporting.earliest.number)) : 0xFFFF_FFFF
    let pair = UInt64(start) << 16 | UInt64(due)
    let key = pair << 32 | day
    let known = byPair.find(key)
    if known >= 0 { return known }
    if byPair.count >= DatesClasses.most { byPair.removeAll() }
    if cellsByPair.count >= DatesClasses.most { cellsByPair.removeAll() }
    var cells = cellsByPair.find(pair)
    if cells < 0 {
      cells = cellsNumber()
      cellsByPair.insert(pair, cells)
    }
    let number = classNumber(cells: cells)
    byPair.insert(key, number)
    return number
  }

  private func cellsNumber() -> Int {
    let key = CellsKey(truths: ofCells.map { truth(of: $0).rawValue }, assumed: facts.assumedOwnSources.rawValue)
    let number = numbersOfCells[key] ?? numbersOfCells.count
    numbersOfCells[key] = number
    return number
  }

  private func classNumber(cells: Int) -> Int {
    var truths: UInt64 = 0
    // There are 32 at most, and two bits hold a truth.
    for (place, index) in ofReporting.enumerated() { truths |= UInt64(truth(of: index).rawValue) << UInt64(place * 2) }
    var expected: UInt64 = 0
    for status in facts.expected { expected |= 1 << UInt64(status) }
    let key = Key(cells: cells, truths: truths, expected: expected)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    return number
  }

  private func truth(of index: Int) -> Known {
    let atom = compiled.atoms[index]
    return Known(evaluator.truth(of: atom.test, fact: atom.fact, facts))
  }
}
