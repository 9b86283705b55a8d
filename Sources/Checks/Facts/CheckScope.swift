package import Dates
package import RuleSets
package import Trackers

/// What one check is about: the rule set, the period checked, and the readers that the rule set compiles to.
package struct CheckScope: Sendable {
  /// The rules, and the words that cells are read with.
  package private(set) var ruleSet: RuleSet
  /// The period checked.
  package private(set) var period: Period
  /// The tracker's periods up to the one checked, in order of time.
  package private(set) var periods: [Period]
  /// The tracker's next earlier period, whatever the gap; where it has none, the latest of the newest earlier tracker,
  /// whose cells then speak for the same action.
  package private(set) var previousPeriod: Period?
  /// The latest period of the newest earlier tracker.
  private var earlierPeriod: Period?
  /// The day of `--as-of`.
  package private(set) var asOf: DayRange?
  /// The day that told the period, above the table.
  private var toldDay: Day?
  /// The day of the check; nil where it is not to matter.
  package let today: Day?
  /// Reads start and due cells.
  package private(set) var dates: DateReader
  /// Reads updates, with their sign-offs.
  package let updates: UpdateReader
  /// Reads status cells.
  package let statuses: StatusReader
  /// Reads the cells of the rule set's own fields.
  private let ownCells: OwnCells
  /// How late ratings say that something is.
  package let bands: RatingBands
  /// Finds the dates that updates promise.
  package let forecasts: ForecastReader
  /// Finds percentages in updates.
  let percentages: Percentages
  /// What refs look like.
  package let refs: RefForms
  /// Tells assurance actions by their titles.
  let titles: AssuranceTitles
  /// What change control agreed; nil where no register was given.
  package let changes: ChangeRegister?
  /// What the tracker and the trackers beside it make it possible to know.
  package private(set) var available: Set<FactNeed>

  /// The cells of the rule set's own fields that cannot be read, in the order of fields; none where there is no row.
  func unreadCells(of row: ActionRow?) -> [OwnCells.Unread] { row.map { ownCells.unread(of: $0, dates) } ?? [] }

  /// `periods` are all of the tracker's, in order of time; those after `period` are left out. `earlierPeriod` is the
  /// latest of the newest earlier tracker, and `toldDay` a whole date above the table that told the period.
  package init(
    ruleSet: RuleSet, period: Period, periods: [Period], asOf: DayRange? = nil, toldDay: Day? = nil,
    today: Day? = nil, earlierPeriod: Period? = nil, changes: ChangeRegister? = nil
  ) {
    self.ruleSet = ruleSet
    self.period = period
    let upTo = periods.filter { $0 <= period }
    // The period checked is one of them, even where no sheet has a column for it.
    self.periods = upTo.last == period ? upTo : upTo + [period]
    self.asOf = asOf
    self.toldDay = toldDay
    self.today = today
    dates = DateReader(words: ruleSet.dateWords)
    updates = UpdateReader(ruleSet)
    statuses = StatusReader(ruleSet)
    ownCells = OwnCells(ruleSet)
    bands = RatingBands(ruleSet)
    refs = RefForms(ruleSet.tracker)
    titles = AssuranceTitles(ruleSet.kinds.assuranceTitles)
    let words = ruleSet.forecasts
    forecasts = ForecastReader(
      words: ForecastReader.Words(
        promises: words.promises, within: words.within, monthsPast: words.monthsPast,
        ambiguousMonths: words.ambiguousMonths, onlyAfter: words.onlyAfter))
    percentages = Percentages(signs: ruleSet.updates.percentSigns)
    self.earlierPeriod = earlierPeriod
    self.changes = changes
    available = earlierPeriod == nil ? [.tracker] : [.tracker, .earlierTracker]
    takePreviousPeriod()
  }

  /// The same for a tracker whose dates may be in the other order of day and month.
  package var doubtingDateOrder: CheckScope {
    var scope = self
    scope.dates = dates.doubtingOrder
    return scope
  }

  /// The same for a tracker that has no column of the fields, on which some of `facts` rest.
  func without(_ fields: Set<Field>, facts: [FactSignature]) -> CheckScope {
    var scope = self
    scope.ruleSet = ruleSet.without(fields, facts: facts)
    return scope
  }

  /// The same where there is no tracker, but a summary alone.
  package var withoutTracker: CheckScope {
    var scope = self
    scope.available = []
    return scope
  }

  /// The same beside one earlier tracker alone, of that latest period.
  func besideTracker(of period: Period) -> CheckScope {
    var scope = self
    scope.earlierPeriod = period
    scope.available.insert(.earlierTracker)
    scope.takePreviousPeriod()
    return scope
  }

  /// The same as the tracker's previous period had it; nil where there is no such period of its own.
  var ofPreviousPeriod: CheckScope? {
    guard let period = previousPeriod, periods.count > 1 else { return nil }
    var scope = self
    scope.period = period
    scope.periods.removeLast()
    // It is a day of the period checked.
    scope.asOf = nil
    scope.toldDay = nil
    scope.takePreviousPeriod()
    return scope
  }

  private mutating func takePreviousPeriod() {
    let earlier = earlierPeriod.flatMap { $0 < period ? $0 : nil }
    previousPeriod = periods.count > 1 ? periods[periods.count - 2] : earlier
    if previousPeriod == nil { available.remove(.previousPeriod) } else { available.insert(.previousPeriod) }
  }

  /// The days that the report can be of, where no update's sign-off says which of the period's it is.
  package var reporting: DayRange { reported.days }

  /// What those days come from.
  var reportingSource: ReportingSource { reported.source }

  private var reported: (days: DayRange, source: ReportingSource) {
    if let asOf { return (asOf, .asOf) }
    if let toldDay { return (DayRange(toldDay), .overTable) }
    return ruleSet.calendar.reportingDate == .end
      ? (DayRange(period.last.last), .periodEnd) : (period.days, .period)
  }

  /// The tracker's first period.
  package var firstPeriod: Period { periods.first ?? period }
  /// How months are added.
  var convention: MonthConvention { ruleSet.calendar.addingMonths }
}
