import Checks
import RuleSets

/// A rule set with one rule more than the default one has.
struct MadeSet {
  let ruleSet: RuleSet

  /// `rule` are the members of the rule `made`, of level note where these do not say.
  init(_ rule: String, more: String = "", level: String = "note") throws {
    let text =
      #"{"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:default"\#(more), "rules": [{"id": "made", "#
      + #""level": "\#(level)", "title": "Made", "remedy": "None.", \#(rule)}]}"#
    ruleSet = try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["x.json"])
  }

  /// One that is raised where the condition holds.
  init(when condition: String) throws { try self.init(#""when": \#(condition), "message": "{ref} is so.""#) }

  /// The problems of such a rule.
  static func problems(_ rule: String) -> [String] {
    do {
      _ = try MadeSet(rule)
      return []
    } catch let error as RuleSetProblems {
      return error.problems.map { "\($0.jsonPath): \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }
}
