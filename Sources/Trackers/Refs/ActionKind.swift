/// What an action is.
package enum ActionKind: String, Sendable, CaseIterable {
  /// Heads the sub-actions under it (`OC.A2.0`).
  case main
  /// A piece of work that ends.
  case sub
  /// Comes round every month, quarter or year.
  case assurance
}
