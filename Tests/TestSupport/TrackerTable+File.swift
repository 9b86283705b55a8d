import Tables
import Texts

extension TrackerTable {
  /// A CSV file of the repository, whose first row has the headers.
  package init(file: String) throws {
    let file = try TableFile.open(path: Repository.path(file))
    let block = RowBlock()
    var rows: [[String]] = []
    for sheet in file.sheets {
      while let chunk = try sheet.nextChunk() {
        try sheet.read(chunk, into: block)
        for (index, row) in block.rows.enumerated() {
          rows.append((0..<row.cellCount).map { block.text(row: index, column: $0).string })
        }
      }
    }
    self.init(sheets: [Sheet(name: "Sheet1", headers: rows.first ?? [], rows: Array(rows.dropFirst()))])
  }

  /// The table with those columns alone whose headers are wanted.
  package func keepingColumns(_ isWanted: (String) -> Bool) -> TrackerTable {
    TrackerTable(
      sheets: sheets.map { sheet in
        let kept = sheet.headers.indices.filter { isWanted(sheet.headers[$0]) }
        return Sheet(
          name: sheet.name, headers: kept.map { sheet.headers[$0] },
          rows: sheet.rows.map { row in kept.map { $0 < row.count ? row[$0] : "" } })
      })
  }
}
