import Dates
import Texts

/// Remembers what date cells say, by their bytes: a tracker has few different ones.
struct DateCellCache {
  /// Beyond this many different cells, further ones are read anew.
  private static let most = 4096

  private var readings: [[UInt8]: UnresolvedReading] = [:]

  mutating func read(_ cell: DateCell, _ reader: DateReader) -> UnresolvedReading {
    if cell.text.isEmpty, cell.date == nil { return .reading(DateReading(.blank)) }
    guard cell.date == nil, cell.text.count <= 128 else { return reader.read(cell) }
    let key = Array(cell.text.buffer)
    if let known = readings[key] { return known }
    let reading = reader.read(cell)
    if readings.count < DateCellCache.most { readings[key] = reading }
    return reading
  }
}
