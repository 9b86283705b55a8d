import Dates
import Texts

/// How a column's dates are written, and what of it is none.
struct DateSketch {
  /// Looks of cells, digits as 9 and letters as a, the commonest first.
  private(set) var looks: [(look: String, example: String, count: Int)] = []
  /// Cells that cannot be read, with their rows.
  private(set) var unread: [(row: Int, text: String)] = []
  /// How many cells only day first reads.
  private(set) var dayFirst = 0
  /// How many only month first does.
  private(set) var monthFirst = 0
  /// How many cells hold a date, or words that stand for one.
  private(set) var read = 0

  /// Reads each cell of a column.
  init(_ column: SketchedColumn, _ reader: DateReader) {
    var counts: [String: (example: String, count: Int)] = [:]
    for (row, cell) in column.cells {
      let isRead = cell.text.withBytes { bytes in
        let typed = DateCell(bytes, date: cell.date)
        if reader.holdsOtherOrder(typed) {
          monthFirst += 1
        } else if DateSketch.isDayFirst(cell.text) {
          dayFirst += 1
        }
        let read = column.field == .revisedDue ? reader.read(revised: typed) : reader.read(typed)
        if case .reading(let reading) = read, reading.kind == .unreadable { return false }
        return true
      }
      if !isRead {
        unread.append((row, cell.text))
        continue
      }
      read += 1
      counts[cell.date == nil ? DateSketch.look(cell.text) : "", default: (cell.text, 0)].count += 1
    }
    looks = counts.map { ($0.key, $0.value.example, $0.value.count) }
      .sorted { ($1.count, $0.look) < ($0.count, $1.look) }
  }

  /// Whether a number beyond twelve stands first of three.
  private static func isDayFirst(_ text: String) -> Bool {
    let parts = text.split { "/.-".contains($0) }
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]) else { return false }
    return (13...31).contains(first) && second <= 12
  }

  private static func look(_ text: String) -> String {
    String(text.map { $0.isNumber ? "9" : $0.isLetter ? "a" : $0 })
  }
}
