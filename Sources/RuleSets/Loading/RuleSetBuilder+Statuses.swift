import Dates
import Documents
import Texts

/// What must hold of all statuses together.
extension RuleSetBuilder {
  /// Statuses without a label, labels that stand for two, bands that overlap or leave a hole.
  func checkStatuses() {
    var byLabel: [String: (status: String, label: LocatedText)] = [:]
    for status in statuses {
      for label in status.labels { check(label, of: status, &byLabel) }
      // The rest may stand in the file that could not be read.
      if log.lacksFile { continue }
      if status.title == nil { missing("title", of: status) }
      if status.labels.isEmpty, status.fills.isEmpty {
        missing("labels", of: status, ": without one, no cell can state it")
      }
      if let band = status.slippage, status.rank == nil {
        log.add(
          .band, band.source, band.offset, band.path,
          "\"\(shown(status.id))\" has a band but no rank: only ratings have one")
      }
    }
    checkBands()
  }

  private func missing(_ member: String, of status: StatusDraft, _ why: String = "") {
    if log.hasProblem(at: status.path + member, in: status.source) { return }
    log.add(.missingMember, status.source, status.offset, status.path, "the member \"\(member)\" is missing\(why)")
  }

  private func check(
    _ label: LocatedText, of status: StatusDraft, _ byLabel: inout [String: (status: String, label: LocatedText)]
  ) {
    checkPlaceholder(label)
    let key = RuleSetBuilder.labelKey(label.value)
    if key.isEmpty {
      log.add(.badValue, label.source, label.offset, label.path, "the label is blank")
    } else if let other = byLabel[key] {
      // Told of the label that came later, wherever its status stands.
      let isLater = order(label.source) >= order(other.label.source)
      let (told, known) = isLater ? (label, other.status) : (other.label, status.id)
      let place = other.status == status.id ? "stands twice" : "already stands for \"\(shown(known))\""
      log.add(.duplicate, told.source, told.offset, told.path, "the label \"\(shown(told.value))\" \(place)")
    }
    byLabel[key] = (status.id, label)
  }

  /// Refuses what stands in braces, a date aside.
  func checkPlaceholder(_ label: LocatedText) {
    // Few labels have any.
    guard label.value.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return }
    let rest = label.value.firstRange(of: DatedLabel.placeholder).map { place in
      label.value[..<place.lowerBound] + label.value[place.upperBound...]
    }
    guard (rest ?? label.value[...]).contains(where: { "{}".contains($0) }) else { return }
    log.add(
      .badValue, label.source, label.offset, label.path,
      "\"\(shown(label.value))\": a label can hold \(DatedLabel.placeholder) once, and no other braces")
  }

  /// How a label is compared: in normal form, or where that is empty, as of symbols, by its characters.
  static func labelKey(_ text: String) -> String {
    if let dated = DatedLabel(text) { return dated.key }
    let normal = normalised(text)
    return normal.isEmpty ? text.filter { !$0.isWhitespace } : normal
  }

  // MARK: Bands

  private func checkBands() {
    let rated = statuses.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
    for index in rated.indices.dropFirst() where rated[index - 1].rank == rated[index].rank {
      var (a, b) = (rated[index - 1], rated[index])
      if let first = a.rankPlace, let second = b.rankPlace, order(first.source) > order(second.source) { swap(&a, &b) }
      guard let place = b.rankPlace else { continue }
      log.add(
        .duplicate, place.source, place.offset, place.path, "\"\(shown(a.id))\" has the rank \(b.rank ?? 0), too")
    }
    if log.lacksFile { return statuses.forEach(checkOrder) }
    let banded = rated.filter { $0.slippage != nil }
    guard let first = banded.first?.slippage, let last = banded.last?.slippage else { return }
    if let lower = first.value.lower {
      refuse(
        first,
        "the best rating's band begins at \(lower.span.words): nothing covers less slippage; leave its lower end out")
    }
    if let upper = last.value.upper {
      refuse(
        last,
        "the worst rating's band ends at \(upper.span.words): nothing covers more slippage; leave its upper end out")
    }
    for status in banded { checkOrder(status) }
    for index in banded.indices.dropFirst() { checkJoin(banded[index - 1], banded[index]) }
  }

  /// Tells what is wrong with a band, or with it and the others: at what was said last of ranks and bands, for what the
  /// sets before said agreed.
  private func refuse(_ band: LocatedBand, _ message: String) {
    let said = statuses.flatMap { status in
      let band = status.slippage.map { Place(source: $0.source, offset: $0.offset, path: $0.path) }
      return [band, status.bandlessPlace, status.rankPlace].compactMap { $0 }
    }
    let own = Place(source: band.source, offset: band.offset, path: band.path)
    let place = said.reduce(own) { order($1.source) > order($0.source) ? $1 : $0 }
    log.add(.band, place.source, place.offset, place.path, message)
  }

  /// Whether a band's lower end lies before its upper one, whatever the due date.
  private func checkOrder(_ status: StatusDraft) {
    guard let band = status.slippage, let lower = band.value.lower, let upper = band.value.upper else { return }
    let isInOrder =
      lower.span.months <= upper.span.months && lower.span.days <= upper.span.days
      ? lower.span != upper.span || (lower.isIncluded && upper.isIncluded)
      : RuleSetBuilder.dueDays.allSatisfy { $0.adding(lower.span, addingMonths) < $0.adding(upper.span, addingMonths) }
    if isInOrder { return }
    refuse(
      band,
      "the band of \"\(shown(status.id))\" begins at \(lower.span.words) and ends at \(upper.span.words): "
        + "no day lies between"
    )
  }

  /// Every day of four years: months and days have no fixed order, so all are tried.
  static var dueDays: [Day] { (19_723..<19_723 + 1_461).map { Day(number: $0) } }

  /// Whether one band ends just where the next begins.
  private func checkJoin(_ a: StatusDraft, _ b: StatusDraft) {
    guard let left = a.slippage, let right = b.slippage else { return }
    let names = "\"\(shown(a.id))\" and \"\(shown(b.id))\""
    guard let upper = left.value.upper, let lower = right.value.lower else {
      return refuse(right, "the bands of \(names) overlap")
    }
    if upper.span == lower.span {
      if upper.isIncluded != lower.isIncluded { return }
      let what = upper.isIncluded ? "both have" : "both leave out"
      return refuse(
        right,
        "the bands of \(names) \(what) the day \(upper.span.words) after the due date")
    }
    let day = Day(number: 19_723)
    let overlaps = day.adding(upper.span, .clamp) > day.adding(lower.span, .clamp)
    let ends =
      "the bands of \"\(shown(a.id))\" (up to \(upper.span.words)) and \"\(shown(b.id))\" (from \(lower.span.words))"
    refuse(
      right, overlaps ? "\(ends) overlap" : "\(ends) leave a hole between them")
  }
}

/// Names that stand for several statuses.
enum StatusGroup {
  /// Words that stand for several statuses, or for cells that state none.
  static let names = ["rated", "finished", "blank", "unknown"]
}
