/// A fact that a finding rests on, and that differs from the last good night.
package struct Difference: Sendable, Hashable {
  /// What it is called: `due date`.
  package let name: String
  /// What it was, in the form of evidence.
  package let from: String
  /// What it is.
  package let to: String

  package init(name: String, from: String, to: String) {
    self.name = name
    self.from = from
    self.to = to
  }
}
