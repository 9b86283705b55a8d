import Dates
import Documents

/// How the tracker is read: columns, kinds, statuses, calendar.
extension RuleSetBuilder {
  /// Takes how a tracker is read.
  func applyTracker(_ object: ObjectReader) {
    if let columns = object.object("columns") {
      for field in Columns.fields {
        var words = self.columns[field] ?? []
        applyWords(columns, field, to: &words)
        self.columns[field] = words
      }
    }
    applyOwnFields(object)
    if let key = object.choice("key", "key").flatMap(Field.init) { self.key = key }
    if let node = object.node("ref-form") {
      refForms = log.texts(node, object.source, object.path + "ref-form").map {
        LocatedText(value: $0.text, source: object.source, offset: $0.offset, path: $0.path)
      }
    }
    if let sections = object.choice("sections", "way") { self.sections = Field(rawValue: sections) }
    if let fill = object.choice("status-fill", "cell").flatMap(Field.init) { statusFill = fill }
    if let flags = object.object("flags") {
      for name in OwnField.flagValues { applyWords(flags, name, to: &flagWords[name, default: []]) }
    }
    if let kinds = object.object("kinds") {
      if let main = kinds.choice("main", "rule").flatMap(MainActionRule.init) { mainActions = main }
      applyWords(kinds, "assurance-titles", to: &assuranceTitles)
      applyWords(kinds, "assurance-statuses", to: &assuranceStatuses)
    }
    applyWords(object, "stage-statuses", to: &stageStatuses)
    if let totals = object.object("totals") {
      applyWords(totals, "cells", to: &totalCells)
      applyWords(totals, "beginnings", to: &totalBeginnings)
    }
    if let periods = object.object("periods") {
      heldFrom = periods.number("held-from") ?? heldFrom
      rowsNamePeriod = periods.flag("by-row") ?? rowsNamePeriod
      applyWords(periods, "told-behind", to: &toldBehind)
      applyWords(periods, "never-behind", to: &neverBehind)
      applyWords(periods, "before", to: &beforePeriod)
    }
    if object.node("misspellings") != nil {
      misspellings = object.objects("misspellings").compactMap { item in
        guard let letters = item.whole("letters"), let slips = item.whole("slips") else { return nil }
        return Misspelling(letters: letters, slips: slips)
      }
    }
  }

  /// Takes a status, or what changes on one of the sets before.
  func applyStatus(_ object: ObjectReader) {
    guard let id = object.name("id"), let place = object.node("id")?.offset else { return }
    if let earlier = statuses.first(where: { $0.id == id }), earlier.source === object.source {
      log.add(
        .duplicate, object.source, place, object.path + "id", "the status \"\(shown(id))\" stands twice in this file")
    }
    if StatusGroup.names.contains(id) {
      log.add(.badValue, object.source, place, object.path + "id", "\"\(id)\" is the name of a group of statuses")
    }
    let index = statuses.firstIndex { $0.id == id } ?? statuses.count
    if index == log.limits[.statuses] { return refuseMore(.statuses, object.source, object.offset, object.path) }
    if index == statuses.count {
      statuses.append(StatusDraft(id: id, source: object.source, offset: object.offset, path: object.path))
    }
    var status = statuses[index]
    status.title = object.name("title") ?? status.title
    if let node = object.node("rank"), let rank = object.whole("rank") {
      status.rank = rank
      status.rankPlace = Place(source: object.source, offset: node.offset, path: object.path + "rank")
    }
    status.colour = object.choice("colour", "colour") ?? status.colour
    status.isFinished = object.flag("finished") ?? status.isFinished
    applyWords(object, "labels", to: &status.labels)
    if let node = object.node("fills") {
      let path = object.path + "fills"
      status.fills = (log.list(node, object.source, path) ?? []).enumerated().compactMap { index, item in
        log.choice(item, object.source, path[index], .unknownName, "colour", known: ObjectShape.fills).map {
          LocatedText(value: $0, source: object.source, offset: item.offset, path: path[index])
        }
      }
    }
    if case .string(let text)? = object.node("slippage")?.value {
      if text == "none" {
        status.slippage = nil
        status.bandlessPlace = Place(
          source: object.source, offset: object.node("slippage")?.offset ?? object.offset,
          path: object.path + "slippage")
      } else {
        log.add(
          .badValue, object.source, object.node("slippage")?.offset ?? object.offset, object.path + "slippage",
          "expected a band, or \"none\" for no band, found \"\(shown(text))\"")
      }
    } else if let band = object.object("slippage") {
      status.slippage = LocatedBand(
        value: slippage(band), source: object.source, offset: band.offset, path: object.path + "slippage")
    }
    status.definition = object.text("definition") ?? status.definition
    status.leadershipAction = object.text("leadership-action") ?? status.leadershipAction
    statuses[index] = status
  }

  private func slippage(_ object: ObjectReader) -> SlippageBand {
    func end(_ name: String, isIncluded: Bool) -> SlippageBand.End? {
      guard let text = object.text(name) else { return nil }
      if let span = CalendarSpan(iso: text) { return SlippageBand.End(span, isIncluded: isIncluded) }
      log.add(
        .badValue, object.source, object.node(name)?.offset ?? object.offset, object.path + name,
        "\"\(shown(text))\" is no ISO 8601 duration of years, months, weeks or days, such as P1M or P45D")
      return nil
    }
    let from = end("from", isIncluded: true)
    let after = end("after", isIncluded: false)
    let to = end("to", isIncluded: true)
    let before = end("before", isIncluded: false)
    if from != nil && after != nil || to != nil && before != nil {
      log.add(
        .badValue, object.source, object.offset, object.path,
        "a band has one lower end (from or after) and one upper end (to or before)")
    }
    return SlippageBand(lower: from ?? after, upper: to ?? before)
  }

  /// Takes how the calendar is counted.
  func applyCalendar(_ object: ObjectReader) {
    if let name = object.choice("adding-months", "convention"), let convention = MonthConvention(rawValue: name) {
      addingMonths = convention
    }
    financialYearStarts = object.whole("financial-year-starts") ?? financialYearStarts
    if let rule = object.choice("reporting-date", "rule").flatMap(ReportingDateRule.init) { reportingDate = rule }
    if object.node("holidays") != nil {
      let path = object.path + "holidays"
      holidays = object.list("holidays").enumerated().compactMap { day($1, object.source, path[$0]) }
    }
  }

  private func day(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> Day? {
    guard let text = log.text(node, source, path) else { return nil }
    if let day = Day(iso: text) { return day }
    log.add(.badValue, source, node.offset, path, "\"\(shown(text))\" is no day, such as 2024-03-29")
    return nil
  }
}
