package import Dates
package import RuleSets
package import Tables
package import Trackers

extension EarlierTracker {
  /// Reads every action of the tracker, on all workers.
  package convenience init(
    _ tracker: Tracker, ruleSet: RuleSet, facts table: FactTable? = nil, on workers: Workers = .one
  ) throws(TableError) {
    let table = (table ?? FactTable(of: ruleSet)).deriving(for: ruleSet)
    let newest = tracker.periods[tracker.periods.count - 1]
    // One that was opened early is none of what the tracker reports. Rows that are read anyway tell whether it was.
    var latest = try tracker.latestHeld(surely: tracker.isJoined) ?? newest
    let isCounting = tracker.periods.count > 1 && !tracker.isJoined
    var reader = EarlierReader(tracker, tracker.parts, upTo: latest, ruleSet, table, isCounting: isCounting)
    var pieces = try reader.read(on: workers)
    if isCounting, !tracker.survey.holdsLatest {
      let held = try tracker.latestHeld(surely: true) ?? newest
      if held != latest {
        latest = held
        reader = EarlierReader(tracker, tracker.parts, upTo: latest, ruleSet, table, isCounting: false)
        pieces = try reader.read(on: workers)
      }
    }
    self.init(&pieces, reader, path: tracker.file.path)
  }

  /// Reads the actions of the period before `period` in a tracker each of whose periods has rows of its own; nil where
  /// it is none, or has no such period. It can be read again afterwards, when it was turned to a period.
  package convenience init?(
    ownPastOf tracker: Tracker, before period: Period, ruleSet: RuleSet
  ) throws(TableError) {
    guard let past = tracker.period(before: period), tracker.isJoined else { return nil }
    let parts = tracker.parts.filter(\.isJoined)
    let reader = EarlierReader(tracker, parts, upTo: past, ruleSet, FactTable(of: ruleSet), isCounting: false)
    var pieces = try reader.read(on: .one)
    self.init(&pieces, reader, path: tracker.file.path)
  }

  /// Puts the pieces together, in their order, and empties them.
  private convenience init(_ pieces: inout [EarlierPiece], _ reader: EarlierReader, path: String) {
    let (width, asked) = (reader.periods.count, reader.asked.count)
    let records = EarlierRecords(capacity: pieces.reduce(0) { $0 + $1.records.count }, periods: width)
    var values: ContiguousArray<EarlierValue> = []
    for index in pieces.indices {
      pieces[index].texts.first = records.count
      for (place, record) in pieces[index].records.enumerated() {
        guard records.append(record, pieces[index].reports[place * width..<(place + 1) * width]) else { continue }
        values += pieces[index].values[place * asked..<(place + 1) * asked]
      }
      pieces[index].removeActions()
    }
    self.init(
      path: path, periods: reader.periods, records, reader.terms, EarlierTexts(pieces.map(\.texts)),
      seed: reader.seed, asked: reader.asked.map(\.place), values: values)
  }
}
