import RuleSets

/// What was found on the rows of a piece, in their order: lines of a report, and findings of which more is wanted.
struct FoundLines: Sendable {
  /// The lines, end to end.
  var lines: [UInt8] = []
  /// The findings, each with how many bytes of lines stand before it.
  private var findings: [(before: Int, finding: Finding)] = []
  /// By rule and level: how many findings are lines alone.
  private var counts: [Int]
  /// Where lines of one level end, in order; empty where it does not matter of which level they are.
  private var runs: [(end: Int, level: Rule.Level)] = []
  private let isByLevel: Bool

  /// Nothing yet, of so many rules; it may have to be known which lines are of which level.
  init(rules: Int, isByLevel: Bool) {
    counts = Array(repeating: 0, count: rules * Rule.Level.allCases.count)
    self.isByLevel = isByLevel
  }

  /// Findings alone.
  init(_ findings: [Finding]) {
    self.findings = findings.map { (0, $0) }
    counts = []
    isByLevel = false
  }

  /// Adds a finding behind so many bytes of lines.
  mutating func append(_ finding: Finding, behind before: Int) { findings.append((before, finding)) }

  /// Counts a finding that is a line alone, which ends there.
  mutating func count(_ rule: Int, _ level: Rule.Level, upTo end: Int) {
    counts[rule * FoundLines.levels.count + level.place] += 1
    if isByLevel { runs.append((end, level)) }
  }

  /// Calls `body` with each rule and level of findings that are lines alone, and how many they are.
  func eachCount(_ body: (_ rule: Int, Rule.Level, Int) -> Void) {
    for (place, count) in counts.enumerated() where count > 0 {
      body(place / FoundLines.levels.count, FoundLines.levels[place % FoundLines.levels.count], count)
    }
  }

  /// Hands on everything in order; lines that are to be parted by level, level by level between two findings.
  func eachInOrder(lines take: ([UInt8], Rule.Level?) -> Void, finding: (Finding) -> Void) {
    var start = 0
    for (before, found) in findings {
      self.take(start..<before, take)
      start = before
      finding(found)
    }
    self.take(start..<lines.count, take)
  }

  private func take(_ range: Range<Int>, _ take: ([UInt8], Rule.Level?) -> Void) {
    if range.isEmpty { return }
    guard isByLevel else { return take(range.count == lines.count ? lines : Array(lines[range]), nil) }
    var parted: [[UInt8]] = FoundLines.levels.map { _ in [] }
    var start = 0
    for run in runs {
      if start >= range.lowerBound, run.end <= range.upperBound { parted[run.level.place] += lines[start..<run.end] }
      start = run.end
    }
    for (level, lines) in zip(FoundLines.levels, parted) where !lines.isEmpty { take(lines, level) }
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
