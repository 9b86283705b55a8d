/// A sheet that an annotated copy has of its own, by the hidden name that is defined in it: no action stands there.
package enum FindingsSheet: String, Sendable {
  /// The list of what was found, so that the next list takes its place.
  case list = "_slipgauge"
  /// What was entered of findings that are gone.
  case before = "_slipgauge_before"
}
