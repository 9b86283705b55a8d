import CDefaultRules
package import Documents
import Texts

/// The rule sets that the program carries with it: the files of `rules/`, byte for byte. Each extends the one before.
package enum CarriedRules: String, CaseIterable, Sendable {
  /// Words of dates and updates; no rule.
  case english = "slipgauge:english"
  /// Any organisation's tracker.
  case plain = "slipgauge:plain"
  /// The improvement plan; what is checked where no set is named.
  case standard = "slipgauge:default"

  /// What the names of all of them begin with.
  static let prefix = "slipgauge:"

  /// How rule files name it under `extends`, and a command line under `--rules`.
  package var name: String { rawValue }

  /// Every name, in the order in which they extend each other.
  package static let names = allCases.map(\.name)

  /// Whether a rule file of that name is carried.
  package static func has(_ name: String) -> Bool { CarriedRules(rawValue: name) != nil }

  /// For a file that is not there and seems to be a carried set: how that is named; nothing for others.
  static func hint(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let title = file.hasSuffix(".json") ? file.dropLast(5) : file
    guard let meant = CarriedRules(rawValue: prefix + title) else { return "" }
    return "; the rules that slipgauge carries are \"\(meant.name)\""
  }

  /// The set's text, as messages name it.
  package var source: SourceText {
    let bytes =
      switch self {
      case .english: UnsafeBufferPointer(start: slipgaugeEnglishRules(), count: slipgauge_english_rules_size)
      case .plain: UnsafeBufferPointer(start: slipgaugePlainRules(), count: slipgauge_plain_rules_size)
      case .standard: UnsafeBufferPointer(start: slipgaugeDefaultRules(), count: slipgauge_default_rules_size)
      }
    return SourceText(path: name, bytes: Array(bytes))
  }
}

extension CarriedRules {
  /// The id and version that the set's text gives; what stands behind these is not read.
  package var identity: (id: String, version: String)? {
    let source = source
    return source.bytes.withUnsafeBufferPointer { bytes in
      let events = JSONEvents(Bytes(bytes))
      return try? CarriedRules.identity(events)
    }
  }

  private static func identity(_ events: JSONEvents) throws(JSONProblem) -> (id: String, version: String)? {
    var (id, version): (String?, String?) = (nil, nil)
    guard try events.next() == .beginObject else { return nil }
    while try events.next() == .name {
      switch events.text.string {
      case "id": id = try text(events)
      case "version": version = try text(events)
      default: try events.skipValue()
      }
      if let id, let version { return (id, version) }
    }
    return nil
  }

  private static func text(_ events: JSONEvents) throws(JSONProblem) -> String? {
    try events.next() == .string ? events.text.string : nil
  }
}
