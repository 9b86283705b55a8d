import Dates
import Texts

/// Numbers what start and due cells say: a tracker has few different ones.
///
/// Most cells are read by themselves. A schedule, and a cell that names no year, are read with the action's other cell.
final class DateCache {
  /// The numbers of what an action's dates say.
  struct Numbers: BitwiseCopyable {
    /// Of the start cell.
    var start: Int32
    /// Of the due cell.
    var due: Int32
    /// Of the schedule; 0 where there is none.
    var schedule: Int32
  }

  /// The cells of a due date's columns.
  private struct Columns: Hashable {
    let due: Int
    let revised: Int?
    let original: Int?
  }

  private let reader: DateReader
  private let firstPeriod: Month
  private var texts = TextTable()
  /// By number of the text: its cell.
  private var byText = Vector<Int32>()
  private var byDate: [SheetDate: Int] = [:]
  /// By the cells of a due date's columns: what they say together.
  private var byColumns: [Columns: Int] = [:]
  /// By cell: what it says in a column of revised dates.
  private var ofRevised: [Int: Int] = [:]
  /// By cell.
  private var cells: [UnresolvedReading] = []
  /// By cell: the number of its reading; -1 where the other cell bears on it.
  private var alone = Vector<Int32>()
  /// Start cell and due cell together, where one is not read alone.
  private var pairs = KeyTable<UInt64>()
  private var ofPairs = Vector<Numbers>()
  private var readings = Numbering<DateReading>()
  private var schedules = DateCache.noSchedules

  /// No cells yet; `firstPeriod` is the tracker's, or its first month, from which years are assumed.
  init(_ reader: DateReader, firstPeriod: Month) {
    self.reader = reader
    self.firstPeriod = firstPeriod
  }

  /// None has the number 0.
  private static var noSchedules: Numbering<ActionSchedule?> {
    var schedules = Numbering<ActionSchedule?>()
    _ = schedules.number(of: nil)
    return schedules
  }

  /// Beyond so many cells, or pairs of them, all are forgotten: memory stays bounded whatever a tracker holds.
  private static let most = 1 << 14

  /// Whether all cells are to be forgotten.
  var isFull: Bool { cells.count >= DateCache.most || pairs.count >= DateCache.most }

  /// Forgets all cells.
  func removeAll() {
    texts.removeAll()
    byText.removeAll()
    byDate.removeAll()
    byColumns.removeAll()
    ofRevised.removeAll()
    cells.removeAll()
    alone.removeAll()
    pairs.removeAll()
    ofPairs.removeAll()
    readings.removeAll()
    schedules = DateCache.noSchedules
  }

  /// The reading of a number.
  func reading(_ number: Int32) -> DateReading { readings[number] }
  /// The schedule of a number.
  func schedule(_ number: Int32) -> ActionSchedule? { schedules[number] }

  /// The numbers of what a start cell and a due cell say.
  func numbers(start: DateCell, due: DateCell) -> Numbers { numbers(cell(start), cell(due)) }

  /// The same of cells that hold texts.
  @inline(__always)
  func numbers(start: Bytes, due: Bytes) -> Numbers {
    // Neither key waits for what the other is looked up in.
    let startKey = texts.key(start)
    let dueKey = texts.key(due)
    return numbers(cell(start, startKey), cell(due, dueKey))
  }

  /// The same where the due date stands in several columns; one that the tracker has not is nil.
  func numbers(start: DateCell, due: DateCell, revised: DateCell?, original: DateCell?) -> Numbers {
    let places = Columns(due: cell(due), revised: revised.map(revisedCell), original: original.map { cell($0) })
    let start = cell(start)
    if let known = byColumns[places] { return numbers(start, known) }
    let meant = UnresolvedReading.due(
      cells[places.due], revised: places.revised.map { cells[$0] }, original: places.original.map { cells[$0] })
    byColumns[places] = cells.count
    return numbers(start, add(meant))
  }

  /// A cell of a column of revised dates, of which several may be named.
  private func revisedCell(_ cell: DateCell) -> Int {
    let place = self.cell(cell)
    if let known = ofRevised[place] { return known }
    let reading = reader.read(revised: cell)
    let own = reading == cells[place] ? place : cells.count
    if own != place { _ = add(reading) }
    ofRevised[place] = own
    return own
  }

  @inline(__always)
  private func numbers(_ start: Int, _ due: Int) -> Numbers {
    let (startAlone, dueAlone) = (alone[start], alone[due])
    if startAlone >= 0, dueAlone >= 0 { return Numbers(start: startAlone, due: dueAlone, schedule: 0) }
    let pair = UInt64(start) << 32 | UInt64(due)
    let known = pairs.find(pair)
    return known >= 0 ? ofPairs[known] : add(pair, start, due)
  }

  @inline(__always)
  private func cell(_ text: Bytes, _ key: TextKey) -> Int {
    let known = texts.find(key)
    return known >= 0 ? Int(byText[known]) : add(text, key)
  }

  private func cell(_ cell: DateCell) -> Int {
    guard let date = cell.date else { return self.cell(cell.text, texts.key(cell.text)) }
    if let known = byDate[date] { return known }
    byDate[date] = cells.count
    return add(reader.read(cell))
  }

  private func add(_ text: Bytes, _ key: TextKey) -> Int {
    _ = texts.add(key)
    byText.append(Int32(cells.count))
    return add(reader.read(DateCell(text)))
  }

  private func add(_ cell: UnresolvedReading) -> Int {
    cells.append(cell)
    if case .reading(let reading) = cell, reading.kind != .schedule {
      alone.append(readings.number(of: reading))
    } else {
      alone.append(-1)
    }
    return cells.count - 1
  }

  private func add(_ pair: UInt64, _ start: Int, _ due: Int) -> Numbers {
    let read = reader.resolve(start: cells[start], due: cells[due], firstPeriod: firstPeriod)
    let numbers = Numbers(
      start: readings.number(of: read.start), due: readings.number(of: read.due),
      schedule: schedules.number(of: ActionSchedule(start: read.start, due: read.due)))
    _ = pairs.add(pair)
    ofPairs.append(numbers)
    return numbers
  }
}
