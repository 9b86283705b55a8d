package import Dates
import Documents
package import RuleSets
package import Tables
import Texts

/// Opens trackers: finds each sheet's header row and columns, by the spellings of the rule set.
package struct TrackerReader: Sendable {
  private let ruleSet: RuleSet
  private let headers: HeaderReader
  private let filter: ActionFilter
  private let spellings: [String: [String]]

  /// A reader of trackers as the rule set describes them.
  package init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    headers = HeaderReader(ruleSet)
    filter = ActionFilter(ruleSet, headers: headers)
    spellings = ruleSet.columns.spellings
  }

  /// Reads the file up to its header rows.
  package func open(path: String, limits: ReadLimits) throws(TableError) -> Tracker {
    try open(TableFile.open(path: path, limits: limits))
  }

  /// Finds the headers of each sheet; throws where no sheet has any. `asked` is the period of a tracker without one.
  package func open(_ file: TableFile, asked: Period? = nil) throws(TableError) -> Tracker {
    var skipped: [SkippedSheet] = []
    var surveys: [SheetSurvey] = []
    var finder = LayoutFinder(headers)
    var layouts: [SheetLayout] = []
    for sheet in file.sheets {
      var survey = SheetSurvey(headers: headers, statuses: filter.statuses, forms: filter.refs, spellings: spellings)
      if let layout = try finder.layout(of: sheet, &survey) {
        layouts.append(layout)
      } else if sheet.findingsSheet == nil {
        skipped.append(
          SkippedSheet(
            name: sheet.name ?? file.path,
            reason: "no row has a \(ruleSet.tracker.key.rawValue) header and a status or update header",
            found: survey.found))
        surveys.append(survey)
      }
    }
    guard !layouts.isEmpty else { throw try brokenJSON(file) ?? noHeader(in: file, surveys) }
    let made = try PartMaker(ruleSet, headers: headers, filter: filter).parts(of: layouts, in: file, asked: asked)
    made.notices.forEach(file.add)
    skipped += made.untold.map { SkippedSheet(untold: $0, path: file.path) }
    let parts = made.parts
    if let clash = PeriodClash(parts) { throw clash.error(path: file.path) }
    let columns = UnreadColumns(parts, ruleSet, headers: headers)
    let isTold = ruleSet.rules.contains { $0.subject == .column && $0.isTold }
    ColumnNotices(parts, headers: headers, spellings: spellings, told: isTold ? columns : nil).all.forEach(file.add)
    let reading = TrackerReading(
      skipped: skipped, misspelt: columns.misspelt, missing: columns.missing, hidden: HiddenParts(of: file))
    return Tracker(file: file, parts: parts, reading: reading, told: made.told, ruleSet)
  }

  /// What is wrong with a file that is named as JSON, where it was taken for CSV because it does not begin as JSON.
  private func brokenJSON(_ file: TableFile) throws(TableError) -> TableError? {
    guard file.path.lowercased().hasSuffix(".json"), file.format == .csv || file.format == .tsv else { return nil }
    return try file.contents().withUnsafeBufferPointer { buffer -> TableError? in
      let text = Bytes(buffer)
      let events = JSONEvents(text, limits: file.limits)
      do throws(JSONProblem) {
        while try events.next() != .end {}
        return nil
      } catch {
        let place = TextPosition(of: error.offset, in: text)
        return TableError(
          .damaged, path: file.path, place: .character(line: place.line, column: place.column), problem: error.problem)
      }
    }
  }

  private func noHeader(in file: TableFile, _ surveys: [SheetSurvey]) -> TableError {
    let best = surveys.max { $0.known < $1.known }?.headerTexts ?? []
    let listed =
      best.isEmpty
      ? "no headers at all" : best.prefix(20).map { "\"\(shortLine($0))\"" }.joined(separator: ", ")
    let key = ruleSet.tracker.key
    func looked(_ field: Field) -> String {
      let all = spellings[field.rawValue] ?? []
      let more = all.count > 6 ? " and \(all.count - 6) more" : ""
      return all.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ") + more
    }
    return TableError(
      .notATracker, path: file.path,
      problem:
        "no row has both a \(key.rawValue) header (one of \(looked(key))) and a status header "
        + "(one of \(looked(.status)), * being a period such as January 2024 or Q3 2023/24); found \(listed)",
      remedy: "name the columns so, or add your own headings under tracker.columns in a rule set (--rules)")
  }
}

extension SkippedSheet {
  /// A sheet whose statuses are of a period that nothing tells.
  fileprivate init(untold layout: SheetLayout, path: String) {
    var found = Found()
    found.hasStatusHeader = true
    found.hasKeyHeader = true
    self.init(
      name: layout.sheet.name ?? path,
      reason: "neither a header, nor what stands above them, nor a name tells which period its statuses are of",
      found: found)
  }
}
