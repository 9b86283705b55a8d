import Checks
package import RuleSets

/// The rule set that the program carries, loaded once for all tests.
package enum DefaultRuleSet {
  package static let shared: RuleSet = {
    do throws(RuleSetProblems) {
      return try RuleSetLoader(facts: FactTable.standard.signatures) { _ in nil }.load()
    } catch {
      fatalError(error.problems.map(\.text).joined(separator: "\n"))
    }
  }()

  /// The index of a rule.
  package static func index(of id: String) -> Int? { shared.rules.firstIndex { $0.id == id } }
}

extension DefaultRuleSet {
  /// The default set with further members, such as `"tracker": {…}`.
  package static func extended(by members: String) throws -> RuleSet {
    let text =
      #"{"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:default", \#(members)}"#
    return try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["x.json"])
  }
}
