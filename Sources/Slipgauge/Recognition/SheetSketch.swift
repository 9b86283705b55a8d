import RuleSets
import Tables
import Texts

/// A sheet with its header row found, and its columns.
struct SheetSketch {
  /// The sheet.
  let sheet: TrackerSketch.Sheet
  /// The number of the header row, from 1.
  let headerRow: Int
  /// The columns that have a header.
  var columns: [SketchedColumn]
  /// The rows that have one filled cell, and stand among those of the table: what they hold.
  private(set) var sections: [String] = []

  /// A header row stands near the top.
  private static let mostLooked = 60
  /// And has so many headers or more.
  private static let leastHeaders = 3

  /// Nil where no row looks like a header row.
  init?(_ sheet: TrackerSketch.Sheet, headers: KnownHeaders, periods: PeriodSketch) {
    self.sheet = sheet
    var best: (score: Int, place: Int, titles: [String])?
    for place in sheet.rows.indices.prefix(SheetSketch.mostLooked) {
      let titles = SheetSketch.titles(sheet.rows, place)
      guard titles.count(where: { !$0.isEmpty }) >= SheetSketch.leastHeaders else { continue }
      let known = Set(titles.compactMap { headers.field($0, periods) })
      let hinted = Set(titles.compactMap { headers.hint($0) }).union(known)
      guard hinted.count >= 2 else { continue }
      let score = known.count * 4 + hinted.count
      if score > best?.score ?? 0 { best = (score, place, titles) }
    }
    guard let best else { return nil }
    headerRow = sheet.rows[best.place].number
    let patterns = SheetSketch.patterns(best.titles, periods)
    columns = best.titles.enumerated().compactMap { index, title in
      if title.isEmpty { return nil }
      let field = headers.field(title, periods)
      return SketchedColumn(
        index: index, header: title, pattern: patterns[index], field: field, isKnown: field != nil)
    }
    addRows(sheet.rows[(best.place + 1)...])
  }

  /// The titles with `*` in the place of a period; of one without its year, where several titles differ in it alone.
  private static func patterns(_ titles: [String], _ periods: PeriodSketch) -> [String?] {
    func patterns(_ pattern: (String) -> String?) -> [String?] {
      titles.map { $0.isEmpty || $0.count > KnownHeaders.mostLetters ? nil : pattern($0) }
    }
    let yearless = patterns(periods.yearlessPattern)
    return zip(patterns(periods.pattern), yearless).map { dated, open in
      dated ?? open.flatMap { pattern in yearless.count { $0 == pattern } > 1 ? pattern : nil }
    }
  }

  /// Of the rows near the top that could be headers, the first with the most cells, and where it stands; nil where
  /// none has several.
  static func widestRow(_ sheet: TrackerSketch.Sheet) -> (place: String, texts: [String])? {
    var widest: (place: String, texts: [String])?
    for row in sheet.rows.prefix(mostLooked) {
      let texts = row.cells.map(\.text).filter {
        $0.count <= KnownHeaders.mostLetters && $0.contains(where: \.isLetter)
      }
      guard texts.count >= leastHeaders, texts.count > widest?.texts.count ?? 0 else { continue }
      widest = (sheet.name.map { "row \(row.number) of sheet “\($0)”" } ?? "line \(row.number)", texts)
    }
    return widest
  }

  /// Whether the sheet says what labels mean: it has no refs and no dates, and no label twice.
  var isKey: Bool {
    let statuses = columns.filter { $0.field == .status && !$0.cells.isEmpty }
    let ofActions: Set<Field> = [.ref, .directorLead, .start, .due, .revisedDue, .originalDue]
    return !statuses.isEmpty && !columns.contains { $0.field.map(ofActions.contains) ?? false }
      && statuses.allSatisfy { $0.counts.count == $0.cells.count }
  }

  /// Whether something besides the words of headers tells that it is a table: a header that the rules know, or cells
  /// that hold refs, dates or labels. In prose with commas such words stand, too.
  var isTable: Bool {
    columns.contains { column in
      guard let field = column.field else { return false }
      return column.isKnown || !column.cells.isEmpty && (field == .ref || field == .status || field.isDate)
    }
  }

  private mutating func addRows(_ rows: ArraySlice<TrackerSketch.Row>) {
    // Behind the last row with several filled cells stand footers.
    guard let last = rows.lastIndex(where: { $0.filled > 2 }) else { return }
    for row in rows[...last] {
      if row.filled == 1 {
        sections.append(row.cells.first { !$0.isBlank }?.text ?? "")
        continue
      }
      // A header row that stands again.
      if columns.count(where: { normalised(row[$0.index].text) == normalised($0.header) }) > 2 { continue }
      for place in columns.indices {
        let cell = row[columns[place].index]
        if !cell.isBlank {
          columns[place].cells.append((row.number, cell))
        } else if let colour = cell.hue.flatMap(FillColour.init(hue:)), colour != .white, colour != .grey {
          columns[place].fills[colour, default: 0] += 1
        }
      }
    }
  }

  /// The headers of a row, with what reaches down into it from the row above.
  private static func titles(_ rows: [TrackerSketch.Row], _ place: Int) -> [String] {
    let own = rows[place].cells.map(\.text)
    guard place > 0, rows[place - 1].number == rows[place].number - 1, rows[place - 1].filled > 1 else { return own }
    let above = rows[place - 1]
    let width = max(own.count, above.cells.count)
    var spanning = ""
    return (0..<width).map { column in
      let (mine, upper) = (column < own.count ? own[column] : "", above[column].text)
      if !upper.isEmpty { spanning = upper }
      if mine.isEmpty { return upper }
      return own.count { $0 == mine } > 1 && !spanning.isEmpty ? spanning + " " + mine : mine
    }
  }
}

/// The fields of headers, by the spellings of a rule set.
struct KnownHeaders {
  private var fields: [String: Field] = [:]
  private let hints: [(field: Field, words: [String])]
  /// A longer cell is no header.
  static let mostLetters = 60

  /// By the headers of that rule set.
  init(_ ruleSet: RuleSet) {
    hints = ruleSet.recognition.headers
    for field in Field.allCases {
      for spelling in ruleSet.columns.spellings[field.rawValue] ?? [] {
        let key = normalised(spelling.filter { $0 != "*" })
        if !key.isEmpty, fields[key] == nil { fields[key] = field }
      }
    }
  }

  /// The field that the words of a header hint at; nil where they do at none.
  func hint(_ header: String) -> Field? {
    if header.count > KnownHeaders.mostLetters { return nil }
    let text = " " + normalised(header) + " "
    return hints.first { $0.words.contains { text.contains(" " + $0 + " ") } }?.field
  }

  /// What stands below a header; nil where the rules do not know it.
  func field(_ header: String, _ periods: PeriodSketch) -> Field? {
    if let field = fields[normalised(header)] { return field }
    if header.count > KnownHeaders.mostLetters { return nil }
    let rest = periods.pattern(of: header).flatMap { fields[normalised($0.filter { $0 != "*" })] }
    return rest.flatMap { $0.isPerPeriod ? $0 : nil }
  }
}
