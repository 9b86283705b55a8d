import Checks
import Dates
import RuleSets
import TestSupport
import Testing

/// One tracker in several layouts comes to the same.
struct LayoutInvarianceTests {
  private static let months = ["2023-11", "2023-12", "2024-01"]
  private static let names = ["November 2023", "December 2023", "January 2024"]

  /// The tracker of a seed, whose every action has a ref of its own, with a theme column.
  private func table(_ seed: UInt64) -> (headers: [String], rows: [[String]]) {
    let sheets = TrackerGenerator(seed: seed, rows: 48).table.sheets
    var seen: Set<String> = []
    let rows = sheets.flatMap { sheet in
      sheet.rows.enumerated().map { index, row in
        var row = row
        if row[0].isEmpty || !seen.insert(row[0].lowercased()).inserted {
          row[0] = "ZZ.\(sheet.name.prefix(1))9.\(index + 100)"
        }
        return [sheet.name] + row
      }
    }
    return (["Theme"] + sheets[0].headers, rows)
  }

  /// How many columns stand before those of the periods.
  private static let fixed = 7

  private func bytes(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func month(_ place: Int, of row: [String]) -> [String] {
    Array(row[..<Self.fixed]) + row[(Self.fixed + place * 2)..<(Self.fixed + place * 2 + 2)]
  }

  /// What was found, by rule, level, ref and message; what needs earlier trackers aside.
  private func found(_ run: CheckRun) -> [String] {
    let rules = DefaultRuleSet.shared.rules
    return run.findings.filter {
      !rules[$0.rule].needs.contains(.earlierTracker) && !rules[$0.rule].subject.isOfReading
    }
    .map { "\($0.ruleID) \($0.level) \($0.ref) \($0.refs.sorted()) \($0.refs.isEmpty ? $0.message : "")" }.sorted()
  }

  private func expect(_ bytes: [UInt8], _ wide: CheckRun, _ place: SourceLocation = #_sourceLocation) throws {
    let run = try CheckRun(bytes)
    #expect(run.summary.actions == wide.summary.actions, sourceLocation: place)
    let (a, b) = (found(run), found(wide))
    #expect(b.count > 50 && a.difference(from: b).isEmpty, "\(a.difference(from: b))", sourceLocation: place)
    let facts = { (run: CheckRun) in run.facts.map { $0.map { "\($0.key)=\($0.value.short)" }.sorted() } }
    let differ = zip(facts(run), facts(wide)).filter { $0 != $1 }
    #expect(differ.isEmpty, "\(differ.first.map { Set($0).symmetricDifference($1) } ?? [])", sourceLocation: place)
  }

  @Test(arguments: 21...23 as ClosedRange<UInt64>) func `a header over two rows`(_ seed: UInt64) throws {
    let (headers, rows) = table(seed)
    let wide = try CheckRun(bytes([headers] + rows))
    let above = Array(repeating: "", count: Self.fixed) + Self.names.flatMap { [$0, ""] }
    let below = Array(headers[..<Self.fixed]) + Self.names.flatMap { _ in ["Status", "Update"] }
    try expect(bytes([above, below] + rows), wide)
  }

  @Test(arguments: 21...23 as ClosedRange<UInt64>) func `long form`(_ seed: UInt64) throws {
    let (headers, rows) = table(seed)
    let wide = try CheckRun(bytes([headers] + rows))
    let header = Array(headers[..<Self.fixed]) + ["Status", "Update", "Month"]
    let long = Self.names.indices.flatMap { place in rows.map { month(place, of: $0) + [Self.names[place]] } }
    try expect(bytes([header] + long), wide)
  }

  @Test(arguments: 21...23 as ClosedRange<UInt64>) func `a sheet a month`(_ seed: UInt64) throws {
    let (headers, rows) = table(seed)
    let wide = try CheckRun(bytes([headers] + rows))
    let header = Array(headers[..<Self.fixed]) + ["Status", "Update"]
    let sheets = Self.names.indices.map { place in
      TrackerTable.Sheet(name: Self.names[place], headers: header, rows: rows.map { month(place, of: $0) })
    }
    for format in [TrackerTable.Format.xlsx, .ods, .fods] {
      try expect(TrackerTable(sheets: sheets).bytes(format), wide)
    }
  }

  @Test(arguments: 21...23 as ClosedRange<UInt64>) func `a file a month`(_ seed: UInt64) throws {
    let (headers, rows) = table(seed)
    let wide = try CheckRun(bytes([headers] + rows))
    let header = Array(headers[..<Self.fixed]) + ["Status", "Update"]
    let files = Self.names.indices.map { place in
      bytes([[Self.names[place]], header] + rows.map { month(place, of: $0) })
    }
    let run = try CheckRun(files[2], CheckRun.Options(previous: [files[0], files[1]]))
    #expect(run.summary.actions == wide.summary.actions)
    #expect(found(run).difference(from: found(wide)).isEmpty, "\(found(run).difference(from: found(wide)))")
  }
}
