import Checks
import Documents
package import Reports
import RuleSets
import Texts

extension Check {
  /// So many refs are offered in place of one that no action has.
  static let mostNearest = 3

  /// How the actions of that ref were read in the tracker at `path`, and what the rules made of them: all rules on
  /// actions, or those that are named by index. Refs are compared as normalised text; an action that has none goes by
  /// its title.
  package func explain(_ ref: String, in path: String, rules: [Int]? = nil) throws(CheckFailure) -> Explanation {
    let wanted = normalised(ref)
    var actions: [ActionExplanation] = []
    var names: [String] = []
    var raised: [RaisedOnGroup] = []
    let report = try run(
      path, keeping: { _ in true },
      look: { checker, facts, chunk in
        let name = facts.name
        guard !wanted.isEmpty, normalised(name) == wanted else { return names.append(name) }
        if let action = checker.explanation(of: facts, in: chunk, rules: rules, raised: raised) {
          actions.append(action)
        }
      },
      lookAtGroups: { checker, subject, facts in
        if rules == nil { raised += checker.raised(on: subject, facts) }
      })
    if actions.isEmpty { throw .unknownAction(path, ref, nearest: nearest(ref, among: names)) }
    return Explanation(report, actions: actions)
  }

  /// What a rule, by index, made of the themes, leads, sheets or columns of the tracker at `path`, of the tracker, or
  /// of the actions of earlier ones, whichever it is on: of all, or of those of one name, which are compared as
  /// normalised text.
  package func explain(
    rule: Int, onGroupsOf path: String, named name: String? = nil
  ) throws(CheckFailure) -> Explanation {
    let wanted = name.map(normalised)
    var groups: [GroupExplanation] = []
    var names: [String] = []
    let wantedSubject = options.ruleSet.rules[rule].subject
    func look(_ checker: Checker, _ subject: Rule.Subject, _ facts: ActionFacts) {
      guard subject == wantedSubject else { return }
      let own = checker.name(of: facts)
      guard wanted == nil || normalised(own) == wanted else { return names.append(own) }
      if let group = checker.explanation(of: subject, facts, rules: [rule]) { groups.append(group) }
    }
    let report = try run(
      path, keeping: { _ in true }, lookAtGroups: look, lookAtAbsent: { look($0, .earlierAction, $1) })
    if let name, groups.isEmpty {
      let kind = wantedSubject == .earlierAction ? "action of an earlier tracker" : wantedSubject.rawValue
      throw .unknownGroup(path, name, kind: kind, nearest: nearest(name, among: names))
    }
    return Explanation(report, groups: groups)
  }

  private func nearest(_ name: String, among names: [String]) -> [String] {
    NearestName.several(name, among: names, most: Check.mostNearest)
  }

  /// Whether a rule asks for the day of the check, and nobody has said it.
  package func lacksToday(rule index: Int) -> Bool {
    var asks = false
    options.ruleSet.rules[index].eachFact { fact in
      asks = asks || FactTable.ofToday.contains(options.ruleSet.facts[fact].id)
    }
    return asks && options.today == nil
  }
}
