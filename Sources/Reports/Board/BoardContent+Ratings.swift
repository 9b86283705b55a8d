import Dates

extension BoardContent {
  /// Stated ratings against those that the dates call for.
  var ratingsSection: Section {
    var parts: [Part] = ratingWords.map(Part.words)
    let chart = ratingsChart("Stated ratings, and those that the dates call for, by \(unit)", ratingPeriods)
    parts += [.chart(chart), .table(ratingsTable(chart.title, .brief(unit.capitalised), ratingPeriods))]
    if let (period, themes) = latestThemes {
      let chart = ratingsChart("The same by theme, in \(name(of: period))", themes)
      parts += [.words(themeWords(period)), .chart(chart), .table(ratingsTable(chart.title, .text("Theme"), themes))]
      parts.append(.table(betterTable))
    }
    return Section(
      id: "ratings", name: "Ratings", title: "Stated ratings, and the ratings that the dates call for", parts: parts)
  }

  /// What a line of the charts and tables is of, and its ratings; nil with the reason why they are not known.
  private typealias Line = (label: String, ratings: ThemeRatings?, gap: String)

  private var ratingPeriods: [Line] {
    byPeriod { figures.ratings(in: $0) }.map { (label(of: $0.period), $0.value, gap($0.period)) }
  }

  /// The latest period whose ratings are known, by theme.
  private var latestThemes: (Period, [Line])? {
    guard let period = figures.themes.last?.period else { return nil }
    let themes = figures.themes.filter { $0.period == period && $0.measured > 0 }
    if themes.isEmpty { return nil }
    return (period, themes.map { (Self.named($0.theme, else: "No theme"), $0, "") })
  }

  // MARK: In words

  private var ratingWords: [String] {
    guard let now = figures.ratings(in: latest) else {
      return ["The history did not keep what the actions came to in \(name(of: latest))."]
    }
    if now.measured == 0 { return ["In \(name(of: latest)) no action could be measured.", unmeasuredWords(now)] }
    let before = figures.earlierPoint(Self.periodsBack).flatMap { figures.ratings(in: $0.period) }
    let past = before.map { "; in \(name(of: $0.period)) it was \($0.better) of \($0.measured)" } ?? ""
    let unrated = now.unrated == 0 ? "" : ", and \(now.unrated) stated no rating where one is called for"
    return [
      "In \(name(of: latest)), \(now.better) of \(Self.count(now.measured, "action")) that can be measured "
        + "\(Self.were(now.better)) rated better than the dates call for\(past). "
        + "\(now.worse) \(Self.were(now.worse)) rated worse\(unrated).",
      unmeasuredWords(now),
    ]
  }

  private func unmeasuredWords(_ now: ThemeRatings) -> String {
    let actions = figures.points.last?.actions ?? now.actions
    return
      "\(actions - now.measured) of \(Self.count(actions, "action")) cannot be measured: they are finished, state a "
      + "status that is no rating, have no ref, or have no date that calls for a rating."
  }

  private func themeWords(_ period: Period) -> String {
    let themes = figures.themes.filter { $0.period == period && $0.measured > 0 }
    let none = "In \(name(of: period)) no theme has an action that is rated better than the dates call for."
    return Self.most(of: themes, \.better, none: none) { most in
      "Most of those that are rated better stand under \(Self.named(most.theme, else: "no theme")): "
        + "\(most.better) of \(most.measured)."
    }
  }

  // MARK: In numbers

  /// The parts of a bar: the ratings, and actions that state none.
  private func ratingsChart(_ title: String, _ lines: [Line]) -> BarChart {
    BarChart(
      title: title,
      series: figures.ratings.map { BarChart.Series(name: $0.title, colour: BarChart.Colour(of: $0)) }
        + [BarChart.Series(name: "No rating stated", colour: .none)],
      groups: lines.map { label, ratings, gap in
        guard let ratings else { return BarChart.Group(label, bars: [], gap: gap) }
        return BarChart.Group(
          label,
          bars: [
            BarChart.Bar(label: "Stated", counts: counts(ratings.stated) + [ratings.unrated]),
            BarChart.Bar(label: "Dates call for", counts: counts(ratings.calledFor) + [nil]),
          ])
      })
  }

  private func ratingsTable(_ caption: String, _ head: DataTable.Column, _ lines: [Line]) -> DataTable {
    let titles = figures.ratings.map(\.title)
    let columns =
      [head, .number("Measured")] + titles.map { .number($0, in: "Stated") }
      + [.number("No rating", in: "Stated")] + titles.map { .number($0, in: "Dates call for") }
      + [.number("Better", in: "Rated"), .number("Worse", in: "Rated")]
    return DataTable(
      caption: caption, columns: columns,
      rows: lines.map { label, ratings, gap in
        let numbers = ratings.map { ratings in
          [ratings.measured] + counts(ratings.stated) + [ratings.unrated] + counts(ratings.calledFor)
            + [ratings.better, ratings.worse]
        }
        return DataTable.Row(label, numbers, gap: gap)
      })
  }

  private func counts(_ byRating: [String: Int]) -> [Int] { figures.ratings.map { byRating[$0.id] ?? 0 } }

  /// Of each theme and period, how many actions are rated better than the dates call for.
  private var betterTable: DataTable {
    var themes = NameGroups<[ThemeRatings]> { _ in [] }
    for ratings in figures.themes { themes.change(ratings.theme) { $0.append(ratings) } }
    let rows = themes.values.filter { $0.contains { $0.measured > 0 } }.map { ratings in
      DataTable.Row(
        Self.named(ratings[0].theme, else: "No theme"),
        figures.periods.map { period in
          ratings.first { $0.period == period }.map { "\($0.better) of \($0.measured)" } ?? "–"
        })
    }
    return DataTable(
      caption: "Rated better than the dates call for, of those measured, by theme and \(unit) (–: not known)",
      columns: [.text("Theme")] + figures.periods.map { .number(shortName(of: $0)) }, rows: rows)
  }
}
