import Slipgauge
import Tables
import Texts

/// Puts what is wrong with a file into the words of a form: it is *the selected file* there, and nothing can be done
/// about it on a command line.
enum SelectedFile {
  /// What the page says of a file that cannot be read.
  static func sentence(on error: TableError, _ formats: [FileFormat]) -> String {
    switch error.code {
    case .empty: "The selected file is empty"
    case .unknownFormat, .pdf: "The selected file must be \(forms(formats))"
    case .encryptedWorkbook: "The selected file is password protected: save it without a password"
    case .legacyWorkbook:
      sentence(error.problem, remedy: String(error.remedy.prefix { $0 != "," }))
    case .limit: sentence(place(error) + error.problem)
    default: sentence(place(error) + error.problem, remedy: error.remedy)
    }
  }

  /// What the page says of a problem.
  static func sentence(on problem: Problem) -> String { sentence(problem.clause, remedy: problem.remedy) }

  /// The formats that a tracker may have: `an Excel workbook (.xlsx), CSV or JSON`.
  static func forms(_ formats: [FileFormat]) -> String {
    let names: [(FileFormat, String)] = [
      (.xlsx, "an Excel workbook (.xlsx)"), (.ods, "OpenDocument spreadsheet (.ods)"),
      (.fods, "flat OpenDocument (.fods)"),
      (.csv, "CSV"), (.tsv, "text with tabs"), (.json, "JSON"), (.ndjson, "NDJSON"),
    ]
    // The usual ones stand for their kin, which a sentence need not name.
    let kin: [FileFormat: FileFormat] = [.fods: .ods, .tsv: .csv, .ndjson: .json]
    let told = names.filter { format, _ in
      formats.contains(format) && !(kin[format].map(formats.contains) ?? false)
    }
    return listed(told.map(\.1), by: "or")
  }

  private static func sentence(_ clause: String, remedy: String = "") -> String {
    let subject = "it "
    let text = clause.hasPrefix(subject) ? "The selected file " + clause.dropFirst(subject.count) : capitalised(clause)
    return text + (remedy.isEmpty || isOfCommandLine(remedy) ? "" : "; \(remedy)")
  }

  private static func place(_ error: TableError) -> String { error.place.text.map { "\($0): " } ?? "" }

  private static func isOfCommandLine(_ remedy: String) -> Bool {
    remedy.contains(" --") || remedy.contains("(--") || remedy.hasPrefix("--") || remedy.contains("slipgauge")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
