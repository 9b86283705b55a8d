import Documents
import TestSupport
import Texts

extension FuzzTarget {
  /// Long cells of one token: each word, label and phrase of the rule set, and each piece of a date and of an update.
  static let long = FuzzTarget(
    name: "long",
    first: tokens.map { Array(($0 + " ").utf8) },
    make: { random in
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        text += (tokens.randomElement(using: &random) ?? "") + (Pieces.joiners.randomElement(using: &random) ?? "")
      }
      return Array(text.utf8)
    },
    check: { token throws(Violation) in
      for column in GrowthCheck.columns { try GrowthCheck.check(token, in: column) }
    })

  private static let tokens: [String] = {
    let texts = ruleSetTexts
    let all = texts + texts.flatMap { $0.split(separator: " ").map(String.init) } + Pieces.updates
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }()

  /// The strings of the rule sets beside their rules; of a phrase, each alternative by itself.
  private static var ruleSetTexts: [String] {
    ["english", "plain", "default"].flatMap { texts(of: Files.read(Repository.path("rules/\($0).json")) ?? []) }
  }

  private static func texts(of file: [UInt8]) -> [String] {
    file.withUnsafeBufferPointer { buffer in
      let events = JSONEvents(Bytes(buffer))
      var texts: [String] = []
      while let event = try? events.next(), event != .end {
        if event == .name, events.text.string == "rules" { try? events.skipValue() }
        if event == .string { texts += unfolded(events.text.string) }
      }
      return texts
    }
  }

  private static func unfolded(_ phrase: String) -> [String] {
    let classes = [("{month}", "March"), ("{year}", "2024"), ("{ref}", "OC.A2.1")]
    let plain = classes.reduce(phrase) { text, pair in text.replacing(pair.0, with: pair.1) }
    return plain.split(separator: "|").map { String($0.filter { !"[](){}".contains($0) }) }
  }
}
