import CDefaultRules
package import Documents

/// The rule set that the program carries with it: the files of `rules/`, byte for byte.
package enum DefaultRules {
  /// How a rule file names it under `extends`.
  package static let name = "slipgauge:default"

  /// For a file that is not there and seems to be this set: how it is named; nothing for others.
  static func hint(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let title = file.hasSuffix(".json") ? file.dropLast(5) : file
    return "slipgauge:\(title)" == name ? "; the rules that slipgauge carries are \"\(name)\"" : ""
  }

  /// The set's text, as messages name it.
  package static var source: SourceText {
    let bytes = UnsafeBufferPointer(start: slipgaugeDefaultRules(), count: slipgauge_default_rules_size)
    return SourceText(path: name, bytes: Array(bytes))
  }
}
