package import RuleSets
import Slipgauge

/// Loads the rule sets that a command line names.
package enum RuleSetSource {
  /// The rule set of `--rules`, else the one that the program carries.
  package static func load(_ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    try load(arguments.values("rules"), arguments)
  }

  /// The rule set that the files make together; every problem is a line of the failure.
  package static func load(_ paths: [String], _ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    let limits = try limits(arguments)
    do throws(RuleSetProblems) {
      return try RuleSet.load(paths, limits: limits, files: arguments.files)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The bounds on rule files that the arguments set.
  static func limits(_ arguments: Arguments) throws(CommandFailure) -> RuleLimits {
    var limits = RuleLimits()
    for limit in RuleLimit.allCases {
      guard let number = try arguments.number(String(limit.flag.dropFirst(2)), least: 1) else { continue }
      if let highest = limit.highest, number > highest {
        throw CommandFailure("\(limit.flag) goes up to \(highest), not to \(number)")
      }
      limits[limit] = number
    }
    limits.allowsOutside = arguments.isSet("allow-extends-outside")
    return limits
  }
}
