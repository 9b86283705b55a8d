/// A field of the form, by its name in a request.
package enum FormField: String, CaseIterable, Sendable {
  case tracker, previous, period, lead, summary

  /// Whether it takes a file.
  package var isFile: Bool {
    switch self {
    case .tracker, .previous, .summary: true
    case .period, .lead: false
    }
  }
}
