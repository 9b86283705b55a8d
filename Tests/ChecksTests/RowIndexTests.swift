import Testing
import Texts

@testable import Checks

struct RowIndexTests {
  /// Records as a tracker might have them, of few different keys or many.
  private func records(_ count: Int, keys: UInt64) -> [RowRecord] {
    var seed: UInt64 = 1
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % keys
    }
    return (0..<count).map { row in
      // Keys that agree in their upper half, and some that agree in the lower.
      var record = RowRecord(
        refHash: next() == 0 ? 0 : next() << 32 | 1, mainHash: row % 5 == 0 ? 0 : next() &+ 1, pasteHash: next(),
        dueEarliest: Int32(row % 100), isMainAction: next() % 7 == 0, isUnfinishedSub: next() % 2 == 0)
      record.themeHash = row % 3 == 0 ? 7 : UInt64(row / 1_000)
      record.hasNews = row % 4 != 1
      if !record.hasNews {
        record.named = NamedRefs(whole: row % 5 == 0 ? next() << 32 | 1 : 0, short: row % 7 == 0 ? next() << 32 | 1 : 0)
      }
      return record
    }
  }

  private func index(_ records: [RowRecord], pieces: Int, workers: Int) -> RowIndex {
    let gatherer = RowGatherer()
    let outcomes = Outcomes()
    let size = records.count / pieces + 1
    let kept = stride(from: 0, to: records.count, by: size).map { start in
      let piece = records[start..<min(start + size, records.count)]
      gatherer.begin(piece.count)
      for (place, record) in piece.enumerated() {
        " R\(start + place)".withBytes { gatherer.append(record, ref: $0, outcome: outcomes.number(of: Outcome())) }
      }
      return gatherer.finish(outcomes)
    }
    return RowIndex(kept, workers: workers)
  }

  @Test(arguments: [1, 7, 400, 100_000], [1, 2])
  func `finds what a search through all rows finds`(keys: UInt64, workers: Int) {
    let records = records(12_000, keys: keys)
    let index = index(records, pieces: 37, workers: workers)
    var byRef: [UInt64: Int] = [:]
    var subs: [UInt64: [Int]] = [:]
    var pasted: [UInt64: [Int]] = [:]
    var lastOfThemes: [UInt64: Int] = [:]
    var pointed: [Int: Int] = [:]
    for (row, record) in records.enumerated() {
      if record.refHash != 0, byRef[record.refHash] == nil { byRef[record.refHash] = row }
      if record.mainHash != 0, record.isUnfinishedSub { subs[record.mainHash, default: []].append(row) }
      if record.pasteHash != 0 { pasted[record.pasteHash, default: []].append(row) }
      if record.named != nil { pointed[row] = lastOfThemes[record.themeHash] }
      lastOfThemes[record.themeHash] = row
    }
    for (row, record) in records.enumerated() {
      guard let named = record.named else { continue }
      pointed[row] = byRef[named.whole] ?? byRef[named.short] ?? pointed[row]
    }
    #expect(pointed.count > 1_000)
    let mains = Set(records.filter { $0.isMainAction && $0.mainHash != 0 }.map(\.mainHash))
    for (row, record) in records.enumerated() {
      var facts = RecordFacts()
      facts.insert(.refStandsEarlier, if: (byRef[record.refHash] ?? row) < row)
      facts.insert(.isPasted, if: (pasted[record.pasteHash]?.count ?? 0) > 1)
      facts.insert(.mainActionMissing, if: record.mainHash != 0 && !mains.contains(record.mainHash))
      facts.insert(
        .hasUnfinishedSubs, if: record.isMainAction && record.mainHash != 0 && subs[record.mainHash] != nil)
      facts.insert(.pointsToNews, if: pointed[row].map { records[$0].hasNews } ?? false)
      #expect(index.facts(of: row).rawValue == facts.rawValue)
      #expect(index.pointed(from: row) == pointed[row])
      #expect(index.first(withRef: record.refHash) == byRef[record.refHash])
      #expect(index.firstPasted(row) == pasted[record.pasteHash]?.first ?? -1)
    }
    for (main, rows) in subs { #expect(index.unfinishedSubs(of: main) == rows) }
    for rows in pasted.values { #expect(index.pasted(from: rows[0], most: 50) == Array(rows.prefix(50))) }
    #expect([0, 1, 16, 11_999].map(index.ref) == ["R0", "R1", "R16", "R11999"])
    #expect(index.count == 12_000)
  }

  @Test func `finds nothing in no rows`() {
    let index = index([], pieces: 1, workers: 2)
    #expect(index.count == 0)
    #expect(index.first(withRef: 7) == nil)
    #expect(index.unfinishedSubs(of: 7).isEmpty)
    #expect(!index.hasMain(7))
  }
}
