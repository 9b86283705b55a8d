package import Dates

/// Stated ratings of a theme's actions beside those that their dates call for, at the end of a period.
package struct ThemeRatings: Sendable, Hashable {
  /// The period.
  package let period: Period
  /// As typed; empty where there is none.
  package let theme: String
  /// How many actions there were.
  package var actions = 0
  /// How many of them are measured.
  package var measured = 0
  /// How many of these are rated better than their dates allow.
  package var better = 0
  /// How many are rated worse than their dates call for.
  package var worse = 0
  /// Measured actions by the id of the rating that they state; those that state none are left out.
  package var stated: [String: Int] = [:]
  /// Measured actions by the id of the rating that their dates call for.
  package var calledFor: [String: Int] = [:]

  package init(_ period: Period, theme: String) {
    self.period = period
    self.theme = theme
  }

  /// Measured actions that state no rating where they must.
  package var unrated: Int { measured - stated.values.reduce(0, +) }

  /// The same with another theme's actions.
  package func adding(_ other: ThemeRatings) -> ThemeRatings {
    var sum = self
    sum.actions += other.actions
    sum.measured += other.measured
    sum.better += other.better
    sum.worse += other.worse
    sum.stated.merge(other.stated, uniquingKeysWith: +)
    sum.calledFor.merge(other.calledFor, uniquingKeysWith: +)
    return sum
  }
}
