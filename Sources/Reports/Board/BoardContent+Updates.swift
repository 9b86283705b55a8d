import Dates

extension BoardContent {
  /// Updates by the deadline.
  var updatesSection: Section {
    let periods = byPeriod { figures.updates(in: $0) }
    var parts =
      updateWords.map(Part.words)
      + counted(
        "Updates by \(unit)", .brief(unit.capitalised),
        periods.map { (label(of: $0.period), $0.value.map(counts), gap($0.period)) })
    let owners = UpdateFigures.byOwner(figures.updates)
    if !owners.isEmpty {
      parts.append(.words(ownerWords(owners)))
      parts += counted(
        "Updates by owner, \(span)", .text("Owner"),
        owners.map { (Self.named($0.owner, else: "Nobody named"), counts($0), "") })
    }
    return Section(id: "updates", name: "Updates", title: "Updates by the deadline", parts: parts)
  }

  private func ownerWords(_ owners: [UpdateFigures]) -> String {
    let prompt = owners.count { $0.count(.byDeadline) == $0.awaited }
    let words = "\(prompt) of \(Self.count(owners.count, "owner")) gave every update by the deadline."
    func missing(_ owner: UpdateFigures) -> Int { owner.count(.missing) }
    return Self.most(of: owners, missing, none: "\(words) No update is missing.") { most in
      "\(words) Most that are missing are of \(Self.named(most.owner, else: "nobody named")): "
        + "\(missing(most)) of \(most.awaited)."
    }
  }

  private var updateWords: [String] {
    guard let now = figures.updates(in: latest), let point = figures.points.last else {
      return ["The history did not keep who was to give an update in \(name(of: latest))."]
    }
    if now.awaited == 0 { return ["In \(name(of: latest)) no update was to be given."] }
    let before = figures.earlierPoint(Self.periodsBack).flatMap { figures.updates(in: $0.period) }
    let past = before.map { "; in \(name(of: $0.period)) it was \($0.count(.byDeadline)) of \($0.awaited)" } ?? ""
    let late = now.count(.late)
    let undated = now.count(.undated)
    var words = [
      "For \(name(of: latest)), \(now.count(.byDeadline)) of \(Self.count(now.awaited, "update")) "
        + "\(Self.were(now.count(.byDeadline))) given by \(name(of: point.deadline))\(past). "
        + "\(late) \(Self.were(late)) late, and \(now.count(.missing)) \(Self.were(now.count(.missing))) not given."
        + (undated == 0 ? "" : " Of \(undated) neither a sign-off nor a night says on which day.")
    ]
    if figures.points.contains(where: { $0.updatesDue == nil }) {
      words.append("Where nobody said by when updates are due (--updates-due), the last day of the \(unit) counts.")
    }
    words.append(
      "Updates are looked for on unfinished sub-actions that state a rating, or no status. One without news, or that is "
        + "the last \(unit)’s again, is not given.")
    return words
  }

  private func counts(_ updates: UpdateFigures) -> [Int] { UpdateFigures.Delivery.allCases.map(updates.count) }

  private func counted(_ title: String, _ head: DataTable.Column, _ lines: [CountedLine]) -> [Part] {
    let colours: [BarChart.Colour] = [.green, .amber, .none, .red]
    let series = zip(UpdateFigures.Delivery.allCases, colours).map {
      BarChart.Series(name: Self.name($0), colour: $1)
    }
    return Self.counted(title, head, series, lines, total: "To be given")
  }

  private static func name(_ delivery: UpdateFigures.Delivery) -> String {
    switch delivery {
    case .byDeadline: "By the deadline"
    case .late: "Late"
    case .undated: "Day not known"
    case .missing: "Not given"
    }
  }
}
