import Dates
import Tables
import Texts

/// Two columns of one tracker whose periods are of two units, which no tracker has.
struct PeriodClash {
  /// A column, and what its header names.
  private struct Column {
    let part: TrackerPart
    let index: Int
    let period: Period
  }

  private let first: Column
  private let other: Column

  /// Looks through the headers of all parts; nil where their periods are of one unit.
  init?(_ parts: [TrackerPart]) {
    let columns = parts.lazy.flatMap { part in
      part.header.periods.lazy.compactMap { columns in
        [columns.status, columns.update].compactMap(\.self).min().map {
          Column(part: part, index: $0, period: columns.period)
        }
      }
    }
    guard let first = columns.first, let other = columns.first(where: { $0.period.unit != first.period.unit }) else {
      return nil
    }
    (self.first, self.other) = (first, other)
  }

  /// What to say of it, of the file at `path`.
  func error(path: String) -> TableError {
    TableError(
      .notATracker, path: path,
      problem: "\(words(first)), and \(words(other)); a tracker's periods are all of one unit",
      remedy: first.part.sheet is JoinedSheet
        ? "give all rows periods of the same unit, or take the rows of one unit out of a copy of the tracker"
        : "name the same unit in both headers, or take the columns of one unit out of a copy of the tracker")
  }

  /// Where the rows of a part are joined, the first cell of a column: its header stands over all periods.
  private func firstCell(_ column: Column) -> CellOrigin? {
    guard column.part.sheet is JoinedSheet else { return nil }
    column.part.rewind()
    let block = RowBlock()
    while let chunk = try? column.part.nextChunk() {
      guard (try? column.part.sheet.read(chunk, into: block)) != nil else { return nil }
      for index in block.rows.indices where block.cell(row: index, column: column.index).bytes.holdsWords {
        return ActionRow(part: column.part, block: block, index: index).place(of: column.index, in: chunk)
      }
    }
    return nil
  }

  private func words(_ column: Column) -> String {
    if let cell = firstCell(column) {
      let place = cell.line.map { "line \($0)" } ?? ((cell.sheet.map { "\($0), " } ?? "") + "row \(cell.row)")
      return "\(place) is of \(column.period.unit.described) (\(column.period.iso))"
    }
    let title = shortLine(column.part.header.titles[column.index])
    let cell = CellReference(row: column.part.header.row - 1, column: column.index).text
    let place = column.part.sheet.name.map { "\($0)!\(cell)" } ?? cell
    return "\(place) “\(title)” is of \(column.period.unit.described)"
  }
}
