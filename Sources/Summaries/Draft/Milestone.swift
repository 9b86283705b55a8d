/// A milestone that the team keeps: the action that it is of, and its wording.
package struct Milestone: Sendable, Hashable {
  /// The action's ref, as written.
  package let ref: String
  /// What is to be reached, on one line.
  package let text: String

  /// A milestone of an action.
  package init(ref: String, text: String) { (self.ref, self.text) = (ref, text) }
}
