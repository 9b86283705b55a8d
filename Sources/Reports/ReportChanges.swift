package import Dates
public import RuleSets

/// What became of the findings since the check before, for the top of a report.
public struct ReportChanges: Sendable {
  /// When the check before was, in words: `yesterday, 19 January 2024`.
  public let since: String
  /// Findings that were not there before, or no longer accepted.
  public let new: [Item]
  /// Findings that were there before.
  public let standing: [Item]
  /// Findings that are gone.
  public let resolved: [Item]
  /// Findings that were accepted since.
  public let waived: [Item]
  /// How many findings there were, oldest first; this check is the last.
  package let trend: [Point]
  /// How the ratings stood from period to period, oldest first; this check is the last.
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
    /// The action's ref as typed; empty where it has none.
    public let ref: String
    /// The rule's id.
    public let ruleID: String
    /// The level that it has now, or had last.
    public let level: Rule.Level
    /// What it says.
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
    /// The Monday of a week.
    package let day: Day
    /// How many errors there were.
    package let errors: Int
    /// How many warnings there were.
    package let warnings: Int
    /// How many notes there were.
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
    /// The month that was checked.
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
