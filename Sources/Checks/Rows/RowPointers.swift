/// A row whose update has no news, and what it takes to find the row that it may point to.
struct RowPointer: BitwiseCopyable, Sendable {
  /// Its place in its piece.
  let row: Int32
  /// The row above in the same theme, by its place in the piece; -1 where the piece has none.
  let above: Int32
  /// Of the theme.
  let theme: UInt64
  /// The refs that the update names.
  let named: NamedRefs
}

/// What the rows of a piece keep for updates that point to another row's.
struct PieceNews: Sendable {
  /// The rows whose update is substantive and not copied; nil where none is.
  fileprivate(set) var news: RowSet?
  /// The rows whose update has no news, in order.
  fileprivate(set) var pointers: [RowPointer] = []
  /// By hash of a theme: its last row.
  fileprivate(set) var lastOfThemes: [UInt64: Int32] = [:]

  /// Room for so many rows; none is there yet.
  init(capacity: Int = 0) { self.capacity = capacity }

  private let capacity: Int
  private var theme: (hash: UInt64, last: Int32)?

  /// Adds the next row, which is the piece's `row`th.
  mutating func append(_ record: RowRecord, row: Int) {
    if record.hasNews {
      let news = news ?? RowSet(of: capacity)
      news.insert(row)
      self.news = news
    }
    let isSame = theme?.hash == record.themeHash
    if let named = record.named {
      let above = isSame ? theme?.last : lastOfThemes[record.themeHash]
      pointers.append(RowPointer(row: Int32(row), above: above ?? -1, theme: record.themeHash, named: named))
    }
    // Most rows stand below one of their theme.
    if !isSame, let theme { lastOfThemes[theme.hash] = theme.last }
    theme = (record.themeHash, Int32(row))
  }

  /// All rows are there.
  mutating func finish() {
    if let theme { lastOfThemes[theme.hash] = theme.last }
    theme = nil
  }
}

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
