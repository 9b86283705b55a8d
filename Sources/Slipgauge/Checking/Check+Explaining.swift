import Checks
import Documents
package import Reports
import RuleSets
import Texts

extension Check {
  /// So many refs are offered in place of one that no action has.
  private static let mostNearest = 3

  /// How the actions of that ref were read in the tracker at `path`, and what the rules made of them: all rules on
  /// actions, or those that are named by index. Refs are compared as normalised text; an action that has none goes by
  /// its title.
  package func explain(_ ref: String, in path: String, rules: [Int]? = nil) throws(CheckFailure) -> Explanation {
    let wanted = normalised(ref)
    var actions: [ActionExplanation] = []
    var names: [String] = []
    let report = try run(path, keeping: { _ in true }) { checker, facts, chunk in
      let name = facts.name
      guard !wanted.isEmpty, normalised(name) == wanted else { return names.append(name) }
      if let action = checker.explanation(of: facts, in: chunk, rules: rules) { actions.append(action) }
    }
    if actions.isEmpty {
      throw .unknownAction(path, ref, nearest: NearestName.several(ref, among: names, most: Check.mostNearest))
    }
    return Explanation(report, actions)
  }
}
