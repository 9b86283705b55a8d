import Dates
import Documents
import Texts

/// What a rule file says of what periods are called.
extension RuleSetBuilder {
  /// Takes the member `periods` of `dates`.
  func applyPeriods(_ object: ObjectReader) {
    for unit in Period.Unit.allCases {
      guard let words = object.object(unit.name) else { continue }
      var names = dates.periods[unit] ?? PeriodNames(one: "", many: "")
      names.one = words.name("one") ?? names.one
      names.many = words.name("many") ?? names.many
      if let node = words.node("names") { names.names = periodNames(node, of: unit, words) }
      if let node = words.node("short"), let short = words.name("short") {
        check(short, at: node.offset, words.path + "short", words)
        names.short = short
      }
      dates.periods[unit] = names
    }
  }

  private func periodNames(_ node: JSONNode, of unit: Period.Unit, _ object: ObjectReader) -> [String] {
    let texts = log.texts(node, object.source, object.path + "names")
    for text in texts { check(text.text, at: text.offset, text.path, object) }
    let count = 12 / unit.months
    if case .array = node.value, texts.count != 1, texts.count != count {
      log.add(
        .badValue, object.source, node.offset, object.path + "names",
        "expected one name\(count > 1 ? ", or \(count) of them" : ""); found \(texts.count)")
    }
    return texts.map(\.text)
  }

  private func check(_ name: String, at offset: Int, _ path: JSONPath, _ object: ObjectReader) {
    let rest = name.replacing("{number}", with: "").replacing("{year}", with: "")
    if !rest.contains("{"), !rest.contains("}") { return }
    log.add(
      .badValue, object.source, offset, path,
      "\"\(shown(name))\" may hold {number} and {year}, and no other braces")
  }
}
