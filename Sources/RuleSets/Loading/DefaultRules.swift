import CDefaultRules
package import Documents

/// The rule set that the program carries with it: the files of `rules/`, byte for byte.
package enum DefaultRules {
  /// How a rule file names it under `extends`.
  package static let name = "slipgauge:default"

  /// The set's text, as messages name it.
  package static var source: SourceText {
    let bytes = UnsafeBufferPointer(start: slipgaugeDefaultRules(), count: slipgauge_default_rules_size)
    return SourceText(path: name, bytes: Array(bytes))
  }
}
