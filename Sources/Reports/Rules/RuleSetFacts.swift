import Dates
import RuleSets
import Texts

/// A rule set as a list of plain values, each with its place: what two sets are compared by.
struct RuleSetFacts {
  /// A part of a rule set.
  enum Part: String, CaseIterable {
    case tracker, columns, fields, statuses, calendar, dates, words, phrases, rules
  }

  /// A thing that a set has or has not: a status, a list of phrases, a rule.
  struct Item {
    /// What it is a part of.
    let part: Part
    /// What it is called by.
    let id: String
    /// What it is, in a few words.
    let title: String
    /// What is said of it, in order.
    var members: [(name: String, value: Value)]
  }

  /// What is said of a thing.
  enum Value: Hashable {
    case text(String)
    /// The order makes no difference.
    case list([String])
  }

  /// Everything that the set says, in the order of its files' parts.
  private(set) var items: [Item] = []
  private let ruleSet: RuleSet

  /// What that rule set says.
  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    addTracker()
    for field in Columns.fields {
      add(.columns, field, "", [("headers", .list(ruleSet.columns.spellings[field] ?? []))])
    }
    for field in ruleSet.tracker.ownFields { add(field) }
    for status in ruleSet.statuses { add(status) }
    addCalendar()
    addDates()
    addWords()
    for (name, phrases) in zip(ruleSet.phraseListNames, ruleSet.phraseTexts) {
      add(.phrases, name, "", [("phrases", .list(phrases))])
    }
    for rule in ruleSet.rules { add(rule) }
  }

  private mutating func add(_ part: Part, _ id: String, _ title: String, _ members: [(String, Value)]) {
    items.append(Item(part: part, id: id, title: title, members: members))
  }

  private mutating func addTracker() {
    let (tracker, kinds, reading) = (ruleSet.tracker, ruleSet.kinds, ruleSet.reading)
    add(.tracker, "key", "", [("value", .text(tracker.key.rawValue))])
    add(.tracker, "ref-form", "", [("forms", .list(tracker.refForms.map(\.text)))])
    add(.tracker, "sections", "", [("value", .text(tracker.sections?.rawValue ?? "none"))])
    add(.tracker, "status-fill", "", [("value", .text(tracker.statusFill.rawValue))])
    let statuses = ruleSet.statuses.indices.filter { kinds.assuranceStatuses.contains(StatusSet(index: $0)) }
    add(
      .tracker, "kinds", "",
      [
        ("main", .text(tracker.mainActions.rawValue)), ("assurance-titles", .list(kinds.assuranceTitles)),
        ("assurance-statuses", .list(statuses.map { ruleSet.statuses[$0].id })),
      ])
    add(
      .tracker, "totals", "", [("cells", .list(reading.totals)), ("beginnings", .list(reading.totalBeginnings))])
    add(
      .tracker, "periods", "",
      [("held-from", .text("\(reading.heldFrom)")), ("by-row", .text("\(reading.rowsNamePeriod)"))])
    let slips = reading.misspellings.map { "\($0.slips) in \($0.letters) letters" }
    add(.tracker, "misspellings", "", [("slips", .list(slips))])
  }

  private mutating func add(_ field: OwnField) {
    let values = field.values.map { "\($0.id): \($0.labels.joined(separator: ", "))" }
    add(
      .fields, field.id, field.kind.rawValue,
      [("type", .text(field.kind.rawValue)), ("headers", .list(field.headers)), ("values", .list(values))])
  }

  private mutating func add(_ status: Status) {
    add(
      .statuses, status.id, status.title,
      [
        ("title", .text(status.title)), ("rank", .text(status.rank.map(String.init) ?? "")),
        ("colour", .text(status.colour ?? "")), ("finished", .text(status.isFinished ? "yes" : "no")),
        ("labels", .list(status.labels)), ("fills", .list(status.fills.map(\.rawValue).sorted())),
        ("slippage", .text(status.slippage?.words ?? "")),
        ("definition", .text(status.definition ?? "")), ("leadership-action", .text(status.leadershipAction ?? "")),
      ])
  }

  private mutating func addCalendar() {
    let calendar = ruleSet.calendar
    add(.calendar, "adding-months", "", [("value", .text(calendar.addingMonths.rawValue))])
    add(.calendar, "financial-year-starts", "", [("value", .text("\(calendar.financialYearStarts)"))])
    add(.calendar, "reporting-date", "", [("value", .text(calendar.reportingDate.rawValue))])
    add(.calendar, "holidays", "", [("days", .list(calendar.workingDays.holidays.map(\.iso)))])
  }

  private mutating func add(_ rule: Rule) {
    let words = ConditionText(ruleSet, hasStatusIDs: true)
    let cases = rule.cases.map { other in
      let message = other.message.map { "\n  says: " + words.text($0) } ?? ""
      let remedy = other.remedy.map { "\n  to do: " + words.text($0) } ?? ""
      let cell = other.cell.map { ", on \($0)" } ?? ""
      return "as \(other.level?.rawValue ?? rule.level.rawValue)\(cell), when\n"
        + words.lines(other.condition, depth: 1).joined(separator: "\n") + message + remedy
    }
    let collapse = rule.collapse.map { item in
      "more than \(item.moreThan)" + (item.by.map { " of the same \(ruleSet.facts[$0].id)" } ?? "")
    }
    add(
      .rules, rule.id, "\(rule.level.rawValue): \(rule.title)",
      [
        ("level", .text(rule.level.rawValue)), ("title", .text(rule.title)),
        ("on", .text(rule.subject.rawValue)), ("cell", .text(rule.cell)),
        ("when", .text(words.lines(rule.condition).joined(separator: "\n"))),
        ("message", .text(words.text(rule.message))), ("remedy", .text(words.text(rule.remedy))),
        ("reason", .text(rule.reason ?? "")), ("source", .text(rule.source ?? "")),
        ("collapse", .text(collapse ?? "")), ("awaits-updates", .text(rule.awaitsUpdates ? "yes" : "no")),
        ("cases", .text(cases.joined(separator: "\n"))),
      ])
  }

  // MARK: Words

  private mutating func addDates() {
    let words = ruleSet.dateWords.source
    add(.dates, "order", "", [("value", .text(words.order.rawValue))])
    func parts(_ parts: [DateWords.Source.Part]) -> [String] {
      parts.map { "\($0.words.joined(separator: ", ")): months \($0.from) to \($0.to)" }
    }
    let year = words.financialYear
    let lists: [(String, [String])] = [
      ("months", words.months.map { $0.joined(separator: ", ") }),
      ("weekdays", words.weekdays.map { $0.joined(separator: ", ") }),
      ("day-endings", words.dayEndings), ("links", words.links), ("joiners", words.joiners),
      ("weeks.from", words.weekFrom), ("weeks.to", words.weekTo), ("revised", words.revised.map(\.text)),
      ("blank", words.blank), ("unset", words.unset), ("on-hold", words.onHold), ("open-ended", words.openEnded),
      (
        "frequencies",
        words.frequencies.flatMap { item in
          (item.words + item.wholeCell.map { "\($0) (the whole cell)" }).map { "\($0): \(item.months) months" }
        }
      ),
      ("schedule-starts", words.scheduleStarts), ("list-separators", words.listSeparators),
      ("seasons", parts(words.seasons)), ("parts-of-year", parts(words.partsOfYear)),
      ("parts-of-month", words.partsOfMonth),
      ("numbers", words.numbers.map { $0.joined(separator: ", ") }),
      ("ordinals", words.ordinals.map { $0.joined(separator: ", ") }),
      ("financial-year.short-names", year.shortNames), ("financial-year.names", year.names),
      ("financial-year.ends", year.ends), ("financial-year.parts", parts(year.parts)),
      ("financial-year.units", year.units.map { "\($0)" }), ("financial-year.unit-joiners", year.joiners),
      ("financial-year.last-month", year.lastMonth), ("financial-year.first-month", year.firstMonth),
      ("financial-year.part-words", year.partWords),
      ("school-year.names", words.schoolYear.names), ("school-year.starts", ["\(words.schoolYear.starts)"]),
      ("school-year.term-words", words.schoolYear.termWords), ("school-year.terms", parts(words.schoolYear.terms)),
    ]
    for (name, list) in lists { add(.dates, name, "", [("words", .list(list))]) }
  }

  private mutating func addWords() {
    let (updates, forecasts) = (ruleSet.updates, ruleSet.forecasts)
    func name(_ list: Int) -> String {
      ruleSet.phraseListNames.indices.contains(list) ? ruleSet.phraseListNames[list] : ""
    }
    add(.words, "sign-offs.not-initials", "", [("words", .list(ruleSet.signOffs.notInitials))])
    add(.words, "updates.blank", "", [("words", .list(updates.blank))])
    let values: [(String, String)] = [
      ("updates.no-news", name(Int(updates.noNews.index))),
      ("updates.due-statement", name(Int(updates.dueStatement.index))),
      ("updates.leading-due", name(Int(updates.leadingDue.index))),
      ("updates.copied.agreement", "\(updates.agreement)"), ("updates.copied.least-words", "\(updates.leastWords)"),
      ("updates.pasted.first-words", "\(updates.firstWords)"),
      ("forecasts.within-words", "\(forecasts.within)"), ("forecasts.months-past", "\(forecasts.monthsPast)"),
    ]
    for (id, value) in values { add(.words, id, "", [("value", .text(value))]) }
  }
}
