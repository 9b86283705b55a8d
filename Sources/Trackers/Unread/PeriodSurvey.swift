import Dates
import RuleSets
import Synchronization
package import Tables
import Texts

/// Counts which periods the actions of a tracker have a status or an update in, to find the one to check.
///
/// A period was opened early where fewer than the rule set's share of the actions of the period before it, main actions
/// aside, have anything in it.
package final class PeriodSurvey: Sendable {
  private let periods: [Period]
  /// Their places.
  private let places: [Period: Int]
  private let share: Double
  private let vocabulary: Vocabulary
  private let refs: RefForms
  private let statuses: StatusReader
  private let statusFill: Field

  /// What is known of some rows: a period, and the one before it.
  private struct Pair {
    /// Actions with something in the one before; where not all rows were counted, all rows.
    var before = 0
    /// Those of them with something in the period, too.
    var both = 0
    /// Actions with something in the period.
    var now = 0
  }

  /// By part and chunk: what is known of the latest two periods.
  private let latest = Mutex<[Place: Pair]>([:])

  private struct Place: Hashable {
    let part: Int
    let chunk: Int
  }

  /// The periods of a tracker in order of time.
  init(_ periods: [Period], _ ruleSet: RuleSet) {
    self.periods = periods
    places = Dictionary(periods.enumerated().map { ($1, $0) }) { first, _ in first }
    share = ruleSet.reading.heldFrom
    vocabulary = ruleSet.vocabulary
    refs = RefForms(ruleSet.tracker)
    statuses = StatusReader(ruleSet)
    statusFill = ruleSet.tracker.statusFill
  }

  // MARK: The latest period, while rows are read

  /// Counts the actions of a chunk, up to where enough of them have something in the latest period.
  package func count(_ actions: [Int], of block: RowBlock, _ part: TrackerPart, _ chunk: Chunk) {
    guard periods.count > 1 else { return }
    let (before, now) = (periods[periods.count - 2], periods[periods.count - 1])
    var pair = Pair()
    for index in actions {
      let row = ActionRow(part: part, block: block, index: index)
      guard holds(row, now) else {
        if holds(row, before), !isMain(row) { pair.before += 1 }
        continue
      }
      guard !isMain(row) else { continue }
      pair.now += 1
      guard holds(row, before) else { continue }
      pair.before += 1
      pair.both += 1
      if isEnough(pair.both, of: actions.count) {
        // However the rest of the chunk is, the chunk by itself holds enough.
        pair.before = actions.count
        break
      }
    }
    latest.withLock { $0[Place(part: part.index, chunk: chunk.index)] = pair }
  }

  /// Whether the rows that were counted so far hold enough of the latest period.
  package var holdsLatest: Bool {
    let sum = latest.withLock { pairs in
      pairs.values.reduce(into: Pair()) { sum, pair in
        sum.before += pair.before
        sum.both += pair.both
        sum.now += pair.now
      }
    }
    return isHeld(sum)
  }

  private func isEnough(_ both: Int, of before: Int) -> Bool { Double(both) >= share * Double(before) }

  /// Where nothing was there before, anything is enough.
  private func isHeld(_ pair: Pair) -> Bool { pair.before > 0 ? isEnough(pair.both, of: pair.before) : pair.now > 0 }

  /// Whether the latest period holds enough in what of the parts was read when they were opened.
  func passes(_ parts: [TrackerPart]) throws(TableError) -> Bool {
    let block = RowBlock()
    for part in parts {
      guard let chunk = try part.first() else { continue }
      try part.sheet.read(chunk, into: block)
      count(part.actionRows(of: block, chunk: chunk), of: block, part, chunk)
    }
    return holdsLatest
  }

  // MARK: All periods, in a reading of their own

  /// How many actions have something in each period.
  struct Counts {
    /// In it and in the one before; main actions aside.
    var both: [Int]
    /// In the one before; main actions aside.
    var before: [Int]
    /// In it; main actions aside.
    var now: [Int]
    /// In it, main actions among them.
    var all: [Int]
  }

  /// Counts all rows of the parts.
  func all(of parts: [TrackerPart]) throws(TableError) -> Counts {
    let none = Array(repeating: 0, count: periods.count)
    var counts = Counts(both: none, before: none, now: none, all: none)
    let block = RowBlock()
    for part in parts {
      part.rewind()
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for index in part.actionRows(of: block, chunk: chunk) {
          add(ActionRow(part: part, block: block, index: index), to: &counts)
        }
      }
      part.rewind()
    }
    return counts
  }

  private func add(_ row: ActionRow, to counts: inout Counts) {
    var held: Set<Int> = []
    row.block.eachColumn(ofRow: row.index) { column in
      guard let period = row.part.header.periodOfColumn[column], let place = places[period], !held.contains(place)
      else {
        return
      }
      if row.block.text(row: row.index, column: column).holdsWords { held.insert(place) }
    }
    if statuses.readsWithoutWords {
      for columns in row.part.header.periods {
        if let place = places[columns.period], !held.contains(place), holds(row, columns.period) { held.insert(place) }
      }
    }
    let isMain = isMain(row)
    for place in held {
      counts.all[place] += 1
      guard !isMain else { continue }
      counts.now[place] += 1
      guard place + 1 < periods.count else { continue }
      counts.before[place + 1] += 1
      if held.contains(place + 1) { counts.both[place + 1] += 1 }
    }
  }

  /// The latest period that holds enough, and those behind it; the latest of all where none does.
  func latestHeld(_ counts: Counts) -> (held: Period?, passed: [PassedPeriod]) {
    let held = periods.indices.last { place in
      isHeld(Pair(before: counts.before[place], both: counts.both[place], now: counts.now[place]))
    }
    guard let held else { return (periods.last, []) }
    return (
      periods[held], periods.indices[(held + 1)...].map { PassedPeriod(period: periods[$0], rows: counts.all[$0]) }
    )
  }

  // MARK: Rows

  private func holds(_ row: ActionRow, _ period: Period) -> Bool {
    statuses.isStated(row.status(period)) || row.update(period).holdsWords
      || statuses.hasFills && isFilled(row, period)
  }

  /// Whether a fill states the status of the period.
  private func isFilled(_ row: ActionRow, _ period: Period) -> Bool {
    let columns = row.part.header.columns(of: period)
    guard let column = statusFill == .update ? columns?.update : columns?.status,
      let hue = row.block.cell(row: row.index, column: column).hue
    else { return false }
    return statuses.status(filled: hue) != nil
  }

  private func isMain(_ row: ActionRow) -> Bool {
    refs.key(NormalisedText(row.text(.ref), vocabulary: vocabulary)).isMain
  }
}
