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

  /// A clause for a notice: `from the headers`.
  package var words: String {
    switch self {
    case .headers: "from the headers"
    case .column(let header): "from the column “\(TrackerReader.short(header))”"
    case .overTable(let text): "from “\(TrackerReader.short(text))” above the table"
    case .sheetName: "from the sheet's name"
    case .fileName: "from the file's name"
    case .commandLine: "as asked for"
    }
  }
}
