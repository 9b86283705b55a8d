extension Sheet {
  /// Reads the sheet row by row, once and from its beginning: what holds the cells, the row's index in that, and its
  /// number in the sheet, from 1.
  package func eachRow(
    _ body: (_ block: RowBlock, _ index: Int, _ number: Int) throws(TableError) -> Void
  ) throws(TableError) {
    let block = RowBlock()
    while let chunk = try nextChunk() {
      try read(chunk, into: block)
      let first = firstRow(of: chunk)
      for index in block.rows.indices { try body(block, index, first + block.rows[index].number) }
    }
  }
}
