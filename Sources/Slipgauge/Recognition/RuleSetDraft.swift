package import Dates
import Documents
import RuleSets
package import Tables
import Texts
import Trackers

/// A rule set for a tracker that was recognised: it extends the neutral one, a line for each thing that may have to be
/// put right; or, where that reads the tracker as it is, the improvement plan's.
package struct RuleSetDraft {
  private var lines: [String] = []
  /// The periods that the tracker has when it is read with the set, and where each of them stands.
  private(set) var periods: [(period: Period, place: PeriodPlace)] = []

  /// The set's text, as JSON.
  package var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  /// Writes the set, and reads the tracker with it where it can be opened again; `asked` is the period that the command
  /// line says of it.
  package init(_ recognition: Recognition, reading file: TableFile? = nil, asked: Period? = nil) {
    // A name that a field of the set's own must not have is met by leaving them out.
    let hasFields = RuleSetDraft.loads(RuleSetDraft.text(recognition, hasFields: true, isOfMonths: true))
    var isOfMonths = recognition.months.allSatisfy { $0.count == 1 }
    lines = RuleSetDraft.text(recognition, hasFields: hasFields, isOfMonths: isOfMonths)
    guard let file, let set = RuleSet.draft(lines.joined(separator: "\n")),
      let tracker = try? TrackerReader(set).open(file, asked: asked)
    else { return }
    periods = tracker.periods.map { ($0, tracker.place(of: $0)) }
    if isOfMonths, periods.contains(where: { $0.period.unit != .month }) {
      isOfMonths = false
      lines = RuleSetDraft.text(recognition, hasFields: hasFields, isOfMonths: isOfMonths)
    }
  }

  private static func loads(_ lines: [String]) -> Bool { RuleSet.draft(lines.joined(separator: "\n")) != nil }

  // MARK: The parts

  private static func text(_ found: Recognition, hasFields: Bool, isOfMonths: Bool) -> [String] {
    let name = found.path.split(separator: "/").last.map(String.init) ?? found.path
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let head = [
      "  \"$schema\": " + quoted(schemaName(ofSet: id(stem))), "  \"language\": 2",
      "  \"description\": " + quoted("Written by slipgauge init for \(name); \(remark(found))"),
      "  \"id\": " + quoted(id(stem)), "  \"version\": \"1.0.0\"", "  \"title\": " + quoted(stem),
      "  \"extends\": " + quoted(found.carried.name),
    ]
    // What reads the tracker as it is needs nothing said of it.
    if found.carried == .standard { return ["{"] + head.dropLast().map { $0 + "," } + head.suffix(1) + ["}"] }
    var parts = [head.dropLast().map { $0 + "," } + head.suffix(1)]
    parts.append(member("tracker", tracker(found, hasFields: hasFields)))
    let calendar = calendar(found, isOfMonths: isOfMonths)
    if !calendar.isEmpty { parts.append(member("calendar", calendar)) }
    let order = order(found)
    if !order.isEmpty { parts.append(member("dates", order)) }
    let statuses = statuses(found, found.base)
    if !statuses.isEmpty { parts.append(["  \"statuses\": ["] + joined(statuses, indent: 4) + ["  ]"]) }
    var lines = ["{"]
    for (index, part) in parts.enumerated() {
      lines += part.dropLast() + [(part.last ?? "") + (index == parts.count - 1 ? "" : ",")]
    }
    return lines + ["}"]
  }

  private static func remark(_ found: Recognition) -> String {
    found.carried == .standard ? "the carried rules read it as it is" : "what is marked CONFIRM is a guess"
  }

  /// The file beside the set that `rules schema` is to write.
  private static func schemaName(ofSet id: String) -> String { "\(id).schema.json" }

  private static func member(_ name: String, _ members: [String]) -> [String] {
    ["  \"\(name)\": {"] + joined(members, indent: 4) + ["  }"]
  }

  /// Members of an object, or items of a list: a comma behind each but the last.
  private static func joined(_ items: [String], indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    return items.enumerated().flatMap { index, item in
      let text = item + (index == items.count - 1 ? "" : ",")
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { space + $0 }
    }
  }

  private static func tracker(_ found: Recognition, hasFields: Bool) -> [String] {
    var members: [String] = []
    let columns = columns(found)
    members.append((["\"columns\": {"] + joined(columns, indent: 2) + ["}"]).joined(separator: "\n"))
    let fields = hasFields ? fields(found) : []
    if !fields.isEmpty {
      members.append((["\"fields\": {"] + joined(fields, indent: 2) + ["}"]).joined(separator: "\n"))
    }
    if found.columns(of: .ref).isEmpty { members.append("\"key\": \"\(Field.title.rawValue)\"") }
    if !found.refs.forms.isEmpty { members.append("\"ref-form\": \(list(found.refs.forms.map(\.form)))") }
    if !found.sections.isEmpty, found.columns(of: .theme).isEmpty {
      members.append("\"sections\": \"\(Field.theme.rawValue)\"")
    }
    if !found.hasMainActions { members.append("\"kinds\": { \"main\": \"\(MainActionRule.none.rawValue)\" }") }
    return members
  }

  private static func columns(_ found: Recognition) -> [String] {
    var lines: [String] = []
    let used = Set(Field.allCases.flatMap { found.spellings(of: $0) }.map { normalised($0) })
    for field in Field.allCases {
      let spellings = found.spellings(of: field)
      let known = found.base.columns.spellings[field.rawValue] ?? []
      if !spellings.isEmpty {
        lines.append("\"\(field.rawValue)\": \(list(spellings))")
      } else if [.directorLead, .start, .due, .update].contains(field)
        || known.contains(where: { used.contains(normalised($0)) })
      {
        // A header that stands for another field here must not stand for this one, too.
        lines.append("\"\(field.rawValue)\": []")
      }
    }
    return lines
  }

  /// Columns of choices and of numbers, which rules may ask of.
  private static func fields(_ found: Recognition) -> [String] {
    var ids: Set<String> = []
    return found.others.compactMap { column in
      let name = id(column.header)
      guard column.cells.count > 3, column.pattern == nil, !name.isEmpty, ids.insert(name).inserted else { return nil }
      let header = list([column.header])
      if column.cells.allSatisfy({ $0.cell.text.withBytes(NumberCell.value) != nil }) {
        return "\"\(name)\": { \"type\": \"number\", \"headers\": \(header) }"
      }
      let counts = column.counts
      guard counts.count > 1, counts.count <= 6, counts.count * 2 <= column.cells.count,
        counts.allSatisfy({ $0.text.count <= 20 && !id($0.text).isEmpty })
      else { return nil }
      let values = counts.map { "\"\(id($0.text))\": \(list([$0.text]))" }.joined(separator: ", ")
      return "\"\(name)\": { \"type\": \"choice\", \"headers\": \(header), \"values\": { \(values) } }"
    }
  }

  private static func calendar(_ found: Recognition, isOfMonths: Bool) -> [String] {
    var members: [String] = []
    if let month = found.yearStarts {
      members.append("\"description\": \(quoted("CONFIRM: the headers have years that begin in this month"))")
      members.append("\"financial-year-starts\": \(month)")
    }
    if !isOfMonths {
      members.append("\"reporting-date\": \"\(ReportingDateRule.end.rawValue)\"")
    }
    return members
  }

  private static func order(_ found: Recognition) -> [String] {
    let (day, month) = found.dates.reduce((0, 0)) { ($0.0 + $1.sketch.dayFirst, $0.1 + $1.sketch.monthFirst) }
    if month <= day { return [] }
    let evidence = "CONFIRM: \(month) dates can be read with the month first alone, and \(day) with the day first alone"
    return ["\"description\": \(quoted(evidence))", "\"order\": \"\(NumericDateOrder.monthFirst.rawValue)\""]
  }

  /// A line for each status that has labels here, and for those of the base that have the same.
  private static func statuses(_ found: Recognition, _ base: RuleSet) -> [String] {
    var lines: [String] = []
    if found.labels.isEmpty, found.hasActions, !found.columns(of: .status).isEmpty { return fills(found, base) }
    var used: [String: [Recognition.Label]] = [:]
    for (place, label) in found.labels.enumerated() {
      used[label.status ?? ownID(label, place), default: []].append(label)
    }
    for status in base.statuses {
      if let labels = used.removeValue(forKey: status.id) {
        lines.append(line(status.id, title(status, labels), labels))
        continue
      }
      // A label stands for one status alone.
      let taken = found.labels.map(\.text).filter { status.labels.contains(SketchedColumn.key($0)) }
      if !taken.isEmpty {
        lines.append("{ \"id\": \(quoted(status.id)), \"labels\": { \"remove\": \(list(taken)) } }")
      }
    }
    for status in base.recognition.statuses {
      guard let labels = used.removeValue(forKey: status.id) else { continue }
      let finished = status.isFinished ? ", \"finished\": true" : ""
      lines.append(line(status.id, ", \"title\": \(quoted(status.title))\(finished)", labels))
    }
    // In the order of the labels, not of a dictionary.
    for (place, label) in found.labels.enumerated() where label.status == nil {
      let name = ownID(label, place)
      guard let labels = used.removeValue(forKey: name) else { continue }
      lines.append(line(name, ", \"title\": \(quoted(label.text))", labels))
    }
    return lines
  }

  /// A longer label is no title.
  private static let longestTitle = 40

  /// The title of a status of the base, so that findings call it as the tracker does: its commonest label in words;
  /// nothing where it is called so already, or by letters, symbols or dates alone.
  private static func title(_ status: Status, _ labels: [Recognition.Label]) -> String {
    if labels.contains(where: { SketchedColumn.key($0.text) == SketchedColumn.key(status.title) }) { return "" }
    let label = labels.first { label in
      label.text.count <= longestTitle && label.text.count(where: \.isLetter) > 1 && !label.text.contains("{")
    }
    return label.map { ", \"title\": \(quoted($0.text))" } ?? ""
  }

  /// The id of a label's own status; one that is a symbol is numbered.
  private static func ownID(_ label: Recognition.Label, _ place: Int) -> String {
    let name = id(label.text)
    return name.isEmpty ? "status-\(place + 1)" : name
  }

  /// Where no cell states a status in words, fills may: each rating by its own colour, and others by the names of
  /// theirs, to be put right.
  private static func fills(_ found: Recognition, _ base: RuleSet) -> [String] {
    base.statuses.compactMap { status in
      let own = status.colour.flatMap(FillColour.init(rawValue:)).map { [$0] } ?? []
      let colours = own + found.fills.filter { $0.status == status.id && !own.contains($0.colour) }.map(\.colour)
      if colours.isEmpty { return nil }
      let counts = colours.map { colour in
        let fill = found.fills.first { $0.colour == colour }
        let cells = "\(fill?.count ?? 0) blank status cell\(fill?.count == 1 ? "" : "s") filled \(colour.rawValue)"
        return cells + (fill?.meaning.map { " (the key: \($0))" } ?? "")
      }
      return "{ \"id\": \(quoted(status.id)), \"fills\": \(list(colours.map(\.rawValue))), "
        + "\"description\": \(quoted("CONFIRM: " + counts.joined(separator: ", "))) }"
    }
  }

  private static func line(_ id: String, _ more: String, _ labels: [Recognition.Label]) -> String {
    let counts = labels.map { label in
      "\(label.text) in \(label.count) cell\(label.count == 1 ? "" : "s")"
        + (label.meaning.map { " (the key: \($0))" } ?? "")
    }
    let remark = "CONFIRM: " + counts.joined(separator: ", ")
    return
      "{ \"id\": \(quoted(id))\(more), \"labels\": \(list(labels.map(\.text))), \"description\": \(quoted(remark)) }"
  }

  // MARK: Texts

  /// A longer id ends behind a word before that.
  private static let mostLetters = 60

  /// Small letters and digits, with hyphens between words.
  static func id(_ text: String) -> String {
    let words = normalised(text).split(separator: " ").map { $0.filter { $0.isASCII } }
    var id = ""
    for word in words where !word.isEmpty {
      if id.isEmpty {
        id = String(word.prefix(mostLetters))
      } else if id.count + word.count < mostLetters {
        id += "-" + word
      } else {
        break
      }
    }
    return id
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONText(indented: false)
    json.array { $0.string(text) }
    return String(String(decoding: json.bytes, as: UTF8.self).dropFirst().dropLast())
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }
}
