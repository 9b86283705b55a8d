import Checks
import Documents

extension RunCounts {
  /// One line, in an order that depends on the counts alone: equal counts are stored once.
  var json: String {
    var json = JSONText(indented: false)
    json.object { json in
      json.member("actions", actions)
      json.member("waived", waived)
      json.counts("levels", levels)
      json.counts("rules", rules)
      json.name("themes")
      json.object { json in for (theme, levels) in themes.sorted(by: { $0.key < $1.key }) { json.counts(theme, levels) }
      }
      json.counts("stated", stated)
      json.counts("called", called)
      if moves != MoveCounts() {
        json.member("movesAgreed", moves.agreed)
        json.member("movesNotAgreed", moves.notAgreed)
      }
      if !words.isEmpty { json.counts("words", words) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Reads what `json` wrote; what is missing counts as nothing.
  init(json: String) {
    self.init()
    guard let node = try? JSONDocument.read(SourceText(path: "", bytes: Array(json.utf8))) else { return }
    actions = number(node["actions"])
    waived = number(node["waived"])
    levels = numbers(node["levels"])
    rules = numbers(node["rules"])
    stated = numbers(node["stated"])
    called = numbers(node["called"])
    moves = MoveCounts(agreed: number(node["movesAgreed"]), notAgreed: number(node["movesNotAgreed"]))
    words = numbers(node["words"])
    for (name, value) in members(node["themes"]) { themes[name] = numbers(value) }
  }
}

extension JSONText {
  /// A member that holds a number for each name.
  fileprivate mutating func counts(_ name: String, _ counts: [String: Int]) {
    self.name(name)
    object { json in for (key, count) in counts.sorted(by: { $0.key < $1.key }) { json.member(key, count) } }
  }
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
