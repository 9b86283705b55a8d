import Checks
import Documents
package import Reports
import RuleSets
import Texts

extension SummaryCheck {
  /// What a rule, by index, made of the claims of the summary at `path`: of all, or of those of one ref, or of one
  /// title where they have none, which are compared as normalised text.
  package func explain(
    rule: Int, in path: String, named name: String?
  ) throws(CheckFailure) -> Explanation {
    let wanted = name.map(normalised)
    var groups: [GroupExplanation] = []
    var names: [String] = []
    let report = try run(path) { checker, claim, facts in
      let own = checker.name(of: claim, facts)
      guard wanted == nil || normalised(own) == wanted else { return names.append(own) }
      groups.append(checker.explanation(ofRule: rule, on: claim, facts))
    }
    if let name, groups.isEmpty {
      let nearest = NearestName.several(name, among: names, most: Check.mostNearest)
      throw .unknownGroup(path, name, kind: Rule.Subject.claim.rawValue, nearest: nearest)
    }
    return Explanation(report, groups: groups)
  }
}
