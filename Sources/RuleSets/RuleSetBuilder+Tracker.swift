import Dates
import Texts

/// How the tracker is read: columns, kinds, statuses, calendar.
extension RuleSetBuilder {
  func applyTracker(_ object: ObjectReader) {
    if let columns = object.object("columns") {
      for field in Columns.fields {
        var words = self.columns[field] ?? []
        applyWords(columns, field, to: &words)
        self.columns[field] = words
        for word in words where word.source === object.source { checkStar(word, field: field) }
      }
      columns.finish()
    }
    if let kinds = object.object("kinds") {
      applyWords(kinds, "assurance-titles", to: &assuranceTitles)
      applyWords(kinds, "assurance-statuses", to: &assuranceStatuses)
      kinds.finish()
    }
    object.finish()
  }

  private func checkStar(_ spelling: Located<String>, field: String) {
    let stars = spelling.value.filter { $0 == "*" }.count
    let isPerPeriod = field == "status" || field == "update"
    if isPerPeriod, stars != 1 {
      log.add(
        .badValue, spelling.source, spelling.offset, spelling.path,
        "a \(field) header holds one \"*\", which stands for the period: \"Status (*)\"")
    } else if !isPerPeriod, stars > 0 {
      log.add(.badValue, spelling.source, spelling.offset, spelling.path, "only status and update headers hold a \"*\"")
    }
  }

  func applyStatus(_ node: JSONNode, _ source: SourceText, _ path: String) {
    guard let object = ObjectReader(node, source, path, log) else { return }
    guard let id = object.text("id", required: true) else { return object.finish() }
    if let earlier = statuses.first(where: { $0.id == id }), earlier.source === source {
      log.add(.duplicate, source, node.offset, path, "the status \"\(id)\" stands twice in this file")
    }
    if ["rated", "finished", "blank", "unknown"].contains(id) {
      log.add(.badValue, source, node.offset, path + ".id", "\"\(id)\" is the name of a group of statuses")
    }
    let index = statuses.firstIndex { $0.id == id } ?? statuses.count
    if index == statuses.count {
      statuses.append(StatusDraft(id: id, title: id, source: source, offset: node.offset, path: path))
    }
    var status = statuses[index]
    status.title = object.text("title") ?? status.title
    status.rank = object.whole("rank", in: 0...99) ?? status.rank
    status.colour = colour(object) ?? status.colour
    status.isFinished = object.flag("finished") ?? status.isFinished
    applyWords(object, "labels", to: &status.labels)
    if let band = object.object("slippage") {
      status.slippage = slippage(band).map {
        Located(value: $0, source: source, offset: band.offset, path: path + ".slippage")
      }
    }
    status.definition = object.text("definition") ?? status.definition
    status.leadershipAction = object.text("leadership-action") ?? status.leadershipAction
    object.finish()
    statuses[index] = status
  }

  private func colour(_ object: ObjectReader) -> String? {
    guard let colour = object.text("colour") else { return nil }
    let known = ["green", "amber", "red", "blue", "grey"]
    if known.contains(colour) { return colour }
    log.add(
      .unknownName, object.source, object.node("colour")?.offset ?? object.offset, object.path("colour"),
      "unknown colour \"\(colour)\"\(NearestName.hint(colour, among: known)) (known: \(known.joined(separator: ", ")))")
    return nil
  }

  private func slippage(_ object: ObjectReader) -> SlippageBand? {
    func end(_ name: String, isIncluded: Bool) -> SlippageBand.End? {
      guard let text = object.text(name) else { return nil }
      guard let span = CalendarSpan(iso: text) else {
        log.add(
          .badValue, object.source, object.node(name)?.offset ?? object.offset, object.path(name),
          "\"\(text)\" is no ISO 8601 duration of years, months, weeks or days, such as P1M or P45D")
        return nil
      }
      return SlippageBand.End(span, isIncluded: isIncluded)
    }
    let from = end("from", isIncluded: true)
    let after = end("after", isIncluded: false)
    let to = end("to", isIncluded: true)
    let before = end("before", isIncluded: false)
    object.finish()
    if from != nil && after != nil || to != nil && before != nil {
      log.add(.badValue, object.source, object.offset, object.path, "a band has one lower and one upper end")
    }
    return SlippageBand(lower: from ?? after, upper: to ?? before)
  }

  func applyCalendar(_ object: ObjectReader) {
    if let text = object.text("adding-months") {
      if let convention = MonthConvention(rawValue: text) {
        addingMonths = convention
      } else {
        let known = MonthConvention.allCases.map(\.rawValue)
        log.add(
          .unknownName, object.source, object.node("adding-months")?.offset ?? object.offset,
          object.path("adding-months"), "unknown convention \"\(text)\"\(NearestName.hint(text, among: known))")
      }
    }
    financialYearStarts = object.whole("financial-year-starts", in: 1...12) ?? financialYearStarts
    object.finish()
  }

  // MARK: Checks over all statuses

  /// Labels that stand for two statuses, and bands that overlap or leave a hole.
  func checkStatuses() {
    var byLabel: [String: String] = [:]
    for status in statuses {
      for label in status.labels {
        let key = normalised(label.value)
        if let other = byLabel[key], other != status.id {
          log.add(
            .duplicate, label.source, label.offset, label.path,
            "the label \"\(label.value)\" already stands for \"\(other)\"")
        }
        if key.isEmpty {
          log.add(.badValue, label.source, label.offset, label.path, "the label has no letter or digit")
        }
        byLabel[key] = status.id
      }
    }
    if statuses.count > 60, let status = statuses.last {
      log.add(.limit, status.source, status.offset, status.path, "a rule set has at most 60 statuses")
    }
    checkBands()
  }

  private func checkBands() {
    let rated = statuses.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
    for (a, b) in zip(rated, rated.dropFirst()) where a.rank == b.rank {
      log.add(.duplicate, b.source, b.offset, b.path + ".rank", "\"\(a.id)\" has the rank \(b.rank ?? 0), too")
    }
    let banded = rated.filter { $0.slippage != nil }
    guard let first = banded.first?.slippage, let last = banded.last?.slippage else { return }
    if let lower = first.value.lower {
      log.add(
        .band, first.source, first.offset, first.path,
        "the best rating's band begins at \(lower.span.iso): nothing covers less slippage; leave its lower end out")
    }
    if let upper = last.value.upper {
      log.add(
        .band, last.source, last.offset, last.path,
        "the worst rating's band ends at \(upper.span.iso): nothing covers more slippage; leave its upper end out")
    }
    for (a, b) in zip(banded, banded.dropFirst()) { checkJoin(a, b) }
  }

  /// Whether one band ends just where the next begins.
  private func checkJoin(_ a: StatusDraft, _ b: StatusDraft) {
    guard let left = a.slippage, let right = b.slippage else { return }
    guard let upper = left.value.upper, let lower = right.value.lower else {
      return log.add(
        .band, right.source, right.offset, right.path, "the bands of \"\(a.id)\" and \"\(b.id)\" overlap")
    }
    if upper.span == lower.span, upper.isIncluded != lower.isIncluded { return }
    let day = Day(number: 0)
    let end = day.adding(upper.span, .clamp)
    let start = day.adding(lower.span, .clamp)
    let overlaps = end > start || (end == start && upper.isIncluded && lower.isIncluded)
    log.add(
      .band, right.source, right.offset, right.path,
      overlaps
        ? "the bands of \"\(a.id)\" (up to \(upper.span.iso)) and \"\(b.id)\" (from \(lower.span.iso)) overlap"
        : "between the bands of \"\(a.id)\" (up to \(upper.span.iso)) and \"\(b.id)\" (from \(lower.span.iso)) is a hole")
  }
}
