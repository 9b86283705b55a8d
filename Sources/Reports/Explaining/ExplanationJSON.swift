import Checks
import Dates
import Documents
import RuleSets
import Trackers

/// An explanation for other programs, by `rules/explanation.schema.json`.
package enum ExplanationJSON {
  /// The explanation, in UTF-8.
  package static func bytes(_ explanation: Explanation) -> [UInt8] {
    let report = explanation.report
    var json = JSONText(indented: true)
    json.object { json in
      JSONReport.writeTool(report, to: &json)
      json.member("tracker", report.tracker.path)
      json.member("period", report.summary.period.iso)
      list("actions", explanation.actions, to: &json) { write($0, explanation, to: &$1) }
      list("groups", explanation.groups, to: &json) { group, json in
        write(group, to: &json)
        list("rules", group.rules, to: &json) {
          write($0, explanation.telling(ofRule: $0.rule, on: group.name), to: &$1)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ action: ActionExplanation, _ explanation: Explanation, to json: inout JSONText) {
    json.member("row", action.row)
    json.member("ref", action.ref)
    json.member("title", action.title)
    json.member("theme", action.theme)
    json.member("kind", action.kind.rawValue)
    json.member("kindReason", action.kindReason)
    json.name("location")
    JSONReport.write(action.location, to: &json)
    list("cells", action.cells, to: &json) { cell, json in
      json.member("field", cell.field)
      json.name("location")
      JSONReport.write(cell.location, to: &json)
      json.member("typed", cell.typed)
      json.member("read", cell.read)
      json.member("reasons", cell.reasons)
    }
    json.name("reportingDate")
    json.object { json in
      json.member("earliest", action.reporting.earliest.iso)
      json.member("latest", action.reporting.latest.iso)
      json.member("from", action.reportingSource.rawValue)
    }
    list("ratings", action.ratings, to: &json) { span, json in
      json.member("status", span.status)
      json.member("title", span.title)
      json.member("first", span.first?.iso)
      json.member("last", span.last?.iso)
    }
    json.member("expected", action.expected)
    list("rules", action.rules, to: &json) { write($0, explanation.telling(of: $0, on: action), to: &$1) }
    list("groups", action.groups, to: &json) { group, json in
      json.member("subject", group.subject.rawValue)
      json.member("name", group.name)
      json.member("rule", explanation.report.ruleSet.rules[group.rule].id)
      write(explanation.telling(ofRule: group.rule, on: group.name), to: &json)
    }
  }

  private static func write(_ group: GroupExplanation, to json: inout JSONText) {
    json.member("subject", group.subject.rawValue)
    json.member("name", group.name)
    json.name("location")
    if let location = group.location { JSONReport.write(location, to: &json) } else { json.string(nil) }
  }

  private static func write(_ rule: RuleExplanation, _ telling: Explanation.Telling?, to json: inout JSONText) {
    json.member("rule", rule.id)
    json.member("level", rule.level.rawValue)
    json.member("title", rule.title)
    json.member("verdict", rule.verdict.rawValue)
    json.member("absence", rule.absence)
    json.name("condition")
    json.object { write(rule.condition, to: &$0) }
    json.name("case")
    if let holding = rule.holdingCase { json.object { write(holding, to: &$0) } } else { json.string(nil) }
    json.name("changes")
    json.array { json in
      for way in rule.changes { json.array { json in for wish in way { json.string(wish) } } }
    }
    write(telling, to: &json)
  }

  private static func write(_ telling: Explanation.Telling?, to json: inout JSONText) {
    json.name("told")
    guard let telling else { return json.string(nil) }
    json.object { write(telling, to: &$0) }
  }

  private static func write(_ part: ExplainedPart, to json: inout JSONText) {
    json.member("kind", part.kind.rawValue)
    json.member("text", part.text)
    json.member("answer", part.answer.rawValue)
    json.member("rule", part.rule)
    list("values", part.values, to: &json) { value, json in
      json.member("fact", value.fact)
      json.member("name", value.name)
      json.member("words", value.words)
    }
    list("parts", part.parts, to: &json) { write($0, to: &$1) }
    json.name("counted")
    guard let counted = part.counted else { return json.string(nil) }
    json.object { json in
      json.member("count", counted.count)
      json.member("open", counted.open)
      json.member("among", counted.total)
      json.member("value", counted.value)
      json.member("refs", counted.refs)
      json.member("conditions", counted.conditions.map { String(repeating: "  ", count: $0.depth) + $0.text })
    }
  }

  private static func write(_ telling: Explanation.Telling, to json: inout JSONText) {
    func member(_ kind: String, _ finding: Finding) {
      json.member("as", kind)
      json.member("message", finding.message)
      json.member("fingerprint", finding.fingerprint)
    }
    switch telling {
    case .finding(let finding): member("finding", finding)
    case .together(let finding): member("together", finding)
    case .waived(let waived):
      member("waived", waived.finding)
      json.member("reason", waived.reason)
      json.member("by", waived.by)
      json.member("until", waived.until.iso)
    }
  }

  private static func list<Item>(
    _ name: String, _ items: [Item], to json: inout JSONText, _ write: (Item, inout JSONText) -> Void
  ) {
    json.name(name)
    json.array { json in for item in items { json.object { write(item, &$0) } } }
  }
}
