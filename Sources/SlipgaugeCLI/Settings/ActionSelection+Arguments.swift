import Checks
import RuleSets
import Slipgauge

extension ActionSelection {
  /// The actions and levels that the command line asks for; nil where it asks for all.
  init?(_ arguments: Arguments, ruleSet: RuleSet) throws(CommandFailure) {
    var wanted = arguments[.whereField].map { Wanted.field($0.field, $0.value) }
    wanted += arguments[.lead].map { .lead($0) }
    wanted += arguments[.owner].map { .owner($0) }
    wanted += arguments[.theme].map { .theme($0) }
    wanted += arguments[.ref].map { .ref($0) }
    wanted += arguments[.level].map { .level($0) }
    if wanted.isEmpty { return nil }
    do throws(Problem) {
      try self.init(wanted, ruleSet)
    } catch {
      throw arguments.failure(.selection(error))
    }
  }
}
