import Dates
import Texts

/// Remembers what date cells say, alone and in pairs: a tracker has few different ones.
struct DateCellCache {
  /// What a start and a due cell say together.
  struct Pair {
    let start: DateReading
    let due: DateReading
    /// Numbers the pair for those who remember more about it; -1 where it is not remembered.
    let number: Int
  }

  private var cells = BytesTable<UnresolvedReading>(most: 8192)
  private var sheetDates: [SheetDate: Int] = [:]
  private var sheetReadings: [UnresolvedReading] = []
  private var numbers = NumberTable()
  private var pairs: [Pair] = []

  /// The readings of both cells, years resolved.
  mutating func read(start: DateCell, due: DateCell, _ reader: DateReader, firstPeriod: Month) -> Pair {
    let first = cell(start, reader)
    let second = cell(due, reader)
    let key = UInt64(UInt32(truncatingIfNeeded: first.number)) << 32 | UInt64(UInt32(truncatingIfNeeded: second.number))
    let isKnown = first.number >= 0 && second.number >= 0
    if isKnown {
      let number = numbers.find(key)
      if number >= 0 { return pairs[number] }
    }
    let resolved = reader.resolve(start: first.reading, due: second.reading, firstPeriod: firstPeriod)
    let keeps = isKnown && pairs.count < 1 << 18
    let pair = Pair(start: resolved.start, due: resolved.due, number: keeps ? pairs.count : -1)
    if keeps {
      numbers.insert(key, pairs.count)
      pairs.append(pair)
    }
    return pair
  }

  /// A cell's reading and its number; cells that hold a sheet's date are numbered apart.
  private mutating func cell(_ cell: DateCell, _ reader: DateReader) -> (reading: UnresolvedReading, number: Int) {
    if let date = cell.date {
      if let number = sheetDates[date] { return (sheetReadings[number], number + (1 << 20)) }
      let reading = reader.read(cell)
      sheetDates[date] = sheetReadings.count
      sheetReadings.append(reading)
      return (reading, sheetReadings.count - 1 + (1 << 20))
    }
    let hash = wordHash(cell.text.buffer)
    let known = cells.find(cell.text, hash: hash)
    if known >= 0 { return (cells.values[known], known) }
    let reading = reader.read(cell)
    return (reading, cell.text.count <= 256 ? cells.insert(cell.text, hash: hash, reading) : -1)
  }
}
