import Checks
package import Dates

/// What the page for a board says, whoever writes it: sentences, pictures, and the tables of their numbers.
package struct BoardContent: Sendable {
  /// A part of the page with a heading of its own.
  struct Section: Sendable {
    /// Names it in links.
    let id: String
    /// What links to it call it.
    let name: String
    /// Its heading.
    let title: String
    /// What stands below, in order.
    let parts: [Part]
  }

  /// A piece of a section.
  enum Part: Sendable {
    /// A paragraph.
    case words(String)
    /// A picture, whose numbers stand in the table behind it.
    case chart(BarChart)
    case table(DataTable)
  }

  /// What it is told of.
  let figures: HistoryFigures
  /// How periods are called.
  let words: DateWords
  /// The day on which the page is made.
  let madeOn: Day

  /// How many periods a page tells of.
  package static let mostPeriods = 12
  /// How many periods lie between the latest and the one that it is compared with.
  static let periodsBack = 3

  /// The content for the latest periods of a history; nil where no good run is in it.
  package init?(_ figures: HistoryFigures, words: DateWords, madeOn: Day) {
    if figures.points.isEmpty { return nil }
    self.figures = figures.latest(BoardContent.mostPeriods)
    self.words = words
    self.madeOn = madeOn
  }

  /// In the order of the page.
  var sections: [Section] {
    [ratingsSection, findingsSection, movesSection, updatesSection, roundsSection, turningSection, pointsSection]
  }

  /// `plan: January to December 2023`.
  var title: String { "\(name): \(span)" }

  /// The tracker's name without folders, which are nobody's business where a page is sent.
  var name: String { figures.tracker.split(separator: "/").last.map(String.init) ?? figures.tracker }

  /// `January 2023 to December 2023`.
  var span: String {
    let (first, last) = (figures.periods[0], latest)
    return first == last ? name(of: last) : "\(name(of: first)) to \(name(of: last))"
  }

  // MARK: Words

  /// The latest period that has a report.
  var latest: Period { figures.periods[figures.periods.count - 1] }
  /// `month`.
  var unit: String { words.name(of: latest.unit) }
  /// `months`.
  var units: String { words.name(ofSeveral: latest.unit) }

  /// `January 2024`.
  func name(of period: Period) -> String { Wording.period(period, words) }

  /// The same where it stands alone.
  func label(of period: Period) -> String { name(of: period).capitalised }

  /// `31 January 2024`.
  func name(of day: Day) -> String { Wording.day(day, words) }

  /// Points and gaps by period: `body` makes what a point comes to, nil where nothing is known of it.
  func byPeriod<Value>(_ body: (Period) -> Value?) -> [(period: Period, value: Value?)] {
    figures.periods.map { ($0, body($0)) }
  }

  /// Why nothing is known of a period.
  func gap(_ period: Period) -> String {
    figures.points.contains { $0.period == period } ? "the history did not keep this" : "no report"
  }

  /// `1 action`, `2 actions`.
  static func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
    "\(number) \(number == 1 ? one : several ?? one + "s")"
  }

  /// `was` or `were`.
  static func were(_ number: Int) -> String { number == 1 ? "was" : "were" }

  /// A name that a cell may have left empty.
  static func named(_ text: String, else other: String) -> String { text.isEmpty ? other : Wording.short(text) }
}
