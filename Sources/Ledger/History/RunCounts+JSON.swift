import RuleSets

extension RunCounts {
  /// One line, in an order that depends on the counts alone: equal counts are stored once.
  var json: String {
    let themes = self.themes.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(object($0.value))" }
    return "{\"actions\":\(actions),\"waived\":\(waived),\"levels\":\(object(levels)),\"rules\":\(object(rules)),"
      + "\"themes\":{\(themes.joined(separator: ","))},\"stated\":\(object(stated)),\"called\":\(object(called))}"
  }

  /// Reads what `json` wrote; what is missing counts as nothing.
  init(json: String) {
    self.init()
    var limits = RuleLimits()
    for limit in [RuleLimit.values, .listItems, .textBytes] { limits[limit] = .max }
    let source = SourceText(path: "", bytes: Array(json.utf8))
    guard let node = try? JSONDocument.read(source, limits: limits) else { return }
    actions = number(node["actions"])
    waived = number(node["waived"])
    levels = numbers(node["levels"])
    rules = numbers(node["rules"])
    stated = numbers(node["stated"])
    called = numbers(node["called"])
    for (name, value) in members(node["themes"]) { themes[name] = numbers(value) }
  }
}

private func object(_ numbers: [String: Int]) -> String {
  "{" + numbers.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
}

private func members(_ node: JSONNode?) -> [(String, JSONNode)] {
  guard case .object(let members)? = node?.value else { return [] }
  return members.map { ($0.name, $0.value) }
}

private func numbers(_ node: JSONNode?) -> [String: Int] {
  Dictionary(members(node).map { ($0, number($1)) }) { first, _ in first }
}

private func number(_ node: JSONNode?) -> Int {
  guard case .number(let text)? = node?.value else { return 0 }
  // So few that sums of them are numbers, too.
  return Int(text)?.within(HistorySoundness.counts) ?? 0
}

/// A JSON string, control characters escaped.
package func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
