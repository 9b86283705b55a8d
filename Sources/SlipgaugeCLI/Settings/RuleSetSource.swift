package import RuleSets
import Slipgauge

/// Loads the rule sets that a command line names.
package enum RuleSetSource {
  /// The rule set of `--rules`, else the one that the program carries.
  package static func load(_ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    try load(arguments[.rules], arguments)
  }

  /// The rule set that the files make together; every problem is a line of the failure.
  package static func load(
    _ paths: [String], _ arguments: Arguments, isLinted: Bool = false
  ) throws(CommandFailure) -> RuleSet {
    let limits = limits(arguments)
    do throws(RuleSetProblems) {
      return try RuleSet.load(paths, limits: limits, files: arguments.files, isLinted: isLinted)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The rule set of `--rules`, which `load` takes, to be looked at with items of its lists left out.
  static func variants(_ arguments: Arguments) -> RuleSetVariants {
    RuleSet.variants(of: arguments[.rules], limits: limits(arguments), files: arguments.files)
  }

  /// The bounds on rule files that the arguments set.
  static func limits(_ arguments: Arguments) -> RuleLimits {
    var limits = RuleLimits()
    for limit in RuleLimit.allCases { limits[limit] = arguments[.limit(limit)] }
    limits.allowsOutside = arguments[.allowExtendsOutside]
    return limits
  }
}
