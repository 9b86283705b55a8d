package import Checks
import Dates
package import Documents
import RuleSets
import Tables
import Texts
import Trackers

/// The report for other programs, by `rules/report.schema.json`.
package enum JSONReport {
  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] {
    var json = JSONText(indented: true)
    write(report, to: &json)
    json.endLine()
    return json.bytes
  }

  /// Writes the report as an object.
  static func write(_ report: Report, to json: inout JSONText) {
    json.object { json in
      writeUpToFindings(report, to: &json)
      json.array { json in
        let line = FindingLine(JSONItems(json.depth))
        for finding in report.findings { json.value(line.line(of: finding)) }
      }
      writeBehindFindings(report, to: &json)
    }
  }

  /// The same without its findings: what stands before them, and behind them. `isEmpty` is whether there is none.
  static func frame(_ report: Report, isEmpty: Bool) -> ReportFrame {
    var json = JSONText(indented: true)
    var place = 0
    json.object { json in
      writeUpToFindings(report, to: &json)
      place = json.array(isEmpty: isEmpty)
      writeBehindFindings(report, to: &json)
    }
    json.endLine()
    return ReportFrame(before: Array(json.bytes[..<place]), behind: Array(json.bytes[place...]))
  }

  private static func writeUpToFindings(_ report: Report, to json: inout JSONText) {
    writeHead(report, to: &json)
    if let statistics = report.statistics {
      json.name("statistics")
      statistics.write(to: &json)
    }
    json.name("findings")
  }

  private static func writeBehindFindings(_ report: Report, to json: inout JSONText) {
    json.name("waived")
    json.array { json in for waived in report.waived { write(waived, to: &json) } }
  }

  /// Writes all members but the findings: who checked what with what, and what it came to.
  static func writeHead(_ report: Report, to json: inout JSONText) {
    writeTool(report, to: &json)
    json.name("tracker")
    json.object { json in
      write(report.tracker, actions: report.summary.actions, to: &json)
      write(report.summary.unevaluated, to: &json)
    }
    if let document = report.document { write(document, to: &json) }
    json.member("period", report.summary.period.iso)
    json.member("asOf", report.asOf?.iso)
    json.name("summary")
    json.object { json in
      for level in Rule.Level.allCases where level != .off {
        json.member(level.rawValue, report.summary.counts[level] ?? 0)
      }
      json.member("waived", report.waived.count)
    }
    if let selection = report.selection { write(selection, of: report.summary, to: &json) }
    json.name("rules")
    json.array { json in for rule in report.summary.rules { write(rule, to: &json) } }
    json.member("waiverNotices", report.waiverNotices)
    if let changes = report.summary.changes { write(changes, to: &json) }
    if let awaited = report.awaited {
      json.name("updatesDue")
      json.object { json in
        json.member("day", awaited.due.iso)
        json.member("actions", awaited.actions)
        json.name("rules")
        json.object { json in
          for (rule, count) in awaited.counts.sorted(by: { $0.key < $1.key }) { json.member(rule, count) }
        }
      }
    }
    if let changes = report.changes {
      json.name("changes")
      json.object { json in write(changes, to: &json) }
    }
  }

  private static func write(_ selection: ActionSelection, of summary: CheckSummary, to json: inout JSONText) {
    json.name("selection")
    json.object { json in
      json.name("fields")
      json.object { json in for field in selection.fields { json.member(field.name, field.values) } }
      json.member("actions", summary.selected ?? summary.actions)
      json.member("groupFindingsLeftOut", summary.unselectedGroups)
      if selection.levels.isEmpty { return }
      json.member("levels", selection.levels.map(\.rawValue))
      json.name("leftOut")
      json.object { json in
        for level in Rule.Level.allCases where level != .off && !selection.holds(level) {
          json.member(level.rawValue, summary.leftOut[level] ?? 0)
        }
      }
    }
  }

  private static func write(_ changes: ChangeUse, to json: inout JSONText) {
    json.name("changeRegister")
    json.object { json in
      json.member("path", changes.path)
      json.member("lines", changes.lines)
      json.member("movesAgreed", changes.moves.agreed)
      json.member("movesNotAgreed", changes.moves.notAgreed)
      for (name, lines) in [("unmatched", changes.unmatched), ("unmatchedMoves", changes.unmatchedMoves)] {
        json.name(name)
        json.array { json in
          for line in lines {
            json.object { json in
              json.member("ref", line.ref)
              json.member("place", line.place)
            }
          }
        }
      }
    }
  }

  /// Writes who checked, and with which rules.
  static func writeTool(_ report: Report, to json: inout JSONText) {
    json.name("tool")
    json.object { json in
      json.member("name", "slipgauge")
      json.member("version", report.toolVersion)
    }
    json.name("ruleSet")
    json.object { json in
      json.member("id", report.ruleSet.id)
      json.member("version", report.ruleSet.version)
    }
  }

  private static func write(_ changes: ReportChanges, to json: inout JSONText) {
    json.member("since", changes.since)
    json.member("notices", changes.notices)
    let kinds: [(name: String, kind: ReportChanges.Kind)] = [
      ("new", .new), ("changed", .changed), ("standing", .standing), ("resolved", .resolved),
      ("leftBehind", .leftBehind), ("renumbered", .renumbered), ("gone", .gone), ("notChecked", .notChecked),
      ("waived", .waived),
    ]
    for (name, kind) in kinds {
      json.name(name)
      json.array { json in
        for item in changes.items(kind) {
          json.object { json in
            json.member("rule", item.ruleID)
            json.member("level", item.level.rawValue)
            json.member("ref", item.ref)
            json.member("message", item.message)
            json.member("nights", item.nights)
            json.member("note", item.note)
            json.member("refs", item.refs)
          }
        }
      }
    }
  }

  private static func write(_ tracker: Report.TrackerInfo, actions: Int, to json: inout JSONText) {
    json.member("path", tracker.path)
    json.member("format", tracker.format.rawValue)
    json.member("actions", actions)
    json.member("periods", tracker.periods.map(\.iso))
    json.member("periodsFrom", tracker.periodPlace.name)
    json.name("skipped")
    json.array { json in
      for sheet in tracker.skipped {
        json.object { json in
          json.member("sheet", sheet.name)
          json.member("reason", sheet.reason)
        }
      }
    }
    json.name("unread")
    json.array { json in
      for sheet in tracker.skipped where sheet.isUnread {
        json.object { json in
          json.member("sheet", sheet.name)
          json.member("missing", sheet.found.missing?.rawValue)
          json.member("nearest", sheet.found.nearest)
          json.member("refs", sheet.found.refs)
        }
      }
    }
    json.name("leftOut")
    json.object { json in
      json.member("totals", tracker.leftOut.totals)
      json.member("footers", tracker.leftOut.footers)
      json.member("sections", tracker.leftOut.sections)
    }
    json.name("notices")
    json.array { json in
      for notice in tracker.notices {
        json.object { json in
          json.member("sheet", notice.sheet)
          json.member("row", notice.row)
          json.member("message", notice.sentence)
        }
      }
    }
  }

  private static func write(_ unevaluated: [UnevaluatedRules], to json: inout JSONText) {
    json.name("notEvaluated")
    json.array { json in
      for item in unevaluated {
        json.object { json in
          json.member("column", item.column)
          json.member("sheets", item.sheets)
          json.member("rules", item.rules)
        }
      }
    }
  }

  private static func write(_ rule: CheckSummary.RuleCount, to json: inout JSONText) {
    json.object { json in
      json.member("id", rule.id)
      json.member("evaluated", rule.evaluated)
      json.member("raised", rule.raised)
      json.member("skipped", rule.skipped)
    }
  }

  /// Writes a finding that somebody accepted, with the waiver.
  static func write(_ waived: WaivedFinding, to json: inout JSONText) {
    json.object { json in
      json.name("finding")
      write(waived.finding, to: &json)
      json.member("reason", waived.reason)
      json.member("by", waived.by)
      json.member("until", waived.until.iso)
    }
  }

  /// Writes one finding.
  package static func write(_ finding: Finding, to json: inout JSONText) {
    json.value(FindingLine(JSONItems(json.depth)).line(of: finding))
  }

  /// Writes evidence as an object; of a key that stands twice, the first.
  static func write(_ evidence: [Finding.Evidence], to json: inout JSONText) {
    json.object { json in
      var seen: Set<String> = []
      for item in evidence where seen.insert(item.key).inserted {
        json.name(item.key)
        write(item.value, to: &json)
      }
    }
  }

  /// Writes where a cell is.
  static func write(_ location: Finding.Location, to json: inout JSONText) {
    json.object { json in
      json.member("sheet", location.sheet)
      json.member("row", location.row)
      json.member("column", location.column)
      json.member("cell", location.cell)
      json.member("line", location.line)
    }
  }

  /// Writes the value of a fact.
  package static func write(_ value: Finding.Evidence.Value, to json: inout JSONText) {
    switch value {
    case .text(let text): json.string(text)
    case .texts(let texts): json.array { json in for text in texts { json.string(text) } }
    case .flag(let flag): json.flag(flag)
    case .number(let number): json.number(number)
    case .none: json.string(nil)
    }
  }
}

/// Findings as values of JSON.
final class JSONItems: FindingLines {
  let isByLevel = false
  private let json: FindingJSON

  /// Values that stand so many levels inside, or on one line.
  init(_ depth: Int?) { json = FindingJSON(indentedAt: depth) }

  func append(_ finding: FindingText, to out: inout ByteScratch) { json.append(finding, to: &out) }
}

/// Findings as the items of a list that is put together at its end.
final class JSONListItems: FindingLines {
  /// How many levels inside the report's findings stand.
  private static let depth = 2

  let isByLevel = false
  private let json = FindingJSON(indentedAt: depth)
  private let border = ",\n" + String(repeating: "  ", count: depth)

  func append(_ finding: FindingText, to out: inout ByteScratch) {
    out.append(border)
    json.append(finding, to: &out)
  }
}
