import Checks
import Dates

extension BoardContent {
  /// The assurance calendar.
  var roundsSection: Section {
    var parts: [Part] = [.words(roundWords)]
    if !figures.rounds.isEmpty {
      let colours: [BarChart.Colour] = [.green, .amber, .red, .note, .none]
      let lines = figures.periods.map { period -> CountedLine in
        (label(of: period), counts(figures.rounds.filter { period.days.contains($0.month.first) }), "")
      }
      parts += Self.counted(
        "Rounds of assurance by the \(unit) in which they were scheduled", .brief(unit.capitalised),
        zip(RoundFigure.Outcome.allCases, colours).map { BarChart.Series(name: Self.name($0), colour: $1) }, lines)
      parts.append(.table(calendar))
    }
    return Section(id: "assurance", name: "Assurance", title: "Assurance calendar", parts: parts)
  }

  private func counts(_ rounds: [RoundFigure]) -> [Int] {
    RoundFigure.Outcome.allCases.map { outcome in rounds.count { $0.outcome == outcome } }
  }

  private var roundWords: String {
    if figures.rounds.isEmpty { return "No round of assurance is known to have been scheduled." }
    let numbers = counts(figures.rounds)
    return
      "Of \(Self.count(figures.rounds.count, "round")) of assurance that \(Self.were(figures.rounds.count)) scheduled "
      + "from \(span), \(numbers[0]) \(Self.were(numbers[0])) given in their \(unit), \(numbers[1]) later and "
      + "\(numbers[2]) \(Self.were(numbers[2])) missed; \(numbers[3]) may still come"
      + (numbers[4] == 0 ? "." : ", and of \(numbers[4]) it is not known, as a \(unit) has no report.")
  }

  private static func name(_ outcome: RoundFigure.Outcome) -> String {
    switch outcome {
    case .given: "Given"
    case .late: "Given later"
    case .missed: "Missed"
    case .awaited: "May still come"
    case .notKnown: "Not known"
    }
  }

  /// A row an action, a column a period.
  private var calendar: DataTable {
    var refs: [ActionHead] = []
    for round in figures.rounds where !refs.contains(round.action) { refs.append(round.action) }
    return DataTable(
      caption: "The rounds of each action",
      columns: [.brief("Action"), .text("Title")] + figures.periods.map { .text(shortName(of: $0)) },
      rows: refs.map { action in
        let cells = figures.periods.map { period in
          figures.rounds.filter { $0.action == action && period.days.contains($0.month.first) }
            .map { Self.name($0.outcome) }.joined(separator: ", ")
        }
        return DataTable.Row(action.ref, [Wording.short(action.title)] + cells)
      })
  }
}
