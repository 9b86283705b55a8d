import Texts

/// Watches that records have as many fields as the header, and cells no more text than the limit.
struct RowShape {
  /// The fields of the header and of most records.
  let width: Int
  private var headerLine: Int?
  /// Of records that have fewer fields, those that have one are told apart: a line may name those below it.
  private var hasOne = false
  private var hasFewer = false
  private var hasMore = false

  init(width: Int) { self.width = width }

  /// Looks at the records of a chunk; the first of each odd kind becomes a notice.
  mutating func check(_ text: TextRows, in chunk: Chunk, _ context: ReadContext) throws(TableError) {
    let mostBytes = context.limits[.cellBytes]
    for row in text.rows {
      let isOdd = row.cellCount != width
      if !isOdd, headerLine == nil { headerLine = Self.line(of: row, in: text, chunk) }
      if isOdd, !(hasFewer && hasMore), let headerLine { note(row, in: text, chunk, headerLine, context) }
      guard text.end(of: row) - text.start(of: row) > mostBytes else { continue }
      for column in 0..<row.cellCount where text.length(of: row, column: column) > mostBytes {
        throw context.refusal(.cellBytes, at: .field(line: Self.line(of: row, in: text, chunk), field: column + 1))
      }
    }
  }

  private mutating func note(
    _ row: BlockRow, in text: TextRows, _ chunk: Chunk, _ headerLine: Int, _ context: ReadContext
  ) {
    let isMore = row.cellCount > width
    let isBlank = row.cellCount == 1 && text.start(of: row) == text.end(of: row)
    let isOne = row.cellCount == 1 && !isMore
    if isBlank || (isMore ? hasMore : hasFewer || isOne && hasOne) { return }
    if isMore { hasMore = true } else if isOne { hasOne = true } else { hasFewer = true }
    let line = Self.line(of: row, in: text, chunk)
    context.add(
      ReadNotice(
        isMore ? .moreFields : .fewerFields, row: chunk.firstRow + row.number,
        sentence: "The record on line \(line) has \(row.cellCount) field\(row.cellCount == 1 ? "" : "s"), "
          + "\(isMore ? "more" : "fewer") than the \(width) of line \(headerLine); it may not be the only one.",
        isOfOneField: isOne))
  }

  private static func line(of row: BlockRow, in text: TextRows, _ chunk: Chunk) -> Int {
    (chunk.firstLine ?? 1) + text.line(of: row)
  }
}
