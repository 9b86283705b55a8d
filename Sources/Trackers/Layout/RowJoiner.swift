import Dates
import RuleSets
import Tables
import Texts

/// Makes one table with a row for each action of sheets whose rows report on one period each.
struct RowJoiner {
  /// What the sheets' columns hold, each once, and their headers; the last two are the status and the update.
  private(set) var slots: [(column: HeaderReader.Column?, title: String)] = []
  /// By part: the column of each slot but the last two; -1 where it has none.
  private var columns: [[Int]] = []
  /// By part: what the last two slots take, once for each period that a row of it reports on.
  private let reported: [[ReportedColumns]]
  private let parts: [TrackerPart]
  private let layouts: [SheetLayout]
  /// Where the theme stands among the slots.
  private let theme: Int
  /// The field by which rows are known.
  let key: Field

  /// The rows that were read.
  let kept: KeptRows
  private var reports: [Report] = []
  /// Whether sheets are themes, rather than periods.
  private var isThemed = true
  /// Rows whose period could not be read.
  private(set) var withoutPeriod: [(row: KeptRows.Place, text: String)] = []

  /// A row, its key and its period.
  private struct Report {
    let row: Int
    let key: String
    let period: Period
  }

  /// A joiner of the sheets of these layouts, of which the parts are made; `told` are the periods that the sheets tell,
  /// nil where their rows do.
  init(_ parts: [TrackerPart], _ layouts: [SheetLayout], told: [Period]? = nil, key: Field) {
    reported = ReportedColumns.all(of: parts, layouts, told: told)
    self.parts = parts
    self.layouts = layouts
    self.key = key
    slots = [(.field(.theme), "")]
    var places: [HeaderReader.Column: Int] = [.field(.theme): 0]
    var unread: [String: Int] = [:]
    var columns = parts.map { _ in [Int]() }
    for (index, (part, layout)) in zip(parts, layouts).enumerated() {
      var own = [0: part.header.column(.theme) ?? -1]
      func take(_ column: Int, _ slot: Int) { if own[slot] == nil { own[slot] = column } }
      if let field = part.header.sectionField, let column = part.header.column(field), field != .theme {
        take(column, RowJoiner.slot(.field(field), "", &places, &slots))
      }
      for (column, found) in layout.columns.enumerated() where found?.isTold != false {
        let title = layout.titles[column]
        if let found {
          take(part.header.column(standingFor: column, as: found.field), RowJoiner.slot(found, title, &places, &slots))
        } else if !isWhiteSpace(title) {
          let slot = unread[normalised(title)] ?? slots.count
          if slot == slots.count { slots.append((nil, title)) }
          unread[normalised(title)] = slot
          take(column, slot)
        }
      }
      for (column, second) in layout.shared.sorted(by: { $0.key < $1.key }) where !second.isPerPeriod {
        let shown = part.header.column(standingFor: column, as: second.field)
        take(shown, RowJoiner.slot(second, layout.titles[column], &places, &slots))
      }
      columns[index] = slots.indices.map { own[$0] ?? -1 }
    }
    theme = 0
    for column in [HeaderReader.Column.status(nil), .update(nil)] {
      let title = layouts.lazy.compactMap { layout in layout.columns.firstIndex(of: column).map { layout.titles[$0] } }
      slots.append((column, title.first ?? ""))
    }
    let count = slots.count
    kept = KeptRows(slots: count)
    self.columns = columns.map { $0 + Array(repeating: -1, count: count - 2 - $0.count) }
  }

  private static func slot(
    _ column: HeaderReader.Column, _ title: String, _ places: inout [HeaderReader.Column: Int],
    _ slots: inout [(column: HeaderReader.Column?, title: String)]
  ) -> Int {
    if let known = places[column] {
      if slots[known].title.isEmpty { slots[known].title = title }
      return known
    }
    places[column] = slots.count
    slots.append((column, title))
    return slots.count - 1
  }

  // MARK: Rows

  /// Reads all actions; `period` tells of which period a row is where the sheet does not; then sheets are themes.
  ///
  /// Rows that are joined lie in memory, so what they hold is bounded as that of a workbook is.
  mutating func read(
    _ file: TableFile, _ period: ((ActionRow) -> Period?)? = nil
  ) throws(TableError) {
    isThemed = period != nil
    let block = RowBlock()
    for (index, part) in parts.enumerated() {
      part.rewind()
      let sources = reported[index].map { reported in
        Source(part, slots, columns: columns[index] + [reported.status, reported.update], period: reported.period)
      }
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for place in part.actionRows(of: block, chunk: chunk) {
          let row = ActionRow(part: part, block: block, index: place)
          for source in sources {
            let place = KeptRows.Place(
              sheet: part.sheet.name, row: row.number(in: chunk), line: row.line(in: chunk), columns: source.own,
              headers: source.headers)
            let theme = isThemed ? row.theme : row.text(.theme).string
            add(row, place, source.columns, theme: theme, period.map { $0(row) } ?? source.period)
          }
        }
        try check(.cells, kept.cellCount, "cells", file)
        try check(.textBytes, kept.byteCount, "bytes of text", file)
      }
      part.rewind()
    }
  }

  /// Where a row's slots stand in its sheet, for one period that it reports on.
  private struct Source {
    let columns: [Int]
    /// The same before the sheet got columns beside its own.
    let own: [Int]
    let headers: [String]
    let period: Period?

    init(_ part: TrackerPart, _ slots: [(column: HeaderReader.Column?, title: String)], columns: [Int], period: Period?)
    {
      self.columns = columns
      own = columns.map { $0 < 0 ? -1 : part.sheet.ownColumn($0) ?? -1 }
      headers = zip(columns, slots).map { $0 < 0 ? $1.title : part.header.shown[$0] }
      self.period = period
    }
  }

  private func check(_ limit: ReadLimit, _ count: Int, _ what: String, _ file: TableFile) throws(TableError) {
    guard count > file.limits[limit] else { return }
    throw TableError(
      .limit, path: file.path,
      problem: "there are more than \(file.limits[limit]) \(what) in rows that have to be joined, one for each action "
        + "and period",
      remedy: "if the file is to be trusted, raise the limit with \(limit.flag) NUMBER")
  }

  private mutating func add(
    _ row: ActionRow, _ place: KeptRows.Place, _ columns: [Int], theme: String, _ period: Period?
  ) {
    guard let period else {
      withoutPeriod.append((place, row.text(.period).string))
      return
    }
    let number = theme.withBytes { theme in
      kept.add(place) { slot in
        if slot == self.theme { return theme.isEmpty ? .blank : Cell(.text, theme) }
        return columns[slot] < 0 ? .blank : row.block.cell(row: row.index, column: columns[slot])
      }
    }
    reports.append(Report(row: number, key: normalised(row.text(key).string), period: period))
  }

  /// Whether some action has rows of different periods.
  var hasSeveral: Bool {
    var first: [String: Period] = [:]
    return reports.contains { report in
      if report.key.isEmpty { return false }
      defer { if first[report.key] == nil { first[report.key] = report.period } }
      return first[report.key].map { $0 != report.period } ?? false
    }
  }

  /// The periods that rows report on, in order of time.
  var periods: [Period] { Set(reports.map(\.period)).sorted() }

  // MARK: Joining

  /// The one part that all rows together are, and what there is to notice of them.
  func joined(filter: ActionFilter) -> (part: TrackerPart, notices: [ReadNotice]) {
    let periods = self.periods
    let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    let rows = actions(places)
    let names = Set(parts.compactMap(\.sheet.name))
    let sheet = JoinedSheet(name: names.count == 1 ? names.first : nil, kept, rows)
    var found = slots.dropLast(2).map(\.column)
    var titles = slots.dropLast(2).map(\.title)
    let last = slots.suffix(2).map(\.title)
    let all = reported.joined()
    let isAnywhere = (status: all.contains { $0.status >= 0 }, update: all.contains { $0.update >= 0 })
    for period in periods {
      found += [isAnywhere.status ? .status(period) : nil, isAnywhere.update ? .update(period) : nil]
      titles += last
    }
    let header = HeaderMap(found, titles: titles, row: layouts[0].number)
    let origins = slots.indices.dropLast(2).map { slot -> CellOrigin? in
      let part = columns.firstIndex { $0[slot] >= 0 }
      return part.map { index in
        CellOrigin(
          sheet: parts[index].sheet.name, row: layouts[index].number, line: nil,
          column: parts[index].sheet.ownColumn(columns[index][slot]), header: slots[slot].title)
      }
    }
    let part = TrackerPart(joined: sheet, header, of: parts, origins: origins, filter: filter)
    return (part, [isThemed ? differing(rows) : nil, unread].compactMap(\.self))
  }

  /// Rows of one key are one action; of several in one period, the first goes with the first of the others.
  private func actions(_ places: [Period: Int]) -> [JoinedSheet.Row] {
    var rows: [JoinedSheet.Row] = []
    var known: [String: [Int]] = [:]
    var counts: [String: [Period: Int]] = [:]
    for report in reports {
      let entry = (period: places[report.period] ?? 0, row: report.row)
      let number = counts[report.key, default: [:]][report.period, default: 0]
      counts[report.key, default: [:]][report.period] = number + 1
      if !report.key.isEmpty, let own = known[report.key], number < own.count {
        rows[own[number]].reports.append(entry)
      } else {
        known[report.key, default: []].append(rows.count)
        rows.append(JoinedSheet.Row([entry]))
      }
    }
    for index in rows.indices where rows[index].reports.count > 1 {
      rows[index].reports.sort { $0.period < $1.period }
    }
    return rows
  }
}
