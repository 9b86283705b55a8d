import Slipgauge
import Tables
import Texts

/// Puts what is wrong with a file into the words of a form: it is *the selected file* there, and nothing can be done
/// about it on a command line.
enum SelectedFile {
  /// What the page says of a file that cannot be read.
  static func sentence(on error: TableError, _ field: FormField, _ formats: [FileFormat]) -> String {
    switch error.code {
    case .empty: FormProblem.empty(field).sentence
    case .unknownFormat, .pdf: FormProblem.unknownFormat(field, formats).sentence
    case .encryptedWorkbook: FormProblem.protected(field).sentence
    case .legacyWorkbook:
      sentence(error.problem, remedy: String(error.remedy.prefix { $0 != "," }))
    case .limit: sentence(place(error) + error.problem)
    default: sentence(place(error) + error.problem, remedy: error.remedy)
    }
  }

  /// What the page says of a problem.
  static func sentence(on problem: Problem) -> String { sentence(problem.clause, remedy: problem.remedy) }

  private static func sentence(_ clause: String, remedy: String = "") -> String {
    let subject = subjects.first { clause.hasPrefix($0.short) }
    let text = subject.map { $0.long + clause.dropFirst($0.short.count) } ?? capitalised(clause)
    return text + (remedy.isEmpty || isOfCommandLine(remedy) ? "" : "; \(remedy)")
  }

  /// What a sentence begins with that stands beside a file's name, and what it begins with above a field.
  private static let subjects = [("it ", "The selected file "), ("its ", "The selected file’s ")]
    .map { (short: $0.0, long: $0.1) }

  private static func place(_ error: TableError) -> String { error.place.text.map { "\($0): " } ?? "" }

  private static func isOfCommandLine(_ remedy: String) -> Bool {
    remedy.contains(" --") || remedy.contains("(--") || remedy.hasPrefix("--") || remedy.contains("slipgauge")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
