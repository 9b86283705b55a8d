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

  private let reader: DateReader
  private let firstPeriod: Month
  private var texts = TextTable()
  /// By number of the text: its cell.
  private var byText = Vector<Int32>()
  private var byDate: [SheetDate: Int] = [:]
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
