/// Where in a tracker's file something is.
public enum TablePlace: Hashable, Sendable {
  /// The file as a whole.
  case file
  /// A member of a workbook's archive.
  case part(String)
  /// A line of such a member, from 1.
  case partLine(String, Int)
  /// One of the texts that a workbook's cells share, from 1.
  case sharedText(String, Int)
  case sheet(String)
  case cell(sheet: String, CellReference)
  /// A row of a sheet that is to be written, from 1.
  case row(Int)
  /// A line of a text, from 1.
  case line(Int)
  /// A field of a CSV record; both count from 1.
  case field(line: Int, field: Int)
  /// A character of a text; both count from 1.
  case character(line: Int, column: Int)

  /// As a refusal names it; nil for the file as a whole.
  public var text: String? {
    switch self {
    case .file: nil
    case .part(let name), .sheet(let name): name
    case .partLine(let name, let line): "\(name), line \(line)"
    case .sharedText(let name, let number): "\(name), text \(number)"
    case .cell(let sheet, let cell): "\(sheet)!\(cell.text)"
    case .row(let row): "row \(row)"
    case .line(let line): "line \(line)"
    case .field(let line, let field): "line \(line), field \(field)"
    case .character(let line, let column): "line \(line), column \(column)"
    }
  }
}
