import Dates
import Tables
import Texts

/// Everything a test wants to know of a file that was read.
struct Reading {
  /// One list of rows a sheet; a row is its cells' texts.
  var sheets: [[[String]]] = []
  var names: [String?] = []
  var rowNumbers: [Int] = []
  var lines: [Int?] = []
  var kinds: [[Cell.Kind]] = []
  var dates: [SheetDate] = []
  var notices: [ReadNotice] = []
  var format: FileFormat

  var rows: [[String]] { sheets.first ?? [] }

  init(_ file: TableFile) throws(TableError) {
    format = file.format
    let block = RowBlock()
    for sheet in file.sheets {
      names.append(sheet.name)
      var rows: [[String]] = []
      while let chunk = try sheet.nextChunk() {
        try sheet.read(chunk, into: block)
        for (index, row) in block.rows.enumerated() {
          let cells = (0..<row.cellCount).map { block.cell(row: index, column: $0) }
          rows.append((0..<row.cellCount).map { block.text(row: index, column: $0).string })
          kinds.append(cells.map(\.kind))
          dates += cells.compactMap(\.date)
          rowNumbers.append(chunk.firstRow + row.number)
          lines.append(chunk.firstLine.map { $0 + block.line(ofRow: index) })
        }
      }
      sheets.append(rows)
    }
    notices = file.notices
  }

  init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws(TableError) {
    try self.init(TableFile.open(bytes: bytes, path: "test", limits: limits))
  }

  init(_ text: String) throws(TableError) { try self.init(Array(text.utf8)) }
}

/// The error of reading the bytes to their end, as `code place`; nil where there is none.
func refusal(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> String? {
  do throws(TableError) {
    _ = try Reading(bytes, limits: limits)
    return nil
  } catch {
    return error.code.rawValue + (error.place.text.map { " \($0)" } ?? "")
  }
}
