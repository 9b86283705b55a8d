import Dates
import Texts

/// Remembers what date cells say: a tracker has few different ones.
final class DateCellCache {
  private static let longest = 256
  private var cells = TextTable(most: 8192)
  /// By the number of a cell's text: the place of its reading.
  private var places: [UInt16] = []
  private var sheetDates: [SheetDate: Int] = [:]
  private var readings: [UnresolvedReading] = []
  private var orders: [Order] = []
  private let reader: DateReader
  private let firstPeriod: Month

  /// What a start and a due cell say together.
  struct Pair {
    var start = DateReading(.blank)
    var due = DateReading(.blank)
  }

  init(_ reader: DateReader, firstPeriod: Month) {
    self.reader = reader
    self.firstPeriod = firstPeriod
  }

  /// What a reading is by itself, as far as its order among others goes.
  struct Order {
    /// Whether it is its own, whatever the other cell of the action says: no schedule, and no year is missing.
    let isPlain: Bool
    let hasDays: Bool
    /// Its first and its last day, where it has days.
    let earliest: Int32
    let latest: Int32

    /// The first day; the least number where there is none.
    var firstDay: Int32 { hasDays ? earliest : .min }

    var lastDay: Day? { hasDays ? Day(number: latest) : nil }

    fileprivate init(_ reading: UnresolvedReading) {
      guard case .reading(let reading) = reading, reading.kind != .schedule else {
        (isPlain, hasDays, earliest, latest) = (false, false, 0, 0)
        return
      }
      isPlain = true
      hasDays = reading.days != nil
      earliest = reading.days?.earliest.number ?? 0
      latest = reading.days?.latest.number ?? 0
    }
  }

  /// The order of the reading at a place.
  @inline(__always)
  func order(_ place: Int) -> Order { orders[place] }

  /// The plain reading at a place.
  func plainReading(_ place: Int) -> DateReading {
    guard case .reading(let reading) = readings[place] else { preconditionFailure("the reading is not plain") }
    return reading
  }

  /// The readings of a pair of places, years resolved.
  func pair(start: Int, due: Int) -> Pair { pair(readings[start], readings[due]) }

  /// The readings of a pair of cells.
  func pair(start: DateCell, due: DateCell) -> Pair { pair(reader.read(start), reader.read(due)) }

  private func pair(_ start: UnresolvedReading, _ due: UnresolvedReading) -> Pair {
    let resolved = reader.resolve(start: start, due: due, firstPeriod: firstPeriod)
    return Pair(start: resolved.start, due: resolved.due)
  }

  /// The place of a cell's reading among those remembered, below 2^16; -1 where there is no room for it.
  @inline(__always)
  func place(of cell: DateCell) -> Int {
    if let date = cell.date { return place(of: date, cell) }
    return place(of: cell.text)
  }

  private func place(of text: Bytes) -> Int { place(of: text, cells.key(text)) }

  @inline(__always)
  private func place(of text: Bytes, _ key: TextKey) -> Int {
    let known = cells.find(key)
    return known >= 0 ? Int(places[known]) : remember(text, key)
  }

  /// The places of two cells that hold texts; the one's key waits for nothing that the other is looked up in.
  @inline(__always)
  func places(of start: Bytes, _ due: Bytes) -> (start: Int, due: Int) {
    let startKey = cells.key(start)
    let dueKey = cells.key(due)
    return (place(of: start, startKey), place(of: due, dueKey))
  }

  private func place(of date: SheetDate, _ cell: DateCell) -> Int {
    if let place = sheetDates[date] { return place }
    guard sheetDates.count < 1 << 15 else { return -1 }
    sheetDates[date] = readings.count
    return append(reader.read(cell))
  }

  private func remember(_ text: Bytes, _ key: TextKey) -> Int {
    guard text.count <= DateCellCache.longest, cells.insert(key) >= 0 else { return -1 }
    places.append(UInt16(readings.count))
    return append(reader.read(DateCell(text)))
  }

  private func append(_ reading: UnresolvedReading) -> Int {
    readings.append(reading)
    orders.append(Order(reading))
    return readings.count - 1
  }
}
