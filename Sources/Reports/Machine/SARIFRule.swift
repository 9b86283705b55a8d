import Documents
import RuleSets

/// A rule as a SARIF reporting descriptor.
enum SARIFRule {
  /// Writes the descriptor of a rule of the rule set, with its help.
  static func write(_ rule: Rule, of ruleSet: RuleSet, to json: inout JSONText) {
    let remedy = ConditionText(ruleSet).text(rule.remedy)
    json.object { json in
      json.member("id", rule.id)
      json.name("shortDescription")
      json.object { json in json.member("text", rule.title + ".") }
      json.name("fullDescription")
      json.object { json in json.member("text", rule.reason ?? rule.title + ".") }
      json.name("help")
      json.object { json in
        json.member("text", plain(rule, remedy))
        json.member("markdown", markdown(rule, remedy))
      }
      json.name("defaultConfiguration")
      json.object { json in
        json.name("enabled")
        json.flag(rule.isTold)
        json.member("level", rule.isTold ? rule.level.rawValue : "none")
      }
      json.name("properties")
      json.object { json in
        json.member("tags", ["tracker", rule.level.rawValue])
        if let source = rule.source { json.member("source", source) }
      }
    }
  }

  private static func plain(_ rule: Rule, _ remedy: String) -> String {
    var lines = [rule.title + "."]
    if let reason = rule.reason { lines.append("Reason: \(reason)\(rule.source.map { " (\($0))" } ?? "")") }
    if !remedy.isEmpty { lines.append("What to do: \(remedy)") }
    return lines.joined(separator: "\n")
  }

  private static func markdown(_ rule: Rule, _ remedy: String) -> String {
    var parts = ["**\(MarkdownText.escaped(rule.title)).**"]
    if let reason = rule.reason {
      let source = rule.source.map { " (\(MarkdownText.escaped($0)))" } ?? ""
      parts.append("> \(MarkdownText.escaped(reason))\(source)")
    }
    if !remedy.isEmpty { parts.append("What to do: \(MarkdownText.escaped(remedy))") }
    return parts.joined(separator: "\n\n")
  }
}
