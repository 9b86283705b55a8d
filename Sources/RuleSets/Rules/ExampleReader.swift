import Dates
import Documents
import Texts

/// Reads the examples of rules strictly.
struct ExampleReader {
  /// Where problems go.
  let log: ProblemLog
  /// The file that the examples stand in.
  let source: SourceText
  /// The ids of the fields that the rule set declares for itself.
  let ownFields: [String]

  /// The value itself, where it was passed over at first.
  static func node(_ node: JSONNode, in source: SourceText, _ log: ProblemLog, path: JSONPath) -> JSONNode? {
    guard case .unread(let range) = node.value else { return node }
    do throws(JSONProblem) {
      return try JSONDocument.read(source, as: .rules, range: range, limits: log.limits)
    } catch {
      log.add(.syntax, source, error.offset, path, error.problem)
      return nil
    }
  }

  /// The examples of a list, those left out in which something is wrong.
  func examples(_ node: JSONNode, path: JSONPath) -> [RuleExample] {
    guard let items = log.list(node, source, path) else { return [] }
    var names: Set<String> = []
    return items.enumerated().compactMap { index, item in
      guard let object = ObjectReader(item, .example(ownFields), source, path[index], log),
        let example = example(object)
      else { return nil }
      if let name = example.name, !names.insert(name).inserted {
        log.add(
          .duplicate, source, object.node("name")?.offset ?? object.offset, object.path + "name",
          "an example above is called \"\(shown(name))\", too: give each a name of its own")
      }
      return example
    }
  }

  private func example(_ object: ObjectReader) -> RuleExample? {
    let name = object.name("name")
    let expect = object.object("expect").map(expectation)
    let raises = object.flag("raises")
    if raises == false, expect != nil, let place = object.node("expect")?.offset {
      log.add(.badValue, source, place, object.path + "expect", "there is no finding where the rule is not raised")
    }
    let period = period(object)
    let tracker = object.objects("tracker").map(row)
    let action = object.object("action").map(row) ?? tracker.last
    let others = object.objects("others").map(row) + tracker.dropLast()
    let earlier = object.objects("earlier").compactMap(earlier)
    let changes = object.node("changes") == nil ? nil : object.objects("changes").map(change)
    let sheets = object.objects("sheets").compactMap(sheet)
    let refForms = object.node("ref-form").map { log.texts($0, source, object.path + "ref-form").compactMap(refForm) }
    let asOf = day(object, "as-of")
    let today = day(object, "today")
    let note = object.text("note")
    checkRows(object)
    guard let raises, let period else { return nil }
    var example = RuleExample(
      name: name, expect: expect, raises: raises, period: period, refForms: refForms,
      action: action ?? RuleExample.Row(fields: [:], periods: [:]), sheets: sheets,
      today: today, others: others, earlier: earlier, changes: changes, asOf: asOf, note: note)
    example.isOfTracker = !tracker.isEmpty
    example.claim = object.object("claim").flatMap(claim)
    example.hasAction = action != nil
    return example
  }

  /// An example has one action, beside which others may stand, or a tracker of its own.
  private func checkRows(_ object: ObjectReader) {
    let ways = ["action", "tracker", "sheets", "claim"].filter { object.node($0) != nil }
    if ways.isEmpty {
      log.add(
        .missingMember, source, object.offset, object.path,
        "the member \"action\" is missing, or \"tracker\", or \"sheets\"")
    } else if let place = object.node("tracker")?.offset {
      let beside = ["action", "others", "sheets"].filter { object.node($0) != nil }.map { "\"\($0)\"" }
      guard !beside.isEmpty else { return }
      log.add(
        .badValue, source, place, object.path + "tracker",
        "\"tracker\" holds all rows: \(beside.joined(separator: " and ")) cannot stand beside it")
    }
  }

  private func refForm(_ written: (text: String, offset: Int, path: JSONPath)) -> RefPattern? {
    do throws(RefPattern.Problem) {
      return try RefPattern(written.text)
    } catch {
      log.add(
        .badValue, source, written.offset, written.path,
        "\"\(shown(written.text))\" is no form of a ref: \(error.why)")
      return nil
    }
  }

  private func expectation(_ object: ObjectReader) -> RuleExample.Expectation {
    var expectation = RuleExample.Expectation(
      level: object.choice("level", "level", .unknownLevel),
      holdingCase: object.whole("case"), holdsNoCase: object.flag("no-case"), message: object.name("message"),
      cell: object.choice("cell", "field", .unknownField))
    expectation.on = object.name("on")
    return expectation
  }

  private func day(_ object: ObjectReader, _ name: String) -> String? {
    let day = object.text(name)
    if let day, let place = object.node(name)?.offset, Day(iso: day) == nil {
      log.add(
        .badValue, source, place, object.path + name,
        "\"\(shown(day))\" is no day from 1900 to 2099 such as 2024-01-31")
    }
    return day
  }

  private func sheet(_ object: ObjectReader) -> RuleExample.Sheet? {
    let path = object.path + "rows"
    let rows = object.list("rows").enumerated().map { index, row in
      log.texts(row, source, path[index]).map(\.text)
    }
    return object.name("name").map { RuleExample.Sheet(name: $0, rows: rows) }
  }

  private func earlier(_ object: ObjectReader) -> RuleExample.Earlier? {
    let period = period(object)
    let actions = object.objects("actions").map(row)
    return period.map { RuleExample.Earlier(period: $0, actions: actions) }
  }

  private func change(_ object: ObjectReader) -> [ChangeField: String] {
    ChangeField.allCases.reduce(into: [:]) { line, field in line[field] = object.text(field.rawValue) }
  }

  private func row(_ object: ObjectReader) -> RuleExample.Row {
    var fields: [String: String] = [:]
    for field in Columns.fields + ownFields { if let text = object.text(field) { fields[field] = text } }
    var periods: [String: [String: String]] = [:]
    for member in object.map("periods") {
      let path = object.path + "periods" + member.name
      check(member.name, at: member.offset, path)
      guard let report = ObjectReader(member.value, .report, source, path, log) else { continue }
      var texts: [String: String] = [:]
      for field in ["status", "update"] { if let text = report.text(field) { texts[field] = text } }
      periods[member.name] = texts
    }
    var made = RuleExample.Row(fields: fields, periods: periods)
    for member in object.map("fills") {
      let path = object.path + "fills" + member.name
      if !(Columns.fields + ownFields).contains(member.name) {
        log.unknown(
          .unknownField, "field", member.name, source, member.offset, path, known: Columns.fields + ownFields)
      }
      let colour = log.choice(member.value, source, path, .unknownName, "colour", known: ObjectShape.fills)
      made.fills[member.name] = colour.flatMap(FillColour.init)
    }
    return made
  }

  private func period(_ object: ObjectReader) -> String? {
    guard let period = object.text("period"), let place = object.node("period")?.offset else { return nil }
    check(period, at: place, object.path + "period")
    return period
  }

  private func check(_ period: String, at offset: Int, _ path: JSONPath) {
    if Period(iso: period, yearStarts: 1) != nil { return }
    log.add(
      .badValue, source, offset, path,
      "\"\(shown(period))\" is no period from 1900 to 2099 such as 2024-01, 2023-Q3, 2023-H2 or 2023-FY")
  }
}
