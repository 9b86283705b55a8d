import Checks
import Dates

extension BoardContent {
  /// Actions that turn amber or red when the next period ends.
  var turningSection: Section {
    var parts: [Part] = [.words(turningWords)]
    if !figures.turning.isEmpty {
      let title = "Actions that turn by \(name(of: latest.adding(1).days.latest)), by theme"
      let ratings = figures.ratings.filter { rating in figures.turning.contains { $0.calledForNext == rating.id } }
      var themes = NameGroups<(name: String, counts: [Int])> { name in
        (Self.named(name, else: "No theme"), Array(repeating: 0, count: ratings.count))
      }
      for action in figures.turning {
        guard let place = ratings.firstIndex(where: { $0.id == action.calledForNext }) else { continue }
        themes.change(action.action.theme) { $0.counts[place] += 1 }
      }
      parts += Self.counted(
        title, .text("Theme"),
        ratings.map { BarChart.Series(name: "To \($0.title)", colour: BarChart.Colour(of: $0)) },
        themes.values.map { ($0.name, $0.counts, "") })
      parts.append(.table(turningTable))
    }
    return Section(id: "next", name: "Next", title: "What turns next, if nothing moves", parts: parts)
  }

  private var turningWords: String {
    let next = name(of: latest.adding(1).days.latest)
    if figures.points.last?.measured == nil {
      return "The history did not keep what the dates of \(name(of: latest)) call for next."
    }
    if figures.turning.isEmpty { return "If nothing moves, no more actions turn amber or red by \(next)." }
    let kinds = figures.ratings.compactMap { rating in
      let count = figures.turning.count { $0.calledForNext == rating.id }
      return count == 0 ? nil : "\(count) to \(rating.title)"
    }
    return
      "If nothing moves, the dates of \(Self.count(figures.turning.count, "more action")) call for a worse rating by "
      + "\(next) than at the end of \(name(of: latest)): \(kinds.joined(separator: " and "))."
  }

  private var turningTable: DataTable {
    func title(_ rating: String?) -> String {
      rating.map { id in figures.ratings.first { $0.id == id }?.title ?? id } ?? "None"
    }
    return DataTable(
      caption: "Each action that turns",
      columns: [.brief("Action")]
        + ["Title", "Director lead", "Due", "Stated", "Dates call for now", "Next"].map { .text($0) },
      rows: figures.turning.map { action in
        DataTable.Row(
          action.action.ref,
          [
            Wording.short(action.action.title), Wording.short(action.action.lead), Wording.short(action.due),
            title(action.stated), title(action.calledFor), title(action.calledForNext),
          ])
      })
  }
}
