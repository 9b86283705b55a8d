import Dates
import Texts

/// Remembers what date cells say: a tracker has few different ones.
final class DateCellCache {
  private let cells = BytesTable(most: 8192, longest: 256)
  /// By the number of a cell's text: the place of its reading.
  private var places: [UInt16] = []
  private var sheetDates: [SheetDate: Int] = [:]
  private var readings: [UnresolvedReading] = []
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

  /// Numbers the pair of cells, below 2^32; -1 where one of them is not remembered.
  func number(start: DateCell, due: DateCell) -> Int {
    let first = number(of: start)
    let second = number(of: due)
    return first < 0 || second < 0 ? -1 : first << 16 | second
  }

  /// The readings of a pair that has a number, years resolved.
  func pair(_ number: Int) -> Pair { pair(readings[number >> 16], readings[number & 0xFFFF]) }

  /// The readings of a pair that has none.
  func pair(start: DateCell, due: DateCell) -> Pair { pair(reader.read(start), reader.read(due)) }

  private func pair(_ start: UnresolvedReading, _ due: UnresolvedReading) -> Pair {
    let resolved = reader.resolve(start: start, due: due, firstPeriod: firstPeriod)
    return Pair(start: resolved.start, due: resolved.due)
  }

  /// The place of the cell's reading in `readings`; -1 where there is no room for it.
  private func number(of cell: DateCell) -> Int {
    if let date = cell.date {
      if let number = sheetDates[date] { return number }
      guard sheetDates.count < 1 << 15 else { return -1 }
      sheetDates[date] = readings.count
      readings.append(reader.read(cell))
      return readings.count - 1
    }
    let hash = wordHash(cell.text.buffer)
    let known = cells.find(cell.text, hash: hash)
    if known >= 0 { return Int(places[known]) }
    guard cells.insert(cell.text, hash: hash) >= 0 else { return -1 }
    places.append(UInt16(readings.count))
    readings.append(reader.read(cell))
    return readings.count - 1
  }
}
