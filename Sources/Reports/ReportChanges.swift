package import Dates
public import RuleSets

/// What became of the findings since the check before, for the top of a report.
public struct ReportChanges: Sendable {
  /// When the check before was, in words: `yesterday, 19 January 2024`.
  public let since: String
  public let new: [Item]
  public let standing: [Item]
  public let resolved: [Item]
  public let waived: [Item]
  /// How many findings there were, oldest first; the check at hand is the last.
  package let trend: [Point]
  /// How the ratings stood from period to period, oldest first; the check at hand is the last.
  package let ratings: [Ratings]

  package init(
    since: String, new: [Item] = [], standing: [Item] = [], resolved: [Item] = [], waived: [Item] = [],
    trend: [Point] = [], ratings: [Ratings] = []
  ) {
    self.since = since
    self.new = new
    self.standing = standing
    self.resolved = resolved
    self.waived = waived
    self.trend = trend
    self.ratings = ratings
  }

  /// A finding, as far as a list of changes names it.
  public struct Item: Sendable {
    public let ref: String
    public let ruleID: String
    public let level: Rule.Level
    public let message: String
    /// What else is to be said: `for 12 nights`.
    public let note: String?
    /// Nights on which it stood; nil where nobody counted.
    public let nights: Int?

    package init(
      ref: String, ruleID: String, level: Rule.Level, message: String, note: String? = nil, nights: Int? = nil
    ) {
      self.ref = ref
      self.ruleID = ruleID
      self.level = level
      self.message = message
      self.note = note
      self.nights = nights
    }
  }

  /// What a check on one day came to.
  package struct Point: Sendable {
    package let day: Day
    package let errors: Int
    package let warnings: Int
    package let notes: Int

    package init(day: Day, errors: Int, warnings: Int, notes: Int) {
      self.day = day
      self.errors = errors
      self.warnings = warnings
      self.notes = notes
    }
  }

  /// The rated actions of a period, whose dates call for some rating, by the ids of statuses.
  package struct Ratings: Sendable {
    package let period: Month
    /// What is stated.
    package let stated: [String: Int]
    /// What the dates call for: the stated rating where they allow it, else the nearest one that they do.
    package let called: [String: Int]

    package init(period: Month, stated: [String: Int], called: [String: Int]) {
      self.period = period
      self.stated = stated
      self.called = called
    }
  }
}
