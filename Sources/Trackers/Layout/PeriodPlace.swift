/// Where it stands which period a tracker's statuses and updates are of.
package enum PeriodPlace: Hashable, Sendable {
  /// In the headers over statuses and updates.
  case headers
  /// In the column under that header.
  case column(String)
  /// In that cell above the header row, as typed.
  case overTable(String)
  /// In the name of the sheet.
  case sheetName
  /// In the name of the file.
  case fileName
  /// Nowhere in the tracker: `--period` or `--as-of` told it.
  case commandLine

  /// Its name in JSON.
  package var name: String {
    switch self {
    case .headers: "headers"
    case .column: "column"
    case .overTable: "above-table"
    case .sheetName: "sheet-name"
    case .fileName: "file-name"
    case .commandLine: "command-line"
    }
  }

  /// A clause for a notice: `from the headers`.
  package var words: String {
    switch self {
    case .headers: "from the headers"
    case .column(let header): "from the column “\(shortLine(header))”"
    case .overTable(let text): "from “\(shortLine(text))” above the table"
    case .sheetName: "from the sheet's name"
    case .fileName: "from the file's name"
    case .commandLine: "as asked for"
    }
  }
}
