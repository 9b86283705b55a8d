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
  private(set) var news: RowSet?
  /// The rows whose update has no news, in order.
  private(set) var pointers: [RowPointer] = []
  /// By hash of a theme: its last row.
  private(set) var lastOfThemes: [UInt64: Int32] = [:]

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
