/// A sentence that can be turned round, without its full stop: `the due date is before the reporting date`.
package struct Clause: Sendable, Hashable {
  /// What the subject is or does.
  package enum Verb: Sendable, Hashable {
    case be
    /// In the past, whatever is said of it now.
    case haveBeen
    /// That there is such a thing, or there is none: the rest names it, and the subject is not said.
    case exist
    case act(Action)
  }

  /// A verb that says more than *to be*, as it is where one does it.
  package enum Action: String, Sendable {
    case holds, ends, reads, matches, includes, contains, means, has, differs, stands, points, falls

    /// As it is after *does not*, and where many do it.
    var base: String {
      switch self {
      case .has: "have"
      case .matches: "match"
      default: String(rawValue.dropLast())
      }
    }

    /// As it is after *if*.
    var past: String {
      switch self {
      case .holds: "held"
      case .ends: "ended"
      case .reads: "read"
      case .matches: "matched"
      case .includes: "included"
      case .contains: "contained"
      case .means: "meant"
      case .has: "had"
      case .differs: "differed"
      case .stands: "stood"
      case .points: "pointed"
      case .falls: "fell"
      }
    }
  }

  /// Whom or what it is said of.
  package let subject: String
  /// What is said of it.
  package let verb: Verb
  /// What follows the verb.
  package let rest: String
  /// Whether the subject is many.
  package let isPlural: Bool
  /// Whether it is so, or is said not to be.
  package private(set) var isSo = true

  package init(_ subject: String, _ verb: Verb, _ rest: String, isPlural: Bool = false) {
    self.subject = subject
    self.verb = verb
    self.rest = rest
    self.isPlural = isPlural
  }

  /// The opposite.
  package static prefix func ! (clause: Clause) -> Clause { clause.saying(!clause.isSo) }

  /// The clause, said to be so or not, whatever it said before.
  package func saying(_ isSo: Bool) -> Clause {
    var clause = self
    clause.isSo = isSo
    return clause
  }

  /// The clause with more words at its end.
  package func adding(_ words: String) -> Clause {
    Clause(subject, verb, "\(rest) \(words)", isPlural: isPlural).saying(isSo)
  }

  /// As it is said: `the due date is before May 2024`.
  package var text: String {
    switch verb {
    case .be: "\(subject) \(isPlural ? "are" : "is")\(isSo ? "" : " not") \(rest)"
    case .haveBeen: "\(subject) \(isPlural ? "were" : "was")\(isSo ? "" : " not") \(rest)"
    case .exist: "there are\(isSo ? "" : " no") \(rest)"
    case .act(let action):
      isSo
        ? "\(subject) \(isPlural ? action.base : action.rawValue) \(rest)"
        : "\(subject) \(isPlural ? "do" : "does") not \(action.base) \(rest)"
    }
  }

  /// As it is said after *if*, of what is otherwise: `the due date were before May 2024`.
  package var wish: String {
    switch verb {
    case .be: "\(subject) were\(isSo ? "" : " not") \(rest)"
    case .haveBeen: "\(subject) had\(isSo ? "" : " not") been \(rest)"
    case .exist: "there were\(isSo ? "" : " no") \(rest)"
    case .act(let action): "\(subject) \(isSo ? action.past : "did not \(action.base)") \(rest)"
    }
  }
}
