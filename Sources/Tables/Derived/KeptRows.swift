import Texts

/// Rows of some sheets, kept in memory as they were read, each cell with the place that it has in its file.
///
/// Unchecked: rows are added on one thread, before others read them.
package final class KeptRows: @unchecked Sendable {
  /// Where a row stands in its file.
  package struct Place: Hashable, Sendable {
    /// The sheet; nil in files that have none.
    package let sheet: String?
    /// The row's number, from 1.
    package let row: Int
    /// The line that it begins on, from 1; nil in workbooks.
    package let line: Int?
    /// By slot: the column of the sheet, from 0; -1 where it has none.
    package let columns: [Int]
    /// By slot: the header.
    package let headers: [String]

    package init(sheet: String?, row: Int, line: Int?, columns: [Int], headers: [String]) {
      self.sheet = sheet
      self.row = row
      self.line = line
      self.columns = columns
      self.headers = headers
    }
  }

  /// How many cells each row has.
  package let slots: Int
  private let arena = Arena(regionSize: 1 << 18)
  private var cells: [Cell] = []
  private var places: [Place] = []

  /// No rows yet, of so many cells each.
  package init(slots: Int) { self.slots = slots }

  /// How many cells the rows have together.
  package var cellCount: Int { cells.count }
  /// How many bytes of text they hold.
  package private(set) var byteCount = 0

  /// How many rows there are.
  package var count: Int { places.count }

  /// Adds a row, whose cells `cell` gives by slot, and says which it is, from 0.
  package func add(_ place: Place, _ cell: (Int) -> Cell) -> Int {
    for slot in 0..<slots {
      var cell = cell(slot)
      cell.bytes = cell.kind == .quoted ? arena.undoubled(cell.bytes) : arena.copy(of: cell.bytes)
      if cell.kind == .quoted { cell.kind = .text }
      byteCount += cell.bytes.count
      cells.append(cell)
    }
    places.append(place)
    return places.count - 1
  }

  /// A cell of a row, by slot; valid as long as the rows are.
  package func cell(_ row: Int, _ slot: Int) -> Cell { cells[row * slots + slot] }

  /// Where a row stands.
  package func place(of row: Int) -> Place { places[row] }
}
