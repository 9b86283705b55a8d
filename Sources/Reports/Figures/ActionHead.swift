/// What names an action in figures.
package struct ActionHead: Sendable, Hashable {
  /// As typed.
  package let ref: String
  /// As typed.
  package let title: String
  /// As typed; empty where there is none.
  package let theme: String
  /// The director lead as typed.
  package let lead: String

  package init(ref: String, title: String, theme: String, lead: String) {
    self.ref = ref
    self.title = title
    self.theme = theme
    self.lead = lead
  }
}
