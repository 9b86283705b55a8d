/// An action as a night knows it.
package struct NightAction: Sendable, Hashable {
  /// As typed, trimmed.
  package let ref: String
  /// As typed; empty where nobody kept it.
  package let title: String
  /// The sheet that it stands on; in files without sheets its theme; empty where nobody kept it.
  package let sheet: String
  /// The status cell as typed.
  package let status: String
  /// Whether it is finished.
  package let isFinished: Bool

  package init(ref: String, title: String, sheet: String, status: String, isFinished: Bool) {
    self.ref = ref
    self.title = title
    self.sheet = sheet
    self.status = status
    self.isFinished = isFinished
  }
}
