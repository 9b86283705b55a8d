package import Dates
public import RuleSets

/// What became of the findings since the check before, for the top of a report.
public struct ReportChanges: Sendable {
  /// When the check before was, in words: `yesterday, 19 January 2024`.
  public let since: String
  /// Findings that were not there before, or no longer accepted.
  public let new: [Item]
  /// Findings that were there before, at another level or on other evidence.
  public let changed: [Item]
  /// Findings that were there before.
  public let standing: [Item]
  /// Findings that are gone, as what they say was put right.
  public let resolved: [Item]
  /// Findings of an earlier period, of which the one checked shows nothing either way.
  public let leftBehind: [Item]
  /// Actions that go on under another ref, with their findings.
  public let renumbered: [Item]
  /// Actions and sheets that are in the tracker no more, with their findings.
  public let gone: [Item]
  /// Findings of rules that were not evaluated, or of columns and sheets that were not read.
  public let notChecked: [Item]
  /// Findings that were accepted since.
  public let waived: [Item]
  /// What else is to be known of the night, in full sentences.
  public let notices: [String]
  /// How many findings there were, oldest first; this check is the last.
  package let trend: [Point]
  /// How the ratings stood from period to period, oldest first; this check is the last.
  package let ratings: [Ratings]

  /// The changes since a check, by list; nothing is in those that are left out.
  package init(
    since: String, lists: (Kind) -> [Item] = { _ in [] }, notices: [String] = [], trend: [Point] = [],
    ratings: [Ratings] = []
  ) {
    self.since = since
    new = lists(.new)
    changed = lists(.changed)
    standing = lists(.standing)
    resolved = lists(.resolved)
    leftBehind = lists(.leftBehind)
    renumbered = lists(.renumbered)
    gone = lists(.gone)
    notChecked = lists(.notChecked)
    waived = lists(.waived)
    self.notices = notices
    self.trend = trend
    self.ratings = ratings
  }

  /// What became of a finding, in the order in which reports tell of it.
  package enum Kind: String, Sendable, CaseIterable {
    case gone, new, changed, renumbered, resolved
    case leftBehind = "left-behind"
    case notChecked = "not-checked"
    case waived, standing

    /// What stands over the list.
    package var title: String {
      switch self {
      case .gone: "Gone"
      case .new: "New"
      case .changed: "Changed"
      case .renumbered: "Renumbered"
      case .resolved: "Resolved"
      case .leftBehind: "Left behind with an earlier period"
      case .notChecked: "Not checked"
      case .waived: "Waived"
      case .standing: "Still there"
      }
    }
  }

  /// The list of that kind.
  package func items(_ kind: Kind) -> [Item] {
    switch kind {
    case .gone: gone
    case .new: new
    case .changed: changed
    case .renumbered: renumbered
    case .resolved: resolved
    case .leftBehind: leftBehind
    case .notChecked: notChecked
    case .waived: waived
    case .standing: standing
    }
  }

  /// How many findings, or actions, a list tells of: one line may stand for many.
  package func count(_ kind: Kind) -> Int { items(kind).reduce(0) { $0 + $1.count } }

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
    /// Where one line stands for many findings of the rule: their refs, or what names them; else empty.
    public let refs: [String]
    /// How many findings it tells of; of what is gone, how many actions.
    package let count: Int

    package init(
      ref: String, ruleID: String, level: Rule.Level, message: String, note: String? = nil, nights: Int? = nil,
      refs: [String] = [], count: Int = 1
    ) {
      self.ref = ref
      self.ruleID = ruleID
      self.level = level
      self.message = message
      self.note = note
      self.nights = nights
      self.refs = refs
      self.count = count
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
    package let period: Period
    /// What is stated.
    package let stated: [String: Int]
    /// What the dates call for: the stated rating where they allow it, else the nearest one that they do.
    package let called: [String: Int]

    package init(period: Period, stated: [String: Int], called: [String: Int]) {
      self.period = period
      self.stated = stated
      self.called = called
    }
  }
}
