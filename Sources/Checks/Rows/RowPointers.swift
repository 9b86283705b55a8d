/// The rows whose update has no news, each with the row that it may point to: that of the ref it names, else the one
/// above in the same theme.
final class RowPointers: Sendable {
  /// In order.
  private let rows: [Int32]
  /// By place in `rows`.
  private let targets: [Int32]
  /// The rows that point to a substantive update which is not copied.
  let toNews: RowSet

  /// Finds the rows that are pointed to; `byRef` knows the first row of each ref.
  init(_ table: RowTable, byRef: RowGroups) {
    var rows: [Int32] = []
    var targets: [Int32] = []
    var lastOfThemes: [UInt64: Int32] = [:]
    toNews = RowSet(of: table.count)
    func first(_ hash: UInt64) -> Int? {
      let row = byRef.first(hash) { $0.refHash($1) }
      return row < 0 ? nil : row
    }
    table.forEachPiece { records, start in
      for pointer in records.news.pointers {
        let inPiece = pointer.above < 0 ? nil : start + Int(pointer.above)
        let above = inPiece ?? lastOfThemes[pointer.theme].map { Int($0) }
        guard let target = first(pointer.named.whole) ?? first(pointer.named.short) ?? above else { continue }
        rows.append(Int32(start) + pointer.row)
        targets.append(Int32(target))
      }
      for (theme, last) in records.news.lastOfThemes { lastOfThemes[theme] = Int32(start) + last }
    }
    for (row, target) in zip(rows, targets) where table.value(of: Int(target), { $0.hasNews($1) }) {
      toNews.insert(Int(row))
    }
    self.rows = rows
    self.targets = targets
  }

  /// The row that a row's update may point to; nil where there is none.
  func target(of row: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? Int(targets[low]) : nil
  }
}
