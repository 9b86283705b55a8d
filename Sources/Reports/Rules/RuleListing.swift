import Checks
import Documents
package import RuleSets

/// Rules, facts and operators as JSON, for programs that help rule authors.
package enum RuleListing {
  /// `{"ruleSet": {…}, "rules": [{"id": …, "level": …}, …]}`, in the order of the files.
  package static func rules(of ruleSet: RuleSet) -> [UInt8] {
    document { json in
      json.name("ruleSet")
      json.object { json in
        json.member("id", ruleSet.id)
        json.member("version", ruleSet.version)
        json.member("title", ruleSet.title)
      }
      json.name("rules")
      json.array { json in for rule in ruleSet.rules { json.object { write(rule, ruleSet.facts, to: &$0) } } }
    }
  }

  private static func write(_ rule: Rule, _ facts: [FactSignature], to json: inout JSONText) {
    json.member("id", rule.id)
    json.member("level", rule.level.rawValue)
    json.member("title", rule.title)
    json.member("on", rule.subject.rawValue)
    json.member("cell", rule.cell)
    json.member("collapse", rule.collapse?.moreThan)
    json.member("collapseBy", rule.collapse?.by.map { facts[$0].id })
    json.member("needs", rule.needs.map(\.rawValue).sorted())
    json.member("reason", rule.reason)
    json.member("source", rule.source)
    json.member("file", rule.origin)
  }

  /// `{"facts": [{"id": …, "type": …}, …], "operators": [{"type": …, "name": …}, …]}`; a fact says whether it is a
  /// placeholder, which no condition can ask for.
  package static var facts: [UInt8] {
    document { json in
      json.name("facts")
      json.array { json in for fact in FactTable.standard.listed { json.object { write(fact, to: &$0) } } }
      json.name("operators")
      json.array { json in
        for family in Operator.Family.allCases {
          for item in Operator.of(family) { json.object { write(item, of: family, to: &$0) } }
        }
      }
    }
  }

  private static func write(_ fact: FactSignature, to json: inout JSONText) {
    json.member("id", fact.id)
    json.member("type", fact.type.family.rawValue)
    json.member("summary", fact.summary)
    var words: [String] = []
    if case .choice(let choices) = fact.type { words = choices }
    json.member("choices", words)
    json.member("on", Rule.Subject.allCases.filter(fact.subjects.contains).map(\.rawValue))
    json.member("in", FactTime.allCases.filter(fact.times.contains).map(\.rawValue))
    json.member("needs", fact.needs.map(\.rawValue).sorted())
    json.member("evidence", fact.evidenceKey)
    json.name("isPlaceholder")
    json.flag(fact.isPlaceholder)
  }

  private static func write(_ item: Operator, of family: Operator.Family, to json: inout JSONText) {
    json.member("type", family.rawValue)
    json.member("name", item.name)
    json.member("summary", item.summary)
  }

  private static func document(_ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object(members)
    json.endLine()
    return json.bytes
  }
}
