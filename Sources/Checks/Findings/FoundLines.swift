import RuleSets

/// What was found on the rows of a piece, in their order: lines of a report, and findings of which more is wanted.
struct FoundLines: Sendable {
  /// The lines, end to end.
  var lines: [UInt8] = []
  /// The findings, each with how many bytes of lines stand before it.
  private var findings: [(before: Int, finding: Finding)] = []
  /// By rule and level: how many findings are lines alone.
  private var counts: [Int]

  /// Nothing yet, of so many rules.
  init(rules: Int) { counts = Array(repeating: 0, count: rules * Rule.Level.allCases.count) }

  /// Findings alone.
  init(_ findings: [Finding]) {
    self.findings = findings.map { (0, $0) }
    counts = []
  }

  /// Adds a finding behind so many bytes of lines.
  mutating func append(_ finding: Finding, behind before: Int) { findings.append((before, finding)) }

  /// Counts a finding that is a line alone.
  mutating func count(_ rule: Int, _ level: Rule.Level) { counts[rule * FoundLines.levels.count + level.place] += 1 }

  /// Calls `body` with each rule and level of findings that are lines alone, and how many they are.
  func eachCount(_ body: (_ rule: Int, Rule.Level, Int) -> Void) {
    for (place, count) in counts.enumerated() where count > 0 {
      body(place / FoundLines.levels.count, FoundLines.levels[place % FoundLines.levels.count], count)
    }
  }

  /// Hands on everything in order.
  func eachInOrder(lines take: ([UInt8]) -> Void, finding: (Finding) -> Void) {
    if findings.isEmpty { return take(lines) }
    var start = 0
    for (before, found) in findings {
      if before > start { take(Array(lines[start..<before])) }
      start = before
      finding(found)
    }
    if start < lines.count { take(Array(lines[start...])) }
  }

  private static let levels = Rule.Level.allCases
}

extension Rule.Level {
  /// Its place among all, the worst first.
  var place: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    case .off: 3
    }
  }
}

extension Tally {
  /// Counts what was found as lines alone.
  mutating func count(_ found: FoundLines) {
    found.eachCount { rule, level, count in
      counts[level, default: 0] += count
      kept[rule] += count
    }
  }
}
