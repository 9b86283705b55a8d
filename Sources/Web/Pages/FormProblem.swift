/// What is wrong with what was sent, to be said above the field.
package struct FormProblem: Equatable, Sendable {
  /// The field that it is about.
  package let field: FormField
  /// One sentence without a full stop: `Select a tracker`.
  package let sentence: String

  package init(_ field: FormField, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}
