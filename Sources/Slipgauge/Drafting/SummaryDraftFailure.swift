import Documents
import Summaries
public import Tables

/// Why no summary could be drafted; `problems` puts it into words.
///
/// Further cases may come with any version.
@nonexhaustive public enum SummaryDraftFailure: Error, Sendable {
  /// The tracker could not be checked.
  case check(CheckFailure)
  /// The rule set has no words for a sentence, which it is called by.
  case noWords(String)
  /// The older summary at the path cannot be read: all that is wrong in it.
  case last(path: String, [Problem])
  /// The list of milestones cannot be read.
  case milestones(TableError)
  /// No action of the tracker has the ref of a milestone; the ones that come nearest.
  case unknownRef(String, TablePlace, ref: String, nearest: [String])
}

extension SummaryProblem {
  /// What is wrong, in words.
  var problems: [Problem] {
    switch self {
    case .file(let error): [Problem(error)]
    case .json(let problems): problems.map { Problem(.text($0.place), $0.message) }
    }
  }
}

extension SummaryDraftFailure: CustomStringConvertible {
  /// The problems, a line each.
  public var description: String { problems.map(\.text).joined(separator: "\n") }

  /// What is wrong, in words.
  public var problems: [Problem] {
    switch self {
    case .check(let failure): failure.problems
    case .last(let path, let problems): Problem.counted(problems, in: path, isCut: false)
    case .milestones(let error): [Problem(error)]
    case .noWords(let name):
      [
        Problem(
          "the rule set has no words for summaries (summary.draft.\(name) is missing)",
          remedy: "extend slipgauge:english, which has them")
      ]
    case .unknownRef(let path, let place, let ref, let nearest):
      [
        Problem(
          .tracker(path, place), "no action has the ref \"\(ref)\"",
          remedy: nearest.isEmpty ? "take the milestone out, or give its action's ref" : CheckFailure.offered(nearest))
      ]
    }
  }
}
