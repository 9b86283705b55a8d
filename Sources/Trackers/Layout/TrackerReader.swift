import Documents
package import RuleSets
package import Tables
import Texts

/// Opens trackers: finds each sheet's header row and columns, by the spellings of the rule set.
package struct TrackerReader: Sendable {
  private let headers: HeaderReader
  private let spellings: [String: [String]]

  /// A reader of trackers as the rule set describes them.
  package init(_ ruleSet: RuleSet) {
    headers = HeaderReader(ruleSet)
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
    var found: [FoundHeaders] = []
    var shared: SharedHeader?
    for sheet in file.sheets {
      var headersFound = FoundHeaders()
      if let part = try part(of: sheet, index: parts.count, &headersFound, &shared) {
        parts.append(part)
      } else {
        skipped.append(
          SkippedSheet(name: sheet.name ?? file.path, reason: "no row has a ref header and a status header"))
        found.append(headersFound)
      }
    }
    guard !parts.isEmpty else { throw try brokenJSON(file) ?? noHeader(in: file, found) }
    ColumnNotices(parts, headers: headers, spellings: spellings).all.forEach(file.add)
    return Tracker(file: file, parts: parts, skipped: skipped)
  }

  /// The header-like texts of a sheet: those of its most promising row.
  private struct FoundHeaders {
    var texts: [String] = []
    var recognised = -1
  }

  /// The headers that were read last, where other sheets have the same.
  private struct SharedHeader {
    let sheets: ObjectIdentifier
    let header: HeaderMap
  }

  private func part(
    of sheet: any Sheet, index: Int, _ found: inout FoundHeaders, _ shared: inout SharedHeader?
  ) throws(TableError) -> TrackerPart? {
    let block = RowBlock()
    var chunks: [Chunk] = []
    while let chunk = try sheet.nextChunk() {
      chunks.append(chunk)
      try sheet.read(chunk, into: block)
      if let known = shared, known.sheets == sheet.sharedHeader {
        let header = known.header.onRow(sheet.firstRow(of: chunk))
        return TrackerPart(sheet: sheet, header: header, headerRow: 0, index: index, headers: headers, pending: chunks)
      }
      for row in block.rows.indices {
        let columns = columns(ofRow: row, in: block)
        let hasStatus = columns.contains { if case .status = $0 { true } else { false } }
        let count = block.rows[row].cellCount
        if columns.contains(.field(.ref)), hasStatus {
          let titles = (0..<count).map { block.text(row: row, column: $0).string }
          let header = HeaderMap(columns, titles: titles, row: sheet.firstRow(of: chunk) + block.rows[row].number)
            .numbered(index)
          if row == 0, let sheets = sheet.sharedHeader { shared = SharedHeader(sheets: sheets, header: header) }
          return TrackerPart(
            sheet: sheet, header: header, headerRow: row, index: index, headers: headers, pending: chunks)
        }
        note(columns, row: row, block, &found)
      }
      // A header row stands near the top; a sheet without one is not read to its end.
      if chunks.count >= 4 { break }
    }
    return nil
  }

  private func columns(ofRow row: Int, in block: RowBlock) -> [HeaderReader.Column?] {
    var columns: [HeaderReader.Column?] = Array(repeating: nil, count: min(block.rows[row].cellCount, 1024))
    block.eachColumn(ofRow: row) { column in
      if column < columns.count { columns[column] = headers.column(block.text(row: row, column: column)) }
    }
    return columns
  }

  private func note(_ columns: [HeaderReader.Column?], row: Int, _ block: RowBlock, _ found: inout FoundHeaders) {
    let recognised = columns.count { $0 != nil }
    guard recognised > found.recognised else { return }
    let texts = (0..<min(block.rows[row].cellCount, 40)).map { block.text(row: row, column: $0).string }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard !texts.isEmpty else { return }
    found = FoundHeaders(texts: texts, recognised: recognised)
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

  private func noHeader(in file: TableFile, _ found: [FoundHeaders]) -> TableError {
    let best = found.max { $0.recognised < $1.recognised }?.texts ?? []
    let listed =
      best.isEmpty
      ? "no headers at all" : best.prefix(20).map { "\"\(TrackerReader.short($0))\"" }.joined(separator: ", ")
    func looked(_ field: Field) -> String {
      (spellings[field.rawValue] ?? []).map { "\"\($0)\"" }.joined(separator: ", ")
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
    return line.unicodeScalars.count > 40 ? String(line.unicodeScalars.prefix(39)) + "…" : line
  }
}
