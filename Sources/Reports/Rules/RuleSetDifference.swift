package import Documents
package import RuleSets

/// What differs between two rule sets: columns, statuses, words and rules.
package struct RuleSetDifference {
  /// A thing that differs.
  struct Entry {
    /// What it is a part of.
    let part: RuleSetFacts.Part
    /// What it is called by.
    let id: String
    /// What became of it.
    let change: Change
  }

  /// What became of a thing.
  enum Change {
    /// Only the second set has it.
    case added(title: String)
    /// Only the first set has it.
    case gone(title: String)
    /// Both have it, and say otherwise of it.
    case changed([Member])
  }

  /// What is said otherwise of a thing.
  struct Member {
    /// `level`, `labels`.
    let name: String
    /// Of a text: as it was, and as it is.
    var texts: (old: String, new: String)?
    /// Of a list: what came to it.
    var added: [String] = []
    /// Of a list: what went from it.
    var gone: [String] = []
  }

  private let old: RuleSet
  private let new: RuleSet
  /// In the order of the parts, of those of the second set, and then what only the first has.
  private(set) var entries: [Entry] = []

  /// Compares what `new` says with what `old` says.
  package init(from old: RuleSet, to new: RuleSet) {
    self.old = old
    self.new = new
    let before = RuleSetFacts(old).items
    let after = RuleSetFacts(new).items
    for part in RuleSetFacts.Part.allCases {
      let known = Dictionary(before.filter { $0.part == part }.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
      let ids = Set(after.filter { $0.part == part }.map(\.id))
      for item in after where item.part == part {
        guard let other = known[item.id] else {
          entries.append(Entry(part: part, id: item.id, change: .added(title: item.title)))
          continue
        }
        let members = RuleSetDifference.members(from: other, to: item)
        if !members.isEmpty { entries.append(Entry(part: part, id: item.id, change: .changed(members))) }
      }
      for item in before where item.part == part && !ids.contains(item.id) {
        entries.append(Entry(part: part, id: item.id, change: .gone(title: item.title)))
      }
    }
  }

  private static func members(from old: RuleSetFacts.Item, to new: RuleSetFacts.Item) -> [Member] {
    zip(old.members, new.members).compactMap { before, after in
      switch (before.value, after.value) {
      case (.text(let a), .text(let b)): a == b ? nil : Member(name: after.name, texts: (a, b))
      case (.list(let a), .list(let b)):
        Set(a) == Set(b)
          ? nil
          : Member(
            name: after.name, added: b.filter { !Set(a).contains($0) }, gone: a.filter { !Set(b).contains($0) })
      default: nil
      }
    }
  }

  // MARK: In words

  /// The differences as lines, a heading for each part.
  package var lines: [String] {
    var lines = ["\(old.name) → \(new.name)"]
    if entries.isEmpty { return lines + ["", "The two sets say the same."] }
    for part in RuleSetFacts.Part.allCases {
      let own = entries.filter { $0.part == part }
      if own.isEmpty { continue }
      lines += ["", part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()]
      for entry in own { lines += RuleSetDifference.lines(of: entry) }
    }
    return lines
  }

  private static func lines(of entry: Entry) -> [String] {
    switch entry.change {
    case .added(let title): return ["  + \(entry.id)\(title.isEmpty ? "" : " (\(title))")"]
    case .gone(let title): return ["  - \(entry.id)\(title.isEmpty ? "" : " (\(title))")"]
    case .changed(let members): return ["  \(entry.id)"] + members.flatMap(lines)
    }
  }

  private static func lines(of member: Member) -> [String] {
    guard let (old, new) = member.texts else {
      let added = member.added.isEmpty ? [] : ["    \(member.name): + \(quoted(member.added))"]
      return added + (member.gone.isEmpty ? [] : ["    \(member.name): - \(quoted(member.gone))"])
    }
    if !old.contains("\n"), !new.contains("\n"), old.count + new.count < 70 {
      return ["    \(member.name): \(shownValue(old)) → \(shownValue(new))"]
    }
    func block(_ what: String, _ text: String) -> [String] {
      let rows = shownValue(text).split(separator: "\n", omittingEmptySubsequences: false)
      return ["      \(what)"] + rows.map { "        \($0)" }
    }
    return ["    \(member.name)"] + block("was", old) + block("is", new)
  }

  private static func shownValue(_ text: String) -> String { text.isEmpty ? "none" : text }

  /// Of many texts the first ones; JSON has them all.
  private static func quoted(_ texts: [String]) -> String {
    let shown = texts.count > mostShown ? texts.prefix(mostShown - 1) : texts[...]
    let rest = texts.count > shown.count ? " and \(texts.count - shown.count) more" : ""
    return shown.map { "“\($0)”" }.joined(separator: ", ") + rest
  }

  private static let mostShown = 20

  // MARK: As JSON

  /// `{"from": {…}, "to": {…}, "differences": [{"part": "rules", "id": …, "change": "changed", "members": […]}]}`.
  package var json: [UInt8] {
    var json = JSONText(indented: true)
    json.object { write(to: &$0) }
    json.endLine()
    return json.bytes
  }

  /// Writes the members of that object.
  package func write(to json: inout JSONText) {
    for (name, set) in [("from", old), ("to", new)] {
      json.name(name)
      json.object { json in
        json.member("id", set.id)
        json.member("version", set.version)
        json.member("title", set.title)
      }
    }
    json.name("differences")
    json.array { json in for entry in entries { json.object { RuleSetDifference.write(entry, to: &$0) } } }
  }

  private static func write(_ entry: Entry, to json: inout JSONText) {
    json.member("part", entry.part.rawValue)
    json.member("id", entry.id)
    switch entry.change {
    case .added(let title):
      json.member("change", "added")
      json.member("title", title)
    case .gone(let title):
      json.member("change", "gone")
      json.member("title", title)
    case .changed(let members):
      json.member("change", "changed")
      json.name("members")
      json.array { json in
        for member in members {
          json.object { json in
            json.member("member", member.name)
            if let (old, new) = member.texts {
              json.member("was", old)
              json.member("is", new)
            } else {
              json.member("added", member.added)
              json.member("gone", member.gone)
            }
          }
        }
      }
    }
  }
}
