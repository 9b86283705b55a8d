import Checks
import Dates
import Documents
import Ledger
import RuleSets

/// The history for other programs, in the words of reports.
enum HistoryJSON {
  /// `{"runs": [{"night": …, "outcome": …, "changes": {"new": 1}, …}]}`, newest first.
  static func runs(_ runs: [History.PastRun]) -> HistoryText {
    document { json in
      json.name("runs")
      json.array { json in
        for run in runs {
          json.object { json in
            json.member("night", run.day.iso)
            json.member("tracker", run.tracker)
            json.member("from", run.isImported ? "file" : "night")
            json.member("outcome", run.outcome.word)
            json.member("period", run.period?.iso)
            json.member("asOf", run.asOf?.iso)
            json.member("ruleSet", run.ruleSet)
            json.member("actions", run.counts?.actions)
            for level in [Rule.Level.error, .warning, .note] {
              json.member(level.rawValue, run.counts.map { $0.levels[level.rawValue] ?? 0 })
            }
            json.member("waived", run.counts?.waived)
            if let moves = run.counts?.moves, moves != MoveCounts() {
              json.member("movesAgreed", moves.agreed)
              json.member("movesNotAgreed", moves.notAgreed)
            }
            json.name("changes")
            json.object { json in
              for word in NightWord.allCases {
                if let count = run.counts?.words[word.rawValue] { json.member(word.rawValue, count) }
              }
            }
            json.member("problem", run.problem.isEmpty ? nil : run.problem)
          }
        }
      }
    }
  }

  /// `{"ref": …, "states": […], "findings": […]}`, oldest first; `ended` says in one word what became of a finding.
  static func action(_ ref: String, states: [History.PastState], findings: [History.PastFinding]) -> HistoryText {
    document { json in
      json.member("ref", ref)
      json.name("states")
      json.array { json in for state in states { json.object { write(state, to: &$0) } } }
      json.name("findings")
      json.array { json in for finding in findings { json.object { write(finding, to: &$0) } } }
    }
  }

  private static func write(_ state: History.PastState, to json: inout JSONText) {
    json.member("tracker", state.tracker)
    json.member("from", state.firstDay.iso)
    json.member("to", state.lastDay?.iso)
    json.member("period", state.period.iso)
    json.member("due", state.action.due)
    json.member("status", state.action.status)
    json.member("update", state.action.report?.word)
    json.member("lead", state.action.lead)
  }

  private static func write(_ finding: History.PastFinding, to json: inout JSONText) {
    json.member("tracker", finding.tracker)
    json.member("rule", finding.rule)
    json.member("level", finding.level.rawValue)
    json.member("message", finding.message)
    json.name("waived")
    json.flag(finding.isWaived)
    json.member("first", finding.firstDay.iso)
    json.member("last", finding.lastDay.iso)
    json.member("until", finding.resolvedDay?.iso)
    json.member("word", HistoryText.word(finding).rawValue)
    json.name("events")
    json.array { json in
      for event in finding.events {
        json.object { json in
          json.member("day", event.day.iso)
          json.member("what", event.kind.words)
        }
      }
    }
  }

  private static func document(_ body: (inout JSONText) -> Void) -> HistoryText {
    var json = JSONText(indented: true)
    json.object { body(&$0) }
    json.endLine()
    return HistoryText(String(decoding: json.bytes, as: UTF8.self))
  }
}

extension HistoryText {
  /// The word for where a finding stands now.
  static func word(_ finding: History.PastFinding) -> NightWord {
    if finding.resolvedDay != nil { return finding.end }
    return finding.isUnseen ? .notChecked : .standing
  }
}
