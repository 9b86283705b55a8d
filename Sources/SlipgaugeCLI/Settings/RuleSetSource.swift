import Checks
package import RuleSets

/// Loads the rule sets that a command line names.
package enum RuleSetSource {
  /// The rule set of `--rules`, else the one that the program carries.
  package static func load(_ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    try load(arguments.values("rules"), arguments)
  }

  /// The rule set that the files make together; every problem is a line of the failure.
  package static func load(_ paths: [String], _ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    let loader = try loader(arguments)
    do throws(RuleSetProblems) {
      return try loader.load(paths)
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

  private static func loader(_ arguments: Arguments) throws(CommandFailure) -> RuleSetLoader {
    let limits = try limits(arguments)
    let most = limits.fileBytes
    return RuleSetLoader(facts: FactTable.signatures, limits: limits) {
      InputFile.bytes($0, most: most, for: arguments.files)
    }
  }
}

extension CommandFailure {
  /// Rule sets that cannot be used: every problem a line.
  package init(_ error: RuleSetProblems) {
    self.init(
      lines: error.problems.map { problem in
        // A file named on the command line that is not there has no place within a file.
        guard problem.code == .notReadable, problem.jsonPath == "$" else { return problem.text }
        return InputFile.problem(problem.path).map { "\(problem.path): \($0)" } ?? problem.message
      })
  }
}
