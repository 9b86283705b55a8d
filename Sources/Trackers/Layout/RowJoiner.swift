import Dates
import RuleSets
import Tables
import Texts

/// Makes one table with a row for each action of sheets whose rows report on one period each.
struct RowJoiner {
  /// What the sheets' columns hold, each once, and their headers; the last two are the status and the update.
  private(set) var slots: [(column: HeaderReader.Column?, title: String)] = []
  /// By part: the column of each slot; -1 where it has none.
  private var columns: [[Int]] = []
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

  /// A joiner of the sheets of these layouts, of which the parts are made.
  init(_ parts: [TrackerPart], _ layouts: [SheetLayout], key: Field) {
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
    self.columns = zip(zip(columns, parts).map { (columns: $0, part: $1) }, layouts).map { known, layout in
      known.columns + Array(repeating: -1, count: count - 2 - known.columns.count)
        + [layout.untold(.status(nil), known.part), layout.untold(.update(nil), known.part)]
    }
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

  /// Reads all actions; `period` tells of which period a row of a part is, `isThemed` whether sheets are themes.
  ///
  /// Rows that are joined lie in memory, so what they hold is bounded as that of a workbook is.
  mutating func read(
    _ file: TableFile, isThemed: Bool, _ period: (Int, ActionRow) -> Period?
  ) throws(TableError) {
    self.isThemed = isThemed
    let block = RowBlock()
    for (index, part) in parts.enumerated() {
      part.rewind()
      let headers = columns[index].enumerated().map { slot, column in
        column < 0 ? slots[slot].title : part.header.shown[column]
      }
      let own = columns[index].map { $0 < 0 ? -1 : part.sheet.ownColumn($0) ?? -1 }
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for place in part.actionRows(of: block, chunk: chunk) {
          let row = ActionRow(part: part, block: block, index: place)
          let place = KeptRows.Place(
            sheet: part.sheet.name, row: row.number(in: chunk), line: row.line(in: chunk), columns: own,
            headers: headers)
          add(row, place, columns[index], theme: isThemed ? row.theme : row.text(.theme).string, period(index, row))
        }
        try check(.cells, kept.cellCount, "cells", file)
        try check(.textBytes, kept.byteCount, "bytes of text", file)
      }
      part.rewind()
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
    for period in periods {
      found += [
        isAnywhere(slots.count - 2) ? .status(period) : nil, isAnywhere(slots.count - 1) ? .update(period) : nil,
      ]
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

  private func isAnywhere(_ slot: Int) -> Bool { columns.contains { $0[slot] >= 0 } }

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

extension SheetLayout {
  /// The column of a part that shows the statuses, or the updates, of no period that its header names; -1 where it has
  /// none.
  fileprivate func untold(_ column: HeaderReader.Column, _ part: TrackerPart) -> Int {
    let own = columns.firstIndex(of: column) ?? shared.first { $0.value == column }?.key
    return own.map { part.header.column(standingFor: $0, as: column.field) } ?? -1
  }
}
