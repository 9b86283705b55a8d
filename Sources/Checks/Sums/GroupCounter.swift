import RuleSets
import Tables
import Texts
import Trackers

/// What `SumGatherer` counts.
struct GroupCounter {
  private let writer: FindingWriter
  private let asks: [Ask]
  /// By subject.
  let groups: [ActionGroups]
  /// By subject: what its groups come to.
  private(set) var tables: [SumTable]
  private var memo: AnswerMemo
  /// By subject: the group of the current row; -1 where it is in none.
  private var current: [Int]
  private var pending: [PendingRow] = []
  private var chunk: CurrentChunk?

  /// What rows are read from.
  private struct CurrentChunk {
    let chunk: Chunk
    let part: TrackerPart
    let index: Int
  }

  /// A sum, in few bytes: those of all subjects stand end to end.
  private struct Ask: BitwiseCopyable {
    /// The place of its subject.
    let subject: Int32
    /// Its place among the subject's.
    let sum: Int32
    /// The fact whose values are held against each other; -1 where there is none.
    let fact: Int32
  }

  /// A row that is not decided yet.
  private struct PendingRow {
    let row: SumRow
    let groups: [Int]
    /// By sum: the value that others may have, too.
    let values: [WordedValue?]
  }

  /// A value, and how it is told.
  private struct WordedValue {
    let value: SharedValue
    let words: String
  }

  /// Where a row's values are.
  private enum CountedRow {
    /// In the row itself.
    case read(ActionFacts)
    /// By sum, in what was kept of it.
    case kept([WordedValue?])
  }

  /// `writer` puts values into words.
  init(_ plan: SumPlan, _ writer: FindingWriter) {
    self.writer = writer
    groups = plan.subjects.map { ActionGroups($0.subject) }
    tables = plan.subjects.map { SumTable(width: $0.sums.count) }
    memo = AnswerMemo(plan)
    current = groups.map { _ in -1 }
    asks = plan.subjects.enumerated().flatMap { subject, asked in
      asked.sums.enumerated().map { place, sum in
        Ask(subject: Int32(subject), sum: Int32(place), fact: Int32(sum.sum.fact ?? -1))
      }
    }
    for index in tables.indices { tables[index].reserve(groups[index].groups.count) }
  }

  /// Turns to a chunk of the part at `index`, whose rows come to outcomes of a table.
  mutating func begin(_ chunk: Chunk, of part: TrackerPart, _ index: Int, _ outcomes: Outcomes) {
    self.chunk = CurrentChunk(chunk: chunk, part: part, index: index)
    memo.turn(to: outcomes, part: index)
  }

  /// Adds the current row of the chunk, its `row`th action, which came to an outcome.
  mutating func add(_ action: ActionFacts, row: Int, isSelected: Bool, _ outcome: Int) {
    guard let chunk else { return }
    let place = RowPlace(part: chunk.index, chunk: chunk.chunk.index, row: row)
    for index in groups.indices {
      let known = groups[index].number(of: action, chunk.part)
      current[index] = known == ActionGroups.unknown ? enter(index, action, place, chunk) : known
    }
    let first = memo.first(outcome)
    let counted = SumRow(place: place, isSelected: isSelected)
    if first == AnswerMemo.pending { return wait(action, counted) }
    count(counted, from: first, .read(action))
  }

  /// Counts a row of the current groups whose answers begin at `first`.
  private mutating func count(_ counted: SumRow, from first: Int32, _ row: CountedRow) {
    for (number, ask) in asks.enumerated() {
      let (group, answers) = (current[Int(ask.subject)], memo.answers(from: first, number))
      if group < 0 || answers.among == .no { continue }
      tables[Int(ask.subject)].add(counted, to: group, sum: Int(ask.sum), answers)
      guard let value = value(number, of: row) else { continue }
      let key = SumTable.ValueKey(group: group, sum: Int(ask.sum), value: value)
      if tables[Int(ask.subject)].add(counted, answers.among, toKnown: key) { continue }
      tables[Int(ask.subject)].add(counted, answers.among, to: key, words: words(number, of: row))
    }
  }

  /// The group that the current row is the first to name so; of a new one it is the first.
  private mutating func enter(
    _ index: Int, _ action: ActionFacts, _ place: RowPlace, _ chunk: CurrentChunk
  ) -> Int {
    let number = groups[index].add(action, chunk.part) { group($0, $1, action, place, chunk.chunk) }
    tables[index].reserve(number + 1)
    return number
  }

  private mutating func wait(_ action: ActionFacts, _ counted: SumRow) {
    let row = CountedRow.read(action)
    let values = asks.indices.map { number in
      value(number, of: row).map { WordedValue(value: $0, words: words(number, of: row)) }
    }
    pending.append(PendingRow(row: counted, groups: current, values: values))
  }

  /// Counts the rows that were not decided when they were read; `decided` gives what a row came to.
  mutating func settle(_ decided: (RowPlace) -> (outcome: Int, of: Outcomes)?) {
    for waiting in pending {
      guard let (outcome, outcomes) = decided(waiting.row.place) else { continue }
      memo.turn(to: outcomes, part: Int(waiting.row.place.part))
      let first = memo.first(outcome)
      if first == AnswerMemo.pending { continue }
      current = waiting.groups
      count(waiting.row, from: first, .kept(waiting.values))
    }
    pending = []
  }

  // MARK: Values

  /// The row's value that others may have, too; nil where the sum asks for none, or the row has none.
  private func value(_ number: Int, of row: CountedRow) -> SharedValue? {
    switch row {
    case .read(let action):
      let fact = Int(asks[number].fact)
      return fact < 0 ? nil : SharedValue(writer.evaluator.facts.value(fact, of: action), action)
    case .kept(let values): return values[number]?.value
    }
  }

  /// How that value is told.
  private func words(_ number: Int, of row: CountedRow) -> String {
    switch row {
    case .read(let action): writer.words(Int(asks[number].fact), action)
    case .kept(let values): values[number]?.words ?? ""
    }
  }

  /// The group that the current row is the first of, which names it in a field.
  private func group(
    _ field: Field, _ name: Bytes, _ action: ActionFacts, _ place: RowPlace, _ chunk: Chunk
  ) -> ActionGroup {
    let isCell = !action.text(field).isEmpty
    let sheet = action.part?.sheet.name.map {
      Finding.Location(sheet: $0, row: 1, column: "", cell: nil, line: nil)
    }
    return ActionGroup(
      key: action.words(of: name).string, name: Wording.kept(name), first: place,
      location: isCell ? writer.location(of: field, action, chunk) : sheet)
  }
}
