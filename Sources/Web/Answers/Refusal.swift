package import Dates
package import Tables

/// Why nothing could be made of what was sent, for people and for programs.
package struct Refusal: Error, Sendable {
  /// 413 where a limit is hit, else 422.
  package let status: WebAnswer.Status
  /// The field that it is about.
  package let field: FormField
  /// What the page says above the field, without a full stop.
  package let sentence: String
  /// What programs are told: the command line's own words, without the file's name.
  package let detail: String
  /// The limit that was hit; nil where another thing is wrong.
  package var limit: TableError.Limit?
  /// The tracker's own periods, newest first, where another one was asked for: the form offers them.
  package var periods: [Period] = []

  /// A refusal by one of the form's own sentences, which programs are told as well where they have none of their own.
  init(_ problem: FormProblem, detail: String? = nil) {
    self.init(problem.field, problem.sentence, detail: detail ?? problem.sentence)
  }

  init(
    _ field: FormField, _ sentence: String, detail: String, _ status: WebAnswer.Status = .unprocessableContent,
    limit: TableError.Limit? = nil
  ) {
    (self.status, self.field, self.sentence, self.detail, self.limit) = (status, field, sentence, detail, limit)
  }

  /// What the page says of it.
  package var problem: FormProblem { FormProblem(field, sentence) }
}
