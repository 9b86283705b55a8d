import Dates
package import Documents
package import RuleSets
package import Slipgauge

/// Why a command could not do its work: each problem is a line on standard error.
package struct CommandFailure: Error, Sendable {
  /// What is wrong, in the order in which it is told.
  package private(set) var problems: [Problem]

  package init(_ problems: [Problem]) { self.problems = problems }

  /// Something wrong in what was asked for.
  package init(_ clause: String, remedy: String = "") { self.init([Problem(clause, remedy: remedy)]) }

  /// Something wrong with a file, or in it.
  package init(_ place: Problem.Place, _ clause: String, remedy: String = "") {
    self.init([Problem(place, clause, remedy: remedy)])
  }

  /// What standard error shows.
  package var lines: [String] { problems.map(\.text) }

  /// The same, asked for by a setting of a file; nil: by the command line.
  package func asked(by setting: TextPlace?) -> CommandFailure {
    guard let setting else { return self }
    var failure = self
    for index in problems.indices { failure.problems[index].setting = setting }
    return failure
  }
}

extension CommandFailure {
  /// A rule set that cannot be used.
  package init(_ error: RuleSetProblems) { self.init(CheckFailure.rules(error)) }

  /// A check that could not be made, in the command line's own words where it has some.
  package init(_ failure: CheckFailure) {
    switch failure {
    case .notEarlier(let path, let latest, let period):
      self.init(
        .file(path), "its latest period, \(latest.iso), is not before the period checked, \(period.iso)",
        remedy: "--previous takes earlier trackers")
    default: self.init(failure.problems)
    }
  }

  /// A night that could not be begun, or not be remembered.
  package init(_ failure: NightFailure) {
    switch failure {
    case .held(let folder, let other):
      self.init(
        .file(folder), "another run is at work (\(other.isEmpty ? "unknown" : other))", remedy: "see --wait")
    default: self.init([failure.problem])
    }
  }

  /// An output that must not be written.
  package init(_ refusal: OutputRefusal) { self.init([refusal.problem]) }
}
