import Dates
import Glibc
import Ledger
import RuleSets
import Testing

/// Nights made by hand, a day apart.
enum Nights {
  static let tracker = "/trackers/improvement.xlsx"
  static let rules = RunRecord.RuleSetStamp(name: "council", version: "1", hash: "aa", tool: "1.0.0", files: "{}")

  static func day(_ number: Int) -> Day { Day(number: Int32(19_700 + number)) }

  /// `due-unreadable OC.A2.1`, with `!` for an error, `~` for a note, and `w` behind for a waived one.
  ///
  /// `due-unreadable A1,A2` stands for both actions; `{due=May}` behind says what it rests on.
  static func finding(_ text: String, occurrence: Int = 0) -> SeenFinding {
    let parts = text.split(separator: "{")
    let words = parts[0].split(separator: " ").map(String.init)
    let facts = parts.dropFirst().map { part in
      let pair = part.dropLast().split(separator: "=").map(String.init)
      return SeenFinding.Fact(name: pair[0], value: pair[1])
    }
    let level: Rule.Level = words[0].hasPrefix("!") ? .error : words[0].hasPrefix("~") ? .note : .warning
    let rule = String(words[0].drop { $0 == "!" || $0 == "~" })
    let isMany = words[1].contains(",")
    return SeenFinding(
      key: SeenFinding.Key(fingerprint: "\(rule)/\(isMany ? "" : words[1])", occurrence: occurrence), rule: rule,
      level: level, ref: isMany ? "" : words[1], theme: "Culture", message: "\(words[1]) has \(rule).",
      isWaived: words.count > 2, members: isMany ? words[1].split(separator: ",").map(String.init) : [], facts: facts)
  }

  static func run(
    _ night: Int, _ findings: [String], actions: [(String, String, String)] = [], rules: RunRecord.RuleSetStamp = rules,
    tracker: String = tracker
  ) -> RunRecord {
    var run = RunRecord(
      tracker: tracker, started: (19_700 + night) * 86_400 + 7200, day: day(night), outcome: .ok,
      milliseconds: 12)
    run.contentHash = "content"
    run.ruleSet = rules
    run.period = Period(Month(year: 2024, month: 1))
    run.counts = RunCounts()
    run.findings = findings.map { finding($0) }
    run.actions = actions.map { SeenAction(ref: $0.0, status: $0.1, due: $0.2) }
    return run
  }

  static func failed(_ night: Int) -> RunRecord {
    var run = RunRecord(
      tracker: tracker, started: (19_700 + night) * 86_400, day: day(night), outcome: .failed, milliseconds: 1)
    run.problem = "there is no such file"
    return run
  }
}

/// Calls `body` with a new folder, and removes it afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var name = Array("/tmp/slipgauge-ledger-XXXXXX".utf8CString)
  let path = try #require(mkdtemp(&name).map { String(cString: $0) })
  defer {
    for entry in entries(of: path) { unlink(path + "/" + entry) }
    rmdir(path)
  }
  return try body(path)
}

/// The names in a folder, sorted.
func entries(of path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
