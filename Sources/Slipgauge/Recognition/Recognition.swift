import Checks
import Dates
package import RuleSets
package import Tables
import Texts

/// What a tracker that nobody has described yet seems to be: sheets, columns, labels, dates, refs.
package struct Recognition {
  /// A label of a status column.
  struct Label {
    /// As it stands in the first cell that has it.
    let text: String
    /// How many cells have it.
    let count: Int
    /// What a key in the file says that it means; nil where there is none.
    let meaning: String?
    /// The status that it is taken for, by id; nil where nothing tells.
    fileprivate(set) var status: String?
  }

  /// The file's name, as the user gave it.
  let path: String
  /// The carried set that the tracker's own is to extend.
  let base: RuleSet
  /// Which one that is.
  package let carried: CarriedRules
  /// Whether no sheet has a row of headers: then there is nothing to write a rule set from.
  package var isEmpty: Bool { sheets.isEmpty }
  /// The sheets that have a header row.
  private(set) var sheets: [SheetSketch] = []
  /// The names of the others.
  private(set) var unread: [String] = []
  /// Where no sheet has a header row: the place of the row that may be one, and what it holds.
  private(set) var widestRow: (place: String, texts: [String])?
  /// The month in which the years of its headers begin; nil where they say nothing of it.
  private(set) var yearStarts: Int?
  /// The periods of the headers: the first month of each, and how many it has.
  private(set) var months: [(from: Month, count: Int)] = []
  /// The labels of the status columns, the commonest first.
  private(set) var labels: [Label] = []
  /// The fills of blank status cells.
  private(set) var fills: [FillSketch] = []
  /// What its refs look like.
  private(set) var refs = RefFormSketch([])
  /// Whether some refs end in 0 and head others.
  private(set) var hasMainActions = false
  /// How its dates are written, by column.
  private(set) var dates: [(column: SketchedColumn, sheet: TrackerSketch.Sheet, sketch: DateSketch)] = []

  /// Looks at a file as `base`, a carried set, would.
  package init(
    _ file: TableFile, path: String, base: RuleSet, carried: CarriedRules = .plain
  ) throws(TableError) {
    self.path = path
    self.base = base
    self.carried = carried
    let sketch = try TrackerSketch(file)
    let words = base.dateWords
    yearStarts = YearSketch.starts(sketch, words)
    let set = yearStarts.flatMap { RuleSet.plain(yearStarts: $0) } ?? base
    let headers = KnownHeaders(base)
    let periods = PeriodSketch(set)
    let guess = ColumnGuess(base)
    for sheet in sketch.sheets {
      guard var found = SheetSketch(sheet, headers: headers, periods: periods) else {
        unread.append(sheet.name ?? path)
        continue
      }
      guess.apply(to: &found)
      if found.isKey || !found.isTable {
        unread.append(sheet.name ?? path)
      } else {
        sheets.append(found)
      }
    }
    if sheets.isEmpty {
      widestRow = sketch.sheets.compactMap(SheetSketch.widestRow).max { $0.texts.count < $1.texts.count }
    }
    months = Recognition.months(columns(of: .status) + columns(of: .update), periods)
    labels = Recognition.labels(columns(of: .status) + columns(of: .stage), guess, sketch)
    fills = FillSketch.all(of: columns(of: .status), base, guess, sketch)
    let known = columns(of: .ref).flatMap(\.cells).map(\.cell.text)
    refs = RefFormSketch(known)
    let mains = known.count { $0.last == "0" && ($0.dropLast().last.map { !$0.isNumber } ?? false) }
    hasMainActions = mains > 0 && mains * 2 < known.count
    let reader = DateReader(words: words)
    for sheet in sheets {
      for column in sheet.columns where column.field?.isDate == true {
        dates.append((column, sheet.sheet, DateSketch(column, reader)))
      }
    }
  }

  /// Whether any row stands below the headers.
  var hasActions: Bool { sheets.contains { $0.columns.contains { !$0.cells.isEmpty } } }

  /// The columns of a field, over all sheets.
  func columns(of field: Field) -> [SketchedColumn] {
    sheets.flatMap { $0.columns.filter { $0.field == field } }
  }

  /// The different headers of a field, the period left out of them.
  func spellings(of field: Field) -> [String] {
    var spellings: [String] = []
    for column in columns(of: field) where !spellings.contains(where: { normalised($0) == normalised(column.spelling) })
    {
      spellings.append(column.spelling)
    }
    return spellings
  }

  /// The statuses that a label can be taken for, by id.
  package var statusIDs: [String] { base.statuses.map(\.id) + base.recognition.statuses.map(\.id) }

  /// The labels with what each is taken for, by id; nil where it is to be a status of its own.
  package var labelsToConfirm: [(text: String, count: Int, status: String?)] {
    labels.map { ($0.text, $0.count, $0.status) }
  }

  /// Takes a label for another status; false where there is none of that id.
  package mutating func take(_ status: String, forLabel place: Int) -> Bool {
    guard statusIDs.contains(status), labels.indices.contains(place) else { return false }
    labels[place].status = status
    return true
  }

  /// Columns that stand for no field.
  var others: [SketchedColumn] { sheets.flatMap { $0.columns.filter { $0.field == nil } } }

  /// The rows that name what stands below them.
  var sections: [String] { sheets.flatMap(\.sections) }

  private static func months(
    _ columns: [SketchedColumn], _ periods: PeriodSketch
  ) -> [(from: Month, count: Int)] {
    var months: [(from: Month, count: Int)] = []
    for column in columns {
      guard let period = periods.months(of: column.header), !months.contains(where: { $0 == period }) else { continue }
      months.append(period)
    }
    return months.sorted { $0.from < $1.from }
  }

  private static func labels(
    _ columns: [SketchedColumn], _ guess: ColumnGuess, _ sketch: TrackerSketch
  ) -> [Label] {
    var all = SketchedColumn(index: 0, header: "", pattern: nil, field: .status, isKnown: true)
    all.cells = columns.flatMap(\.cells)
    let counts = all.counts(of: guess.label)
    let key = key(of: Set(counts.map { SketchedColumn.key($0.text) }), in: sketch)
    return counts.filter { !isBlank($0.text) }.map { item in
      let meaning = key[SketchedColumn.key(item.text)]
      let status = guess.status(of: item.text, meaning: meaning)
      return Label(text: item.text, count: item.count, meaning: meaning, status: status)
    }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// Whether a check takes the cell for blank: a dash, dots, but no symbol.
  private static func isBlank(_ text: String) -> Bool {
    normalised(text).isEmpty && !text.unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
  }

  /// What a key says of the labels: rows of a few cells, the first a label.
  private static func key(of labels: Set<String>, in sketch: TrackerSketch) -> [String: String] {
    var key: [String: String] = [:]
    for row in sketch.sheets.flatMap(\.rows) where (2...4).contains(row.filled) {
      let texts = row.cells.filter { !$0.isBlank }.map(\.text)
      let label = SketchedColumn.key(texts[0])
      if labels.contains(label), texts[1].contains(where: \.isLetter), key[label] == nil { key[label] = texts[1] }
    }
    return key
  }
}
