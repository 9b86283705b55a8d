import Tables
import Texts

/// How pages speak of the formats that trackers may be written in.
extension [FileFormat] {
  /// `an Excel workbook (.xlsx), CSV or JSON`, to stand behind a verb. The usual ones stand for their kin, which a
  /// sentence need not name.
  var words: String { phrase(isFile: false) }

  /// The same as it stands by itself: `a CSV or JSON file`.
  var fileWords: String { phrase(isFile: true) }

  /// What a file picker shows first, of which the bytes tell what it is.
  var pickerTypes: String {
    let types: [(String, Set<FileFormat>)] = [
      (".xlsx,.xlsm,.xltx,.xltm", [.xlsx]), (".ods", [.ods]), (".fods", [.fods]), (".ots", [.ods]), (".csv", [.csv]),
      (".tsv", [.tsv]), (".txt", [.csv, .tsv]), (".json", [.json]), (".ndjson", [.ndjson]),
    ]
    return types.filter { !$0.1.isDisjoint(with: self) }.map(\.0).joined(separator: ",")
  }

  private func phrase(isFile: Bool) -> String {
    let kin: [FileFormat: FileFormat] = [.fods: .ods, .tsv: .csv, .ndjson: .json]
    let told = Self.names.filter { name in
      contains(name.format) && !(kin[name.format].map { contains($0) } ?? false)
    }
    guard let first = told.first, let last = told.last else { return "" }
    let article = isFile || first.isNoun ? first.article + " " : ""
    return article + listed(told.map(\.name), by: "or") + (isFile && !last.isNoun ? " file" : "")
  }

  /// What each is called, in the order in which they are named; one that is no noun needs a `file` behind it.
  private static var names: [(format: FileFormat, name: String, article: String, isNoun: Bool)] {
    [
      (.xlsx, "Excel workbook (.xlsx)", "an", true), (.ods, "OpenDocument spreadsheet (.ods)", "an", true),
      (.fods, "flat OpenDocument spreadsheet (.fods)", "a", true), (.csv, "CSV", "a", false),
      (.tsv, "tab-separated", "a", false), (.json, "JSON", "a", false), (.ndjson, "NDJSON", "an", false),
    ]
  }
}
