import Documents
import Reports
import RuleSets
import Slipgauge

/// What a replay found, for other programs.
enum ReplayJSON {
  /// `{"from": …, "to": …, "differences": […], "runs": […], "totals": …}`, as `rules/report.schema.json` has it.
  static func bytes(_ difference: RuleSetDifference, _ runs: [Replay.Run], _ totals: ReplayTotals) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      difference.write(to: &json)
      json.name("runs")
      json.array { json in for run in runs { json.object { write(run, to: &$0) } } }
      json.name("totals")
      json.object { write(totals, to: &$0) }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ run: Replay.Run, to json: inout JSONText) {
    json.member("tracker", run.path)
    json.member("period", run.period.iso)
    json.member("previous", run.previous)
    for (name, findings) in [("added", run.changes.added), ("dropped", run.changes.dropped)] {
      json.name(name)
      json.array { json in for finding in findings { JSONReport.write(finding, to: &json) } }
    }
    json.name("relevelled")
    json.array { json in
      for change in run.changes.relevelled {
        json.object { json in
          json.member("was", change.before.level.rawValue)
          json.name("finding")
          JSONReport.write(change.after, to: &json)
        }
      }
    }
  }

  private static func write(_ totals: ReplayTotals, to json: inout JSONText) {
    write(totals.all, to: &json)
    let levels = totals.levels.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
    let periods = totals.periods.sorted { $0.key < $1.key }.map { ($0.key.iso, $0.value) }
    write("periods", "period", periods, to: &json)
    write("rules", "rule", totals.rules.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: &json)
    write("themes", "theme", totals.themes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: &json)
    write("levels", "level", levels, to: &json)
  }

  private static func write(
    _ list: String, _ name: String, _ counts: [(name: String, count: ReplayTotals.Count)], to json: inout JSONText
  ) {
    json.name(list)
    json.array { json in
      for item in counts {
        json.object { json in
          json.member(name, item.name)
          write(item.count, to: &json)
        }
      }
    }
  }

  private static func write(_ count: ReplayTotals.Count, to json: inout JSONText) {
    json.member("added", count.added)
    json.member("dropped", count.dropped)
    json.member("relevelled", count.relevelled)
  }
}
