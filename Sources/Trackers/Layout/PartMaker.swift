import Dates
import RuleSets
import Tables
import Texts

/// Makes the parts of a tracker of the layouts of its sheets.
struct PartMaker {
  /// What was made.
  struct Made {
    /// In the order of the sheets.
    var parts: [TrackerPart] = []
    /// Where periods were told, and by which day, other than in the headers.
    var told: [Period: ToldPeriod] = [:]
    /// What there is to notice.
    var notices: [ReadNotice] = []
    /// The sheets of those layouts whose period nothing tells, though other sheets' periods are known.
    var untold: [SheetLayout] = []
  }

  private let ruleSet: RuleSet
  private let headers: HeaderReader
  private let filter: ActionFilter
  /// Columns whose period is yet to be known are read as if they were of this.
  private static let anyPeriod = Period(Month(year: 2000, month: 1))

  /// A maker for trackers as the rule set describes them.
  init(_ ruleSet: RuleSet, headers: HeaderReader, filter: ActionFilter) {
    self.ruleSet = ruleSet
    self.headers = headers
    self.filter = filter
  }

  /// The parts of the file that has these layouts; `asked` is the period that the user names, where nothing tells one.
  func parts(of layouts: [SheetLayout], in file: TableFile, asked: Period?) throws(TableError) -> Made {
    let teller = PeriodTeller(ruleSet)
    let settler = PeriodSettler(layouts, path: file.path, asked: asked, teller)
    var parts = try parts(layouts, settler)
    if let made = try longForm(layouts, &parts, settler, file, asked) { return made }
    let joins = layouts.indices.filter { settler.isSheetAPeriod && settler.period(ofSheet: $0) != nil }
    var made = Made()
    for told in settler.told.compactMap(\.self) {
      // Of several sheets of a period the first that tells a day speaks.
      if made.told[told.period]?.day == nil { made.told[told.period] = told }
    }
    for (period, day) in layouts.flatMap({ $0.memberDays(by: headers) }) where made.told[period] == nil {
      made.told[period] = ToldPeriod(period: period, day: day, place: .headers)
    }
    if !joins.isEmpty {
      var joiner = RowJoiner(
        joins.map { parts[$0] }, joins.map { layouts[$0] }, told: joins.compactMap(settler.period),
        key: headers.key)
      try joiner.read(file)
      let (part, notices) = joiner.joined(filter: filter)
      made.parts.append(part)
      made.notices += notices
    }
    let isAnyKnown = !joins.isEmpty || parts.contains { !$0.header.periods.isEmpty }
    for index in layouts.indices where !joins.contains(index) {
      if isAnyKnown, layouts[index].hasUntold, parts[index].header.periods.isEmpty {
        made.untold.append(layouts[index])
      } else {
        made.parts.append(parts[index].at(made.parts.count))
      }
    }
    return made
  }

  private func parts(
    _ layouts: [SheetLayout], _ settler: PeriodSettler
  ) throws(TableError) -> [TrackerPart] {
    var parts: [TrackerPart] = []
    var shared: (sheets: ObjectIdentifier, header: HeaderMap)?
    for (index, layout) in layouts.enumerated() {
      let columns = layout.columns(of: settler.told[index]?.period, by: headers, year: settler.years[index])
      parts.append(try part(layout, columns, index: parts.count, &shared))
    }
    return parts
  }

  /// The part that a layout's sheet is; `shared` is the last one's header, where sheets share it.
  private func part(
    _ layout: SheetLayout, _ columns: [HeaderReader.Column?], index: Int,
    _ shared: inout (sheets: ObjectIdentifier, header: HeaderMap)?
  ) throws(TableError) -> TrackerPart {
    if let shared, shared.sheets == layout.sheet.sharedHeader {
      return TrackerPart(layout, layout.sheet, shared.header.onRow(layout.number), index: index, filter: filter)
    }
    let field = ruleSet.tracker.sections
    let sections = SectionFinder(layout, takesAny: field != nil, filter: filter).rows(of: layout)
    let pairs = layout.shared.keys.sorted().flatMap { self.shared(layout, columns, $0) }
    if sections == nil, pairs.isEmpty {
      let header = HeaderMap(columns, titles: layout.titles, row: layout.number).numbered(index)
      if let sheets = layout.sheet.sharedHeader { shared = (sheets, header) }
      return TrackerPart(layout, layout.sheet, header, index: index, filter: filter)
    }
    let named = field ?? .theme
    let own = layout.column(named)
    let sheet = WidenedSheet(
      layout.sheet, width: columns.count,
      adding: pairs.map(\.column) + (sections == nil ? [] : [.section(besides: own)]), sections: sections)
    if let chunk = layout.chunks.last { try sheet.see(chunk, below: layout.headerRow) }
    let header = HeaderMap(
      columns, titles: layout.titles, row: layout.number,
      adding: pairs.map(\.header)
        + (sections == nil ? [] : [HeaderMap.Added(column: .field(named), own: own, isSection: true)]))
    return TrackerPart(layout, sheet, header.numbered(index), index: index, filter: filter)
  }

  /// The two columns that a column of two fields is read as.
  private func shared(
    _ layout: SheetLayout, _ columns: [HeaderReader.Column?], _ column: Int
  ) -> [(column: WidenedSheet.Column, header: HeaderMap.Added)] {
    guard let first = columns[column], let second = layout.shared[column] else { return [] }
    let told = second.isTold ? second : first.period.map { .update($0) } ?? second
    return SharedColumn(filter.statuses).columns(first, told).map { found, take in
      (.part(of: column, take: take), HeaderMap.Added(column: found, own: column, isSection: false))
    }
  }

  // MARK: Long form

  /// The parts of a tracker whose rows name their period in a column; nil where it is none. Where only the rows show
  /// that, `parts` begin anew.
  private func longForm(
    _ layouts: [SheetLayout], _ parts: inout [TrackerPart], _ settler: PeriodSettler, _ file: TableFile,
    _ asked: Period?
  ) throws(TableError) -> Made? {
    let long = layouts.indices.filter { layouts[$0].column(.period) != nil && layouts[$0].hasUntold }
    guard !long.isEmpty else { return nil }
    for index in long where settler.told[index] == nil {
      let columns = layouts[index].columns(of: PartMaker.anyPeriod, by: headers)
      parts[index] = parts[index].with(parts[index].header.replacing(columns))
    }
    var joiner = RowJoiner(long.map { parts[$0] }, long.map { layouts[$0] }, key: headers.key)
    try joiner.read(file) { period(of: $0) }
    let isTold = long.contains { index in settler.told[index].map { $0.place != .commandLine } ?? false }
    let isSaid = ruleSet.reading.rowsNamePeriod && !joiner.periods.isEmpty
    guard isSaid || joiner.hasSeveral || !isTold && joiner.tells(asked) else {
      for index in long where settler.told[index] == nil {
        parts[index] = parts[index].with(parts[index].header.replacing(layouts[index].columns))
      }
      return nil
    }
    let (part, notices) = joiner.joined(filter: filter)
    var made = Made(parts: [part], notices: notices)
    let title = layouts[long[0]].column(.period).map { layouts[long[0]].titles[$0] } ?? ""
    for period in joiner.periods {
      made.told[period] = ToldPeriod(period: period, day: nil, place: .column(title))
    }
    for index in layouts.indices where !long.contains(index) { made.parts.append(parts[index].at(made.parts.count)) }
    return made
  }

  /// The period that a row names; nil where its cell is no period.
  private func period(of row: ActionRow) -> Period? {
    let cell = row.date(.period)
    if let date = cell.date, !date.isZero { return Period(date.day.month) }
    return headers.period(cell.text.string)
  }
}

extension SheetLayout {
  /// The periods that names of members give as a whole date, each with that: the day that its report is of.
  fileprivate func memberDays(by headers: HeaderReader) -> [(Period, Day)] {
    guard sheet.hasMemberNames else { return [] }
    return zip(columns, titles).compactMap { column, title in
      guard let period = column?.period, let day = title.withBytes(headers.memberDay) else { return nil }
      return (period, day)
    }
  }
}

extension RowJoiner {
  /// Whether the rows tell the period where nothing else does: that which was asked for, if any was.
  fileprivate func tells(_ asked: Period?) -> Bool {
    guard !periods.isEmpty, withoutPeriod.isEmpty else { return false }
    return asked.map(periods.contains) ?? true
  }
}
