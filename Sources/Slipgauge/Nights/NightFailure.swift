package import Ledger

/// Why a night could not be begun, or not be remembered. Further cases may come with any version.
@nonexhaustive public enum NightFailure: Error, Sendable, Hashable {
  /// What is done with the history.
  public enum Step: Sendable {
    case opening, reading, recording
  }

  /// Another run holds the state folder; who, as far as is known.
  case held(String, by: String)
  /// The state folder cannot be used; why, as a clause.
  case unusable(String, clause: String)
  /// An input is a file of the state folder's own.
  case ownFile(input: String, name: String, folder: String)
  /// The history at the path cannot be used for a step; why, as a clause.
  case history(String, Step, clause: String)
}

extension NightFailure: CustomStringConvertible {
  /// The problem on one line.
  public var description: String { problem.text }

  /// What is wrong, in words.
  public var problem: Problem {
    switch self {
    case .held(let folder, let other):
      Problem(.file(folder), "another run is at work (\(other.isEmpty ? "unknown" : other))", remedy: "wait for it")
    case .unusable(let folder, let clause): Problem(.file(folder), clause)
    case .ownFile(let input, let name, let folder):
      Problem(
        .output(input), "is \(name) of the state folder \(folder), which is no input", remedy: "name another file")
    case .history(let path, .opening, let clause): Problem(.file(path), "it cannot be used (\(clause))")
    case .history(_, .reading, let clause): Problem("the history cannot be read (\(clause))")
    case .history(let path, .recording, let clause):
      Problem(.file(path), "tonight cannot be remembered (\(clause))", remedy: "the last good night stands")
    }
  }
}

extension StateFolder {
  /// The folder, locked for `holder`; waits up to `seconds` where another run holds it.
  package static func open(_ path: String, holder: String, wait seconds: Int) throws(NightFailure) -> StateFolder {
    do throws(Problem) {
      return try StateFolder(path: path, holder: holder, wait: seconds)
    } catch {
      switch error {
      case .held(let other): throw .held(path, by: other)
      case .unusable(let clause): throw .unusable(path, clause: clause)
      }
    }
  }
}
