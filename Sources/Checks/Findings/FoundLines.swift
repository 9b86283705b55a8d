import RuleSets
import Texts

/// What was found on the rows of a piece, in their order: lines of a report, and findings of which more is wanted.
struct FoundLines: Sendable {
  /// Some of it.
  private enum Part: Sendable {
    /// Lines, end to end; with the level of those that are to be parted by it.
    case lines([UInt8], Rule.Level?)
    case finding(Finding)
  }

  private var parts: [Part] = []
  /// By rule and level: how many findings are lines alone.
  private var counts: [Int]
  /// Where lines of one level end that were not taken yet, in order; empty where it does not matter of which they are.
  private var runs: [(end: Int, level: Rule.Level)] = []
  private let isByLevel: Bool

  /// Nothing yet, of so many rules; it may have to be known which lines are of which level.
  init(rules: Int, isByLevel: Bool) {
    counts = Array(repeating: 0, count: rules * Rule.Level.allCases.count)
    self.isByLevel = isByLevel
  }

  /// Findings alone.
  init(_ findings: [Finding]) {
    parts = findings.map { .finding($0) }
    counts = []
    isByLevel = false
  }

  /// Adds a finding behind the lines that were taken.
  mutating func append(_ finding: Finding) { parts.append(.finding(finding)) }

  /// Counts a finding that is a line alone, which ends there among those that wait to be taken.
  mutating func count(_ rule: Int, _ level: Rule.Level, upTo end: Int) {
    counts[rule * FoundLines.levels.count + level.place] += 1
    guard isByLevel else { return }
    if runs.last?.level == level { runs[runs.count - 1].end = end } else { runs.append((end, level)) }
  }

  /// Takes the lines that wait, level by level where these are to be parted, so that none is left.
  mutating func take(_ lines: inout ByteScratch) {
    if lines.count == 0 { return }
    if isByLevel {
      for level in FoundLines.levels {
        var start = 0
        var parted: [UInt8] = []
        for run in runs {
          if run.level == level { parted += lines[start..<run.end].buffer }
          start = run.end
        }
        if !parted.isEmpty { parts.append(.lines(parted, level)) }
      }
      runs.removeAll(keepingCapacity: true)
    } else {
      parts.append(.lines(Array(lines.view.buffer), nil))
    }
    lines.removeAll()
  }

  /// Calls `body` with each rule and level of findings that are lines alone, and how many they are.
  func eachCount(_ body: (_ rule: Int, Rule.Level, Int) -> Void) {
    for (place, count) in counts.enumerated() where count > 0 {
      body(place / FoundLines.levels.count, FoundLines.levels[place % FoundLines.levels.count], count)
    }
  }

  /// Hands on everything in order; lines that are to be parted by level, level by level between two findings.
  func eachInOrder(lines take: ([UInt8], Rule.Level?) -> Void, finding: (Finding) -> Void) {
    for part in parts {
      switch part {
      case .lines(let lines, let level): take(lines, level)
      case .finding(let found): finding(found)
      }
    }
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
