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
  /// A header row stands near the top: a sheet without one is not read beyond so many chunks.
  private static let mostChunks = 4
  /// So many rows may be header rows by what reaches down into them.
  private static let mostLooksUp = 64

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

  /// Finds the headers of each sheet; throws where no sheet has any.
  package func open(_ file: TableFile) throws(TableError) -> Tracker {
    var parts: [TrackerPart] = []
    var skipped: [SkippedSheet] = []
    var surveys: [SheetSurvey] = []
    var shared: SharedHeader?
    for sheet in file.sheets {
      var survey = SheetSurvey(headers: headers, statuses: filter.statuses, spellings: spellings)
      if let part = try part(of: sheet, index: parts.count, &survey, &shared) {
        parts.append(part)
      } else {
        skipped.append(
          SkippedSheet(
            name: sheet.name ?? file.path, reason: "no row has a ref header and a status or update header",
            found: survey.found))
        surveys.append(survey)
      }
    }
    guard !parts.isEmpty else { throw try brokenJSON(file) ?? noHeader(in: file, surveys) }
    let columns = UnreadColumns(parts, ruleSet, headers: headers)
    let isTold = ruleSet.rules.contains { $0.subject == .column && $0.isTold }
    ColumnNotices(parts, headers: headers, spellings: spellings, told: isTold ? columns : nil).all.forEach(file.add)
    let reading = TrackerReading(
      skipped: skipped, misspelt: columns.misspelt, missing: columns.missing, hidden: HiddenParts(of: file))
    return Tracker(file: file, parts: parts, reading: reading, ruleSet)
  }

  /// The headers that were read last, where other sheets have the same.
  private struct SharedHeader {
    let sheets: ObjectIdentifier
    let header: HeaderMap
  }

  private func part(
    of sheet: any Sheet, index: Int, _ survey: inout SheetSurvey, _ shared: inout SharedHeader?
  ) throws(TableError) -> TrackerPart? {
    let block = RowBlock()
    var chunks: [Chunk] = []
    var looksUp = Self.mostLooksUp
    while chunks.count < Self.mostChunks, let chunk = try sheet.nextChunk() {
      chunks.append(chunk)
      try sheet.read(chunk, into: block)
      if let known = shared, known.sheets == sheet.sharedHeader {
        let header = known.header.onRow(sheet.firstRow(of: chunk))
        return TrackerPart(sheet: sheet, header: header, headerRow: 0, index: index, filter: filter, read: chunks)
      }
      for row in block.rows.indices {
        var cells = HeaderRow(row, of: block, headers: headers)
        if !cells.isHeader, cells.hasHeader, looksUp > 0 {
          looksUp -= 1
          cells.takeFromAbove(row, of: block, in: chunk, of: sheet, headers: headers)
        }
        let number = sheet.firstRow(of: chunk) + block.rows[row].number
        if cells.isHeader {
          let titles = cells.columns.indices.map { cells.title($0, row: row, of: block) }
          let header = HeaderMap(cells.columns, titles: titles, row: number).numbered(index)
          if row == 0, let sheets = sheet.sharedHeader { shared = SharedHeader(sheets: sheets, header: header) }
          return TrackerPart(
            sheet: sheet, header: header, headerRow: row, index: index, filter: filter, read: chunks)
        }
        survey.add(row, cells.columns, of: block, number: number)
      }
    }
    return nil
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
      ? "no headers at all" : best.prefix(20).map { "\"\(TrackerReader.short($0))\"" }.joined(separator: ", ")
    func looked(_ field: Field) -> String {
      let all = spellings[field.rawValue] ?? []
      let more = all.count > 6 ? " and \(all.count - 6) more" : ""
      return all.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ") + more
    }
    return TableError(
      .notATracker, path: file.path,
      problem: "no row has both a ref header (one of \(looked(.ref))) and a status header "
        + "(one of \(looked(.status)), * being a month such as January 2024); found \(listed)",
      remedy: "name the columns so, or add your own headings under tracker.columns in a rule set (--rules)")
  }

  /// One line of at most forty characters.
  static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
