import Dates
import Texts

/// Remembers what date cells say, alone and in pairs: a tracker has few different ones.
struct DateCellCache {
  /// What a start and a due cell say together.
  struct Pair {
    var start = DateReading(.blank)
    var due = DateReading(.blank)
  }

  private let cells = BytesTable(most: 8192, longest: 256)
  /// By the number of a cell's text: the place of its reading.
  private var places: [Int] = []
  private var sheetDates: [SheetDate: Int] = [:]
  private var readings: [UnresolvedReading] = []
  private let numbers = NumberTable()
  /// What pairs of cells say, by their number.
  private(set) var pairs: [Pair] = []

  /// The number of the pair of cells in `pairs`, where it is remembered; else -1, and their readings, years resolved.
  mutating func read(start: DateCell, due: DateCell, _ reader: DateReader, firstPeriod: Month) -> (Int, Pair?) {
    let first = number(of: start, reader)
    let second = number(of: due, reader)
    let key = UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
    let isKnown = first >= 0 && second >= 0
    if isKnown {
      let number = numbers.find(key)
      if number >= 0 { return (number, nil) }
    }
    let resolved = reader.resolve(
      start: first < 0 ? reader.read(start) : readings[first], due: second < 0 ? reader.read(due) : readings[second],
      firstPeriod: firstPeriod)
    let pair = Pair(start: resolved.start, due: resolved.due)
    guard isKnown, pairs.count < 1 << 18 else { return (-1, pair) }
    numbers.insert(key, pairs.count)
    pairs.append(pair)
    return (pairs.count - 1, nil)
  }

  /// The place of the cell's reading in `readings`; -1 where there is no room for it.
  private mutating func number(of cell: DateCell, _ reader: DateReader) -> Int {
    if let date = cell.date {
      if let number = sheetDates[date] { return number }
      guard sheetDates.count < 1 << 16 else { return -1 }
      sheetDates[date] = readings.count
      readings.append(reader.read(cell))
      return readings.count - 1
    }
    let hash = wordHash(cell.text.buffer)
    let known = cells.find(cell.text, hash: hash)
    if known >= 0 { return places[known] }
    guard cells.insert(cell.text, hash: hash) >= 0 else { return -1 }
    places.append(readings.count)
    readings.append(reader.read(cell))
    return readings.count - 1
  }
}
