package import Dates
package import RuleSets
import Slipgauge
package import Tables
import Texts
import Trackers

/// What the command line says about reading trackers.
package enum ReadSettings {
  /// The limits in force.
  package static func limits(_ arguments: Arguments) -> ReadLimits {
    var limits = ReadLimits()
    for limit in ReadLimit.allCases { limits[limit] = arguments[.limit(limit)] }
    return limits
  }

  /// The period of `--period`, as a header may name it; nil where it is not given.
  package static func period(_ arguments: Arguments, _ ruleSet: RuleSet) throws(CommandFailure) -> Period? {
    guard let text = arguments[.period] else { return nil }
    if let period = HeaderReader(ruleSet).period(text) { return period }
    throw arguments.refusal(
      of: .period,
      "needs a month such as 2023-12 or \"December 2023\", a quarter (2023-Q3), a half (2023-H2) or a "
        + "financial year (2023-FY), not \"\(text)\"")
  }
}

extension CommandFailure {
  /// What `body` reads; a tracker that cannot be read fails the command.
  package static func reading<Value>(_ body: () throws(TableError) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure([Problem(error)])
    }
  }

  /// What `body` does of a night.
  static func onNight<Value>(_ body: () throws(NightFailure) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
