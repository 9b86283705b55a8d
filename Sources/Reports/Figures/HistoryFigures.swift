package import Dates

/// What the history of one tracker comes to from period to period: what a page for a board shows and an export has.
package struct HistoryFigures: Sendable {
  /// What the history knows the tracker by.
  package let tracker: String
  /// One for each period that a good run checked, oldest first.
  package var points: [HistoryPoint] = []
  /// The ratings that are stated or called for anywhere, best first.
  package var ratings: [Rating] = []
  /// By period, then by theme in the order of refs.
  package var themes: [ThemeRatings] = []
  /// By period.
  package var findings: [FindingFigures] = []
  /// By period, then by ref.
  package var moves: [DueMove] = []
  /// By period, then by owner.
  package var updates: [UpdateFigures] = []
  /// By action, then by month.
  package var rounds: [RoundFigure] = []
  /// Of the latest period, by ref.
  package var turning: [TurningAction] = []

  /// The figures of a tracker, none of which is known yet.
  package init(tracker: String) { self.tracker = tracker }

  /// A rating, as far as figures tell of it.
  package struct Rating: Sendable, Hashable {
    /// What rules call it.
    package let id: String
    /// What people call it.
    package let title: String
    /// `green`, `amber`, `red` or nil.
    package let colour: String?

    package init(id: String, title: String, colour: String?) {
      self.id = id
      self.title = title
      self.colour = colour
    }
  }

  /// Every period from the first point to the last, those without one among them.
  package var periods: [Period] {
    guard let first = points.first?.period, let last = points.last?.period else { return [] }
    return Array(sequence(first: first) { $0 < last ? $0.adding(1) : nil })
  }

  /// The latest point at the end of that many periods before the last, or the first where there is none so early; nil
  /// where the last is the only one.
  package func earlierPoint(_ periods: Int) -> HistoryPoint? {
    guard let last = points.last?.period else { return nil }
    return points.dropLast().last { $0.period <= last.adding(-periods) } ?? points.dropLast().first
  }

  /// The same of the latest periods alone, `most` of them.
  package func latest(_ most: Int) -> HistoryFigures {
    guard let first = points.last?.period.adding(1 - most) else { return self }
    var figures = self
    figures.points.removeAll { $0.period < first }
    figures.themes.removeAll { $0.period < first }
    figures.findings.removeAll { $0.period < first }
    figures.moves.removeAll { $0.period < first }
    figures.updates.removeAll { $0.period < first }
    figures.rounds.removeAll { $0.month < first.first }
    return figures
  }
}
