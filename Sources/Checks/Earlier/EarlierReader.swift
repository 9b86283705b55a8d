import Dates
import RuleSets
import Synchronization
import Tables
import Texts
import Trackers

/// What was read of some rows of an earlier tracker: what is kept of each action that has a ref.
struct EarlierPiece: Sendable {
  /// In the order of the sheet.
  private(set) var records: ContiguousArray<EarlierRecord> = []
  /// By action and period, as `EarlierRecords` has them.
  private(set) var reports: ContiguousArray<Int32> = []
  /// By action and fact that is asked of it.
  private(set) var values: ContiguousArray<EarlierValue> = []
  /// Where its texts are had from.
  var texts: EarlierTexts.Piece

  /// Room for `capacity` actions of so many periods.
  init(_ texts: EarlierTexts.Piece, capacity: Int, periods: Int) {
    self.texts = texts
    records.reserveCapacity(capacity)
    reports.reserveCapacity(capacity * periods)
  }

  /// Adds an action, whose reports are yet to be added.
  fileprivate mutating func append(_ record: EarlierRecord, _ values: [EarlierValue]) {
    records.append(record)
    self.values += values
  }

  /// Adds a report of the action that was added last.
  fileprivate mutating func append(report: Int32) { reports.append(report) }

  /// Forgets all actions, which are kept elsewhere.
  mutating func removeActions() {
    records = []
    reports = []
    values = []
  }
}

/// Reads the actions of an earlier tracker up to one of its periods.
struct EarlierReader: Sendable {
  /// The tracker's periods up to that one.
  let periods: [Period]
  /// The facts that rules ask of actions as they were, with their places in the table.
  let asked: [(place: Int, fact: Fact)]
  /// What the keys of titles are made with.
  let seed = UInt64.random(in: .min ... .max)
  private let tracker: Tracker
  private let parts: [TrackerPart]
  private let scope: CheckScope
  private let isCounting: Bool
  private let list = EarlierTermList()

  /// What many actions have in common, once all were read.
  var terms: EarlierTerms { list.terms }

  /// Turns the tracker to the period; where it `isCounting`, the tracker's survey counts what rows have of its latest
  /// two.
  init(
    _ tracker: Tracker, _ parts: [TrackerPart], upTo latest: Period, _ ruleSet: RuleSet, _ table: FactTable,
    isCounting: Bool
  ) {
    self.tracker = tracker
    self.parts = parts
    self.isCounting = isCounting
    periods = tracker.periods.filter { $0 <= latest }
    scope = CheckScope(ruleSet: ruleSet, period: latest, periods: periods)
    asked = table.factsAskedOfEarlier(by: ruleSet).map { ($0, table.all[$0]) }
    tracker.turn(to: latest)
  }

  /// Reads all rows; the pieces stand in the order of the tracker. Throws the first error that some worker met.
  func read(on workers: Workers) throws(TableError) -> [EarlierPiece] {
    let state = Mutex<(pieces: [(part: Int, EarlierPiece)], error: TableError?)>(([], nil))
    workers.onAll {
      let worker = EarlierWorker(scope, list, asked.map(\.fact), seed: seed)
      do throws(TableError) {
        for (index, part) in parts.enumerated() {
          while state.withLock({ $0.error == nil }), let chunk = try part.nextChunk() {
            let actions = try worker.read(chunk, of: part)
            if isCounting { tracker.survey.count(actions, of: worker.block, part, chunk) }
            let piece = worker.piece(actions, of: part, chunk)
            state.withLock { $0.pieces.append((index, piece)) }
          }
        }
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
    let (pieces, error) = state.withLock { $0 }
    if let error { throw error }
    return pieces.sorted { ($0.part, $0.1.texts.chunk.index) < ($1.part, $1.1.texts.chunk.index) }.map(\.1)
  }
}

/// Reads rows of an earlier tracker: one thread's.
private final class EarlierWorker {
  /// The current rows.
  let block = RowBlock()
  private let facts: ActionFacts
  private let list: EarlierTermList
  private let asked: [Fact]
  private let seed: UInt64
  private let arena = Arena(regionSize: 1 << 18)
  /// By text: its number among the terms.
  private var statuses = TextMemo<Int32>(most: 1 << 14, 0)
  private var dues = TextMemo<Int32>(most: 1 << 14, 0)
  private var themes = TextMemo<Int32>(most: 1 << 14, 0)
  /// By number of a date in the cache of dates: its number among the terms, or -1.
  private var readings = Vector<Int32>()
  private var generation = 0

  init(_ scope: CheckScope, _ list: EarlierTermList, _ asked: [Fact], seed: UInt64) {
    facts = ActionFacts(scope)
    self.list = list
    self.asked = asked
    self.seed = seed
  }

  /// Reads a chunk into the block; the rows that are actions.
  func read(_ chunk: Chunk, of part: TrackerPart) throws(TableError) -> [Int] {
    try part.sheet.read(chunk, into: block)
    return part.actionRows(of: block, chunk: chunk)
  }

  /// What is kept of the actions in the block.
  func piece(_ actions: [Int], of part: TrackerPart, _ chunk: Chunk) -> EarlierPiece {
    let starts = part.starts(ofActions: actions, every: EarlierTexts.Piece.stride, in: block, chunk: chunk)
    let isReadAgain = !starts.isEmpty || actions.first.map { part.sheet.start(ofRow: $0, in: block) != nil } ?? true
    let periods = facts.scope.periods.count
    let kept = isReadAgain ? nil : KeptTexts(slots: 2 + periods, in: arena)
    facts.turn(to: part)
    let columns =
      [facts.layout.ref, facts.layout.title] + facts.scope.periods.indices.map { facts.layout.update($0) }
    var piece = EarlierPiece(
      EarlierTexts.Piece(part: part, chunk: chunk, starts: starts, columns: columns, kept: kept),
      capacity: actions.count, periods: periods)
    for (number, row) in actions.enumerated() {
      facts.begin(part, block, row: row, number: 0)
      kept?.append { facts.cell(columns[$0]) }
      if facts.refKey.isBlank { continue }
      piece.append(record(number), asked.map { EarlierValue($0.compute(facts)) })
      for place in facts.scope.periods.indices { piece.append(report: report(place)) }
    }
    return piece
  }

  private func record(_ number: Int) -> EarlierRecord {
    let (start, due) = dates()
    return EarlierRecord(
      key: facts.refKey.hash, title: TextKey(facts.title, seed: seed), start: start, due: due,
      dueText: self.number(of: facts.text(facts.dueField), in: &dues),
      theme: theme(), number: UInt32(number), kind: UInt8(ActionKind.allCases.firstIndex(of: facts.kind) ?? 0))
  }

  /// The number of the theme that the row names, else of the sheet's.
  private func theme() -> Int32 {
    let own = facts.text(.theme)
    if !own.isEmpty { return number(of: own, in: &themes) }
    return (facts.part?.theme ?? "").withBytes { number(of: $0, in: &themes) }
  }

  /// The number of the status of a period and 1 more; 0 where the row has nothing of the period.
  private func report(_ place: Int) -> Int32 {
    let status = facts.cell(facts.layout.status(place))
    if status.isEmpty, facts.cell(facts.layout.update(place)).isEmpty { return 0 }
    if let known = statuses.find(status) { return known + 1 }
    let number = list.add(status, stating: facts.scope.statuses.read(status))
    statuses.remember(status, number)
    return number + 1
  }

  private func number(of text: Bytes, in known: inout TextMemo<Int32>) -> Int32 {
    if let number = known.find(text) { return number }
    let number = list.add(text)
    known.remember(text, number)
    return number
  }

  private func dates() -> (start: Int32, due: Int32) {
    guard let caches = facts.caches else {
      return (list.number(of: facts.dates.start), list.number(of: facts.dates.due))
    }
    let numbers = facts.dateNumbers(caches.dates)
    if caches.generation != generation {
      generation = caches.generation
      readings.removeAll()
    }
    return (number(ofDate: numbers.start, caches.dates), number(ofDate: numbers.due, caches.dates))
  }

  private func number(ofDate date: Int32, _ cache: DateCache) -> Int32 {
    readings.fill(to: Int(date) + 1, with: -1)
    if readings[Int(date)] < 0 { readings[Int(date)] = list.number(of: cache.reading(date)) }
    return readings[Int(date)]
  }
}
