import Dates
import RuleSets
import Tables
import Texts

/// Reads the cells of a register's line.
struct ChangeLineReader: Sendable {
  private let dates: DateReader
  private let refs: RefForms
  private let vocabulary: Vocabulary

  /// A reader of dates and refs as the rule set has them.
  init(_ ruleSet: RuleSet) {
    dates = DateReader(words: ruleSet.dateWords)
    refs = RefForms(ruleSet.tracker)
    vocabulary = ruleSet.vocabulary
  }

  /// The line of a row, with the hash of its ref; nil where nothing stands in its columns.
  func line(
    _ cells: ChangeCells, _ columns: [ChangeField: Int]
  ) throws(TableError) -> (line: ChangeLine, hash: UInt64)? {
    if columns.values.allSatisfy({ cells.text($0).isEmpty }) { return nil }
    let ref = cells.text(columns[.ref])
    let key = ref.withBytes { refs.key(NormalisedText($0, vocabulary: vocabulary)) }
    if key.isBlank {
      throw cells.error(
        at: columns[.ref], "the line has no ref", remedy: "give that of the action whose date was agreed")
    }
    let to = try reading(.to, cells, columns)
    if to.kind == .blank {
      throw cells.error(
        at: columns[.to], "the line of \(shortLine(ref)) has no new due date", remedy: "give the date that was agreed")
    }
    let from = try reading(.from, cells, columns)
    let agreedOn = try reading(.agreedOn, cells, columns)
    if agreedOn.days == nil, agreedOn.kind != .blank {
      throw cells.error(
        at: columns[.agreedOn], "\"\(shortLine(cells.text(columns[.agreedOn])))\" is no day",
        remedy: "give the day on which the date was agreed, or nothing")
    }
    let line = ChangeLine(
      ref: ref, from: from.kind == .blank ? .any : from.duePoint.map { .day($0) } ?? .none, to: to.duePoint,
      agreedOn: agreedOn.days, agreedBy: cells.text(columns[.agreedBy]), place: cells.place)
    return (line, key.hash)
  }

  /// What a cell says; there is no start date beside it from which a year could follow.
  private func reading(
    _ field: ChangeField, _ cells: ChangeCells, _ columns: [ChangeField: Int]
  ) throws(TableError) -> DateReading {
    func refusal(_ problem: String) -> TableError {
      cells.error(
        at: columns[field], "\"\(shortLine(cells.text(columns[field])))\" \(problem)",
        remedy: "write it as 31/03/2024 or Mar-24")
    }
    guard let reading = dates.read(cells.date(columns[field])).alone else { throw refusal("names no year") }
    if reading.kind == .unreadable { throw refusal("cannot be read as a date") }
    return reading
  }
}
