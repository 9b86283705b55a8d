/// What is wrong with a JSON text, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  /// What kind of thing is wrong.
  package enum Code: String, Sendable {
    case syntax, unexpectedEnd, invalidText, duplicateMember
    case tooDeep, tooManyMembers, tooManyValues, tooManyItems, textTooLong
    /// More than a limit of whoever reads the text.
    case limit
  }

  /// What kind of thing is wrong.
  package let code: Code
  /// The place in bytes from the start of the text.
  package let offset: Int
  /// What is wrong, as a clause without a full stop.
  package let problem: String

  package init(_ code: Code, offset: Int, problem: String) {
    self.code = code
    self.offset = offset
    self.problem = problem
  }
}
