import Dates
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// `rules replay`: over many trackers and periods, with totals.
struct RulesReplayTests {
  private static let amber = "samples/amber-from-two-weeks.json"
  private static let set = "samples/another-council/tracker.rules.json"
  private static let months = ["2024-01", "2023-12"].map { "samples/another-council/tracker-\($0).xlsx" }

  private func replay(_ arguments: String...) -> ToolRun { ToolRun(["rules", "replay"] + arguments) }

  @Test func `checks each period of a tracker, and adds them up`() {
    let run = replay("--with", Self.amber, "samples/tracker-2024-01.csv", "--each-period")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    let same = "0 added, 0 dropped, 0 at another level"
    #expect(lines[0] == "improvement-plan 1.0.0 → amber-from-two-weeks 1.0.0")
    #expect(lines.contains("    slippage: before 1 month → before 14 days"))
    #expect(
      lines.filter { $0.hasPrefix("samples/") } == [
        "samples/tracker-2024-01.csv, 2023-12: \(same)",
        "samples/tracker-2024-01.csv, 2024-01: 2 added, 2 dropped, 0 at another level",
      ])
    let totals = [
      "2 checks: 2 added, 2 dropped, 0 at another level",
      "By period",
      "  2023-12: \(same)",
      "  2024-01: 2 added, 2 dropped, 0 at another level",
      "By rule",
      "  due-passed-on-track: 0 added, 2 dropped, 0 at another level",
      "  rating-understates-slippage: 2 added, 0 dropped, 0 at another level",
      "By theme",
      "  Partnerships & Relationships: 1 added, 1 dropped, 0 at another level",
      "  Procurement & Commercial: 1 added, 1 dropped, 0 at another level",
      "By level",
      "  error: 2 added, 0 dropped, 0 at another level",
      "  note: 0 added, 2 dropped, 0 at another level",
    ]
    #expect(lines.suffix(totals.count) == totals[...], "\(run.output)")
  }

  /// A year of trackers, one a month, by their paths in order of time: each month an action of Culture is stated On
  /// Track fifteen days behind its due date, every third month one of Finance, too; earlier months' are complete.
  private static func year() throws -> [String] {
    let folder = Files.temporaryFolder()
    return try (0..<12).map { month in
      let period = try #require(Period(iso: "2023-02", yearStarts: 4)).adding(month)
      var rows = ["ref | theme | title | due | status \(period.iso) | update \(period.iso)"]
      for action in 0...month {
        let (iso, isNow) = (try #require(Period(iso: "2023-02", yearStarts: 4)).adding(action).iso, action == month)
        let date = iso.split(separator: "-").reversed().joined(separator: "/")
        for theme in ["Culture", "Finance"] where theme == "Culture" || action % 3 == 2 {
          rows.append(
            "\(theme == "Culture" ? "OC" : "FN").A\(action + 1).1 | \(theme) | Step \(action + 1) | 05/\(date) | "
              + (isNow ? "On Track" : "Complete") + " | Step \(action + 1) is with the board. JS 20/\(date)")
        }
      }
      let path = "\(folder)/tracker-\(period.iso).csv"
      Files.write(String(decoding: TrackerTable(rows.joined(separator: "\n")).bytes(), as: UTF8.self), to: path)
      return path
    }
  }

  @Test func `tells amber from two weeks over twelve months by one command`() throws {
    let rules = Files.temporaryFolder() + "/amber.json"
    Files.write(
      #"""
      {"language": 2, "id": "amber", "version": "1", "title": "Amber from two weeks", "extends": "slipgauge:default",
       "statuses": [{"id": "on-track", "slippage": {"before": "P2W"}},
                    {"id": "medium", "slippage": {"from": "P2W", "to": "P2M"}}]}
      """#, to: rules)
    let trackers = try Self.year()
    let run = ToolRun(["rules", "replay", "--with", rules, "--each-with-previous"] + trackers)
    #expect(run.code == 1, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("    slippage: before 1 month → before 14 days"))
    let months = trackers.indices.map { month in
      let count = month % 3 == 2 ? 2 : 1
      let period = trackers[month].suffix(11).prefix(7)
      return (period: String(period), words: "\(count) added, \(count) dropped, 0 at another level")
    }
    #expect(lines.filter { $0.hasPrefix("/") } == zip(trackers, months).map { "\($0): \($1.words)" })
    #expect(lines.filter { $0.hasPrefix("  + error rating-understates-slippage") }.count == 16)
    let totals =
      ["12 checks: 16 added, 16 dropped, 0 at another level", "By period"]
      + months.map { "  \($0.period): \($0.words)" } + [
        "By rule",
        "  due-passed-on-track: 0 added, 16 dropped, 0 at another level",
        "  rating-understates-slippage: 16 added, 0 dropped, 0 at another level",
        "By theme",
        "  Culture: 12 added, 12 dropped, 0 at another level",
        "  Finance: 4 added, 4 dropped, 0 at another level",
        "By level",
        "  error: 16 added, 0 dropped, 0 at another level",
        "  note: 0 added, 16 dropped, 0 at another level",
      ]
    #expect(lines.suffix(totals.count) == totals[...], "\(run.output)")
  }

  @Test func `holds each tracker against those before it, in whatever order they are named`() throws {
    let rules = Files.temporaryFolder() + "/new.json"
    Files.write(
      #"""
      {"language": 2, "id": "new", "version": "1", "title": "New", "extends": "slipgauge:plain", "rules": [
        {"id": "known", "level": "note", "title": "Known", "when": {"title": {"blank": false, "in": "earlier"}}, "message": "{ref} is known.",
          "remedy": "None.", "examples": []}]}
      """#, to: rules)
    let run = replay(
      "--rules", "slipgauge:plain", "--with", rules, "--each-with-previous", "--format", "json", Self.months[0],
      Self.months[1])
    #expect(run.code == 1, "\(run.errors)")
    for (path, previous) in [(Self.months[0], "\"\(Self.months[1])\""), (Self.months[1], nil)] {
      let list = previous.map { "[\n        \($0)\n      ]" } ?? "[]"
      #expect(run.output.contains("\"tracker\": \"\(path)\""))
      #expect(run.output.contains("\"previous\": \(list)"), "\(run.output.prefix(2000))")
    }
  }

  @Test(arguments: [
    (["--with", amber, "-"], "standard input cannot be checked twice; name a file"),
    (["samples/tracker-2024-01.csv"], "--with is missing: the rule set to compare with"),
    (
      ["--with", amber, "--each-period", "--period", "2023-12", "samples/tracker-2024-01.csv"],
      "--each-period checks every period; leave out --period"
    ),
  ]) func `refuses what cannot be replayed`(_ arguments: [String], _ line: String) {
    let run = ToolRun(["rules", "replay"] + arguments)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors == "slipgauge: \(line)\n")
  }
}
