import Dates
import RuleSets
import Texts
import Trackers

/// Guesses what stands below headers that the rules do not know, by their words and by the cells below them.
struct ColumnGuess {
  private let base: RuleSet
  private let reader: DateReader
  /// The status of a label, by id.
  private var statusOfLabel: [String: String] = [:]

  /// Of the cells of a column, in parts of a hundred, so many are to be what it is taken to hold.
  private static let leastShare = 60
  /// A column with more different values holds no labels.
  private static let mostLabels = 20

  /// By the words and labels of that rule set.
  init(_ base: RuleSet) {
    self.base = base
    reader = DateReader(words: base.dateWords)
    for status in base.recognition.statuses {
      for label in status.labels { statusOfLabel[SketchedColumn.key(label)] = status.id }
    }
    for status in base.statuses {
      for label in status.labels { statusOfLabel[label] = status.id }
    }
  }

  /// The status that a label is taken for, by id; nil where nothing tells.
  func status(of label: String) -> String? {
    let key = SketchedColumn.key(label)
    if let status = statusOfLabel[key] { return status }
    // A label with more behind it: complete, evidence awaited.
    let begun = statusOfLabel.keys.filter { $0.utf8.count > 2 && key.hasPrefix($0 + " ") }
    return begun.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.flatMap { statusOfLabel[$0] }
  }

  /// What a cell states as a label, with a placeholder for a date behind one that is known:
  /// `Complete 12/03/24` → `Complete {date}`.
  func label(_ cell: String) -> String {
    let words = cell.split(separator: " ")
    for count in words.indices.dropFirst() {
      let (label, date) = (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
      if statusOfLabel[SketchedColumn.key(label)] != nil, date.withBytes({ reader.isDate(DateCell($0)) }) {
        return "\(label) \(DatedLabel.placeholder)"
      }
    }
    return cell
  }

  /// The status of a label of which a key says what it means: the key speaks for colours and letters, and for labels
  /// that nobody knows.
  func status(of label: String, meaning: String?) -> String? {
    let known = status(of: label)
    let key = SketchedColumn.key(label)
    guard let meaning, known == nil || key.count == 1 || FillColour(rawValue: key) != nil else { return known }
    return status(namedIn: meaning) ?? known
  }

  /// The status whose label is named in what a key says, the longest label counting; nil where none is.
  func status(namedIn meaning: String) -> String? {
    let text = " " + normalised(meaning) + " "
    let named = statusOfLabel.keys.filter { $0.utf8.count > 2 && text.contains(" " + $0 + " ") }
    return named.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.flatMap { statusOfLabel[$0] }
  }

  /// Says what the sheet's columns hold.
  func apply(to sheet: inout SheetSketch) {
    findStatuses(&sheet)
    for (field, words) in base.recognition.headers { find(field, by: words, in: &sheet) }
    if !sheet.columns.contains(where: { $0.field == .status }) { findFills(&sheet) }
    if !sheet.columns.contains(where: { $0.field == .ref }) { findRefs(&sheet) }
    if !sheet.columns.contains(where: { $0.field == .title }) { findTitle(&sheet) }
    // A date that was agreed first is the due date where no other one is.
    if !sheet.columns.contains(where: { $0.field == .due }),
      let first = sheet.columns.firstIndex(where: { $0.field == .originalDue })
    {
      sheet.columns[first].field = .due
    }
  }

  /// Of two columns of labels, the one with more ratings is the status, the other the stage; of two that are of
  /// ratings, the first, and the other is neither.
  private func findStatuses(_ sheet: inout SheetSketch) {
    let found = sheet.columns.indices.filter { index in
      let column = sheet.columns[index]
      return (column.field == nil || column.field == .status) && holdsLabels(column)
    }
    let ofPeriods = found.filter { sheet.columns[$0].pattern != nil }
    for index in ofPeriods { sheet.columns[index].field = .status }
    if !ofPeriods.isEmpty { return }
    let alone = found.filter { sheet.columns[$0].pattern == nil }
    let rated = alone.filter { index in
      let column = sheet.columns[index]
      return ratings(column) * 100 >= column.cells.count * ColumnGuess.leastShare
    }
    let most = alone.max { ratings(sheet.columns[$0]) < ratings(sheet.columns[$1]) }
    guard let best = rated.first(where: { sheet.columns[$0].isKnown }) ?? rated.first ?? most else { return }
    for index in alone {
      sheet.columns[index].field = index == best ? .status : rated.contains(index) ? nil : .stage
    }
  }

  private func holdsLabels(_ column: SketchedColumn) -> Bool {
    let counts = column.counts(of: label)
    guard !counts.isEmpty, counts.count <= ColumnGuess.mostLabels else { return false }
    let known = counts.reduce(0) { $0 + (status(of: $1.text) == nil ? 0 : $1.count) }
    // That something does not apply is said of much else, too.
    guard counts.contains(where: { saysHowFar($0.text) }) else { return false }
    return known * 100 >= column.cells.count * ColumnGuess.leastShare
  }

  /// Where nothing is a status in words: columns without any, of cells that are filled in different colours; those of
  /// periods, else the one with the most.
  private func findFills(_ sheet: inout SheetSketch) {
    let found = sheet.columns.indices.filter { index in
      let column = sheet.columns[index]
      return column.field == nil && column.cells.isEmpty && column.fills.count > 1
    }
    func cells(_ index: Int) -> Int { sheet.columns[index].fills.values.reduce(0, +) }
    let ofPeriods = found.filter { sheet.columns[$0].pattern != nil }
    let alone = found.max { cells($0) < cells($1) }.map { [$0] } ?? []
    for index in ofPeriods.isEmpty ? alone : ofPeriods { sheet.columns[index].field = .status }
  }

  private func saysHowFar(_ label: String) -> Bool {
    let id = status(of: label)
    return base.statuses.contains { $0.id == id && ($0.rank != nil || $0.isFinished) }
  }

  private func ratings(_ column: SketchedColumn) -> Int {
    column.counts.reduce(0) { sum, item in
      let id = status(of: item.text)
      return sum + (base.statuses.contains { $0.id == id && $0.rank != nil } ? item.count : 0)
    }
  }

  private func find(_ field: Field, by words: [String], in sheet: inout SheetSketch) {
    if !field.isPerPeriod, sheet.columns.contains(where: { $0.field == field }) { return }
    let isTaken = sheet.columns.contains { $0.field == field }
    var found: [(index: Int, word: Int)] = []
    for (index, column) in sheet.columns.enumerated() {
      // A column of the field is enough, unless each period has its own.
      guard column.field == nil, !isTaken || column.pattern != nil else { continue }
      let header = " " + normalised(column.header) + " "
      guard let word = words.firstIndex(where: { header.contains(" " + $0 + " ") }), mayHold(field, column) else {
        continue
      }
      found.append((index, word))
    }
    let ofPeriods = field.isPerPeriod ? found.filter { sheet.columns[$0.index].pattern != nil } : []
    // Words that stand first say it best.
    let best = found.min { $0.word < $1.word }.map { [$0] } ?? []
    for (index, _) in ofPeriods.isEmpty ? best : ofPeriods { sheet.columns[index].field = field }
  }

  private func mayHold(_ field: Field, _ column: SketchedColumn) -> Bool {
    switch field {
    case _ where field.isDate:
      let read = DateSketch(column, reader).read
      return !column.cells.isEmpty && read * 100 >= column.cells.count * ColumnGuess.leastShare
    case .status: return column.cells.isEmpty || holdsLabels(column)
    case .ref: return isOfRefs(column)
    case .theme, .title, .directorLead, .update: return !isOfNumbers(column)
    default: return true
    }
  }

  /// Where no header tells: short cells with digits, none twice.
  private func findRefs(_ sheet: inout SheetSketch) {
    guard
      let index = sheet.columns.indices.first(where: { sheet.columns[$0].field == nil && isOfRefs(sheet.columns[$0]) })
    else { return }
    sheet.columns[index].field = .ref
  }

  /// Where no header tells: the longest texts, few of them twice.
  private func findTitle(_ sheet: inout SheetSketch) {
    func length(_ index: Int) -> Int {
      let cells = sheet.columns[index].cells
      return cells.reduce(0) { $0 + $1.cell.text.utf8.count } / max(cells.count, 1)
    }
    let found = sheet.columns.indices.filter { index in
      let column = sheet.columns[index]
      return column.field == nil && !column.cells.isEmpty && !isOfNumbers(column)
        && column.counts.count * 10 >= column.cells.count * 8
    }
    guard let index = found.max(by: { length($0) < length($1) }) else { return }
    sheet.columns[index].field = .title
  }

  private func isOfRefs(_ column: SketchedColumn) -> Bool {
    let counts = column.counts
    if column.header.contains("%") || counts.contains(where: { $0.text.contains("%") }) { return false }
    return counts.count >= 2 && counts.count * 10 >= column.cells.count * 9
      && counts.allSatisfy { $0.text.utf8.count <= 20 } && !RefFormSketch(column.cells.map(\.cell.text)).forms.isEmpty
  }

  private func isOfNumbers(_ column: SketchedColumn) -> Bool {
    !column.cells.isEmpty && column.cells.allSatisfy { $0.cell.text.withBytes(NumberCell.value) != nil }
  }
}
