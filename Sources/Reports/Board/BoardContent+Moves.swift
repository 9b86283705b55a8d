import Checks
import Dates

extension BoardContent {
  /// Due dates that were moved, and whether change control agreed.
  var movesSection: Section {
    let moves = figures.moves
    var parts: [Part] = [.words(moveWords)]
    if !moves.isEmpty {
      let periods = byPeriod { period in
        figures.ratings(in: period).map { _ in MoveFigures.all(moves.filter { $0.period == period }) }
      }
      parts += Self.counted(
        "Due dates moved, by \(unit)", .brief(unit.capitalised), series,
        periods.map { (label(of: $0.period), $0.value.map(counts), gap($0.period)) })
      parts += grouped("theme", MoveFigures.list(moves) { $0.action.theme }, unnamed: "No theme")
      parts += grouped("director lead", MoveFigures.list(moves) { $0.action.lead }, unnamed: "No director")
      parts.append(.table(movesTable))
    }
    return Section(id: "moves", name: "Due dates", title: "Due dates that were moved", parts: parts)
  }

  /// A sentence, a picture and its table of moves that have something in common.
  private func grouped(_ what: String, _ moves: [MoveFigures], unnamed: String) -> [Part] {
    let words = Self.most(of: moves, \.later, none: "By \(what), none was moved to a later day.") { most in
      "By \(what), most that were moved to a later day are of \(Self.named(most.name, else: unnamed)): \(most.later)."
    }
    let lines: [CountedLine] = moves.map { (Self.named($0.name, else: unnamed), counts($0), "") }
    return [.words(words)]
      + Self.counted("Due dates moved, by \(what)", .text(what.capitalised), series, lines)
  }

  private func counts(_ moves: MoveFigures) -> [Int] { DueMove.Agreement.allCases.map { moves.counts[$0] ?? 0 } }

  private var series: [BarChart.Series] {
    let colours: [BarChart.Colour] = [.green, .red, .none, .note]
    return zip(DueMove.Agreement.allCases, colours).map { BarChart.Series(name: Self.name($0), colour: $1) }
  }

  private var moveWords: String {
    let all = MoveFigures.all(figures.moves)
    func count(_ agreement: DueMove.Agreement) -> Int { all.counts[agreement] ?? 0 }
    if figures.moves.isEmpty { return "No due date of an unfinished action is known to have been moved." }
    let earlier = count(.earlier)
    let unknown = count(.notKnown)
    let agreed =
      unknown == all.later
      ? "whether change control agreed is not known, as nothing was held against a change register"
      : "change control agreed \(count(.agreed)), and has not agreed \(count(.notAgreed))"
        + (unknown == 0 ? "" : "; of \(unknown) it is not known, as nobody held them against a change register")
    return "From \(span), \(Self.count(all.later, "due date")) \(Self.were(all.later)) moved to a later day"
      + (all.later == 0 ? "" : ": \(agreed)") + ". "
      + (earlier == 0 ? "None was" : "\(earlier) \(Self.were(earlier))") + " moved to an earlier day."
  }

  private static func name(_ agreement: DueMove.Agreement) -> String {
    switch agreement {
    case .agreed: "Agreed"
    case .notAgreed: "Not agreed"
    case .notKnown: "Later, not known whether agreed"
    case .earlier: "Moved earlier"
    }
  }

  private var movesTable: DataTable {
    DataTable(
      caption: "Each due date that was moved",
      columns: [.brief("Action")]
        + ["Title", "Director lead", unit.capitalised, "From", "To", "Agreed or not"].map { .text($0) },
      rows: figures.moves.map { move in
        DataTable.Row(
          move.action.ref,
          [
            Wording.short(move.action.title), Wording.short(move.action.lead), name(of: move.period),
            name(of: move.from), name(of: move.to), Self.name(move.agreement),
          ])
      })
  }
}
