public import Documents
import RuleSets
public import Tables

/// Something that keeps a piece of work from being done: where it is, what is wrong, and what to do about it.
///
/// The parts stay apart until somebody is told; `text` puts them into one line.
public struct Problem: Hashable, Sendable {
  /// Where something is wrong.
  public enum Place: Hashable, Sendable {
    /// Nowhere in a file: in what was asked for.
    case request
    /// A file as a whole, which the clause is about.
    case file(String)
    /// A file that the clause begins with, as its subject: `report.html is a folder`.
    case output(String)
    case tracker(String, TablePlace)
    case text(TextPlace)
  }

  /// The setting of a file that asked for what cannot be done; nil where a person or a program did.
  public var setting: TextPlace?
  /// Where it is.
  public let place: Place
  /// What is wrong, as a clause without a full stop.
  public let clause: String
  /// What to do about it, likewise; may be empty.
  public let remedy: String

  package init(_ place: Place, _ clause: String, remedy: String = "") {
    self.place = place
    self.clause = clause
    self.remedy = remedy
  }

  /// A problem of what was asked for.
  package init(_ clause: String, remedy: String = "") { self.init(.request, clause, remedy: remedy) }

  /// The same, asked for by a setting of a file.
  package func asked(by setting: TextPlace) -> Problem {
    var problem = self
    problem.setting = setting
    return problem
  }

  /// One line without its end.
  public var text: String { text(besides: nil) }

  /// One line for where the file `path` is named already.
  package func text(besides path: String?) -> String {
    let rest = clause + (remedy.isEmpty ? "" : "; \(remedy)")
    let line =
      switch place {
      case .request: rest
      case .file(let file): path == file && setting == nil ? rest : "\(Problem.name(file)): \(rest)"
      case .output(let file): "\(file) \(rest)"
      case .tracker(let file, let place): "\(Problem.name(file))\(place.text.map { " (\($0))" } ?? ""): \(rest)"
      case .text(let place): "\(place.text): \(rest)"
      }
    return (setting.map { "\($0.text): " } ?? "") + line
  }

  private static func name(_ file: String) -> String { file == "-" ? "standard input" : file }
}

extension Problem {
  /// A tracker that cannot be read.
  package init(_ error: TableError) {
    self.init(
      error.place == .file ? .file(error.path) : .tracker(error.path, error.place), error.problem, remedy: error.remedy)
  }
}
