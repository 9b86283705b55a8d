import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

@testable import Checks

/// What is decided once for many rows is what deciding each rule for each row comes to.
struct PlainPathTests {
  /// What one check is about.
  struct Case: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let format: TrackerTable.Format
    var period: String?
    var asOf: Day?
    var hasEarlier = false
    var testDescription: String {
      "seed \(seed), \(format), \(period ?? "the latest period")\(asOf == nil ? "" : ", as of a day")"
        + (hasEarlier ? ", with an earlier tracker" : "")
    }
  }

  static let cases = ([1, 2, 3, 10] as [UInt64]).flatMap { seed in
    [
      Case(seed: seed, format: .csv), Case(seed: seed, format: .xlsx, hasEarlier: true),
      Case(seed: seed, format: .csv, period: "2023-12", hasEarlier: true),
      Case(seed: seed, format: .csv, asOf: Day(year: 2024, month: 2, day: 9)),
    ]
  }

  /// Every second one, each seed and each kind among them: sets of many rules take the longest of all tests.
  static let ofEachKind = cases.enumerated().filter { ($0.offset + $0.offset / 4) % 2 == 0 }.map(\.element)

  @Test(arguments: cases) func `the default rules`(_ given: Case) throws {
    try expectSame(given, alike(given.seed), DefaultRuleSet.shared, least: 200)
    let generator = TrackerGenerator(seed: given.seed, rows: 100, duplicates: true)
    try expectSame(given, (generator.table, generator.earlier), DefaultRuleSet.shared, least: 50)
  }

  @Test(arguments: ofEachKind) func `any rules`(_ given: Case) throws {
    var rules = MadeUpRules(seed: given.seed &* 31 &+ (given.hasEarlier ? 7 : 3))
    let generator = TrackerGenerator(seed: given.seed &+ 50, rows: 400)
    for _ in 0..<2 {
      let ruleSet = try rules.ruleSet(64)
      try expectSame(given, alike(given.seed), ruleSet, least: 200)
      try expectSame(given, (generator.table, generator.earlier), ruleSet, least: 200)
    }
  }

  @Test(arguments: ofEachKind) func `any rules over facts that read all of their sources`(_ given: Case) throws {
    let facts = FactTable(FactTable.standardFacts + PlantedFacts.all)
    var rules = MadeUpRules(seed: given.seed &* 17 &+ (given.hasEarlier ? 5 : 1), facts, often: PlantedFacts.all)
    let generator = TrackerGenerator(seed: given.seed &+ 90, rows: 150)
    let ruleSet = try rules.ruleSet(90)
    try expectSame(given, alike(given.seed), ruleSet, facts, least: 1_000)
    try expectSame(given, (generator.table, generator.earlier), ruleSet, facts, least: 500)
  }

  @Test(arguments: ofEachKind) func `any rules over fields of the rule set's own`(_ given: Case) throws {
    let own = try MadeSet(#""when": {"live": true}, "message": "So.""#, more: #", "tracker": \#(OwnColumns.tracker)"#)
      .ruleSet
    let facts = FactTable(of: own)
    let often = facts.all.filter { fact in OwnColumns.facts.contains(fact.signature.id) }
    #expect(often.count == OwnColumns.facts.count)
    var rules = MadeUpRules(seed: given.seed &+ 5, facts, often: often, tracker: OwnColumns.tracker, isOwn: true)
    let ruleSet = try rules.ruleSet(90)
    let (table, earlier) = alike(given.seed)
    let tables = (OwnColumns.added(to: table, given.seed), OwnColumns.added(to: earlier, given.seed &+ 1))
    try expectSame(given, tables, ruleSet, facts, least: 500)
  }

  @Test func `a fact is planted over every source`() {
    let numbered = NumberedSource.allCases.filter { $0 != .traits }.map { SourceID.numbered($0) }
    let others: [SourceID] = [
      .check, .ref, .update, .theme, .updateText, .previousUpdate, .copied, .round, .earlierDue, .lastDue, .firstDue,
      .dueHistory, .earlier, .earlierStart, .row, .rows, .rowUpdates,
    ]
    #expect((numbered + others).filter { !PlantedFacts.hasPlanted($0) } == [])
  }

  /// Trackers whose rows agree in most of what rules ask but in their dates, so that many share each decision.
  private func alike(_ seed: UInt64) -> (TrackerTable, TrackerTable) {
    var random = SplitMix64(seed: seed)
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let updates =
      TrackerGenerator.clauses + TrackerGenerator.plain + ["Expected by May 2025", "Report due April", "b??"]
    func table(_ months: [String], from first: Int) -> TrackerTable {
      let fields = ["ref", "title", "director-lead", "start", "due", "main-action-risk"]
      let headers = (fields + months.flatMap { ["status \($0)", "update \($0)"] }).map { TrackerTable.header($0) }
      let rows = (first..<300).map { number in
        let start = pick(TrackerGenerator.starts)
        let due = pick(TrackerGenerator.dues + ["Mar-25", "Jun-25", "Aug 2026"])
        let cells = [
          "OC.A\(number / 7).\(number % 7)", pick(TrackerGenerator.titles), pick(["SK", ""]), start, due, "",
        ]
        return cells + months.flatMap { _ in [pick(["On Track", "On Track", "Assurance Action"]), pick(updates)] }
      }
      return TrackerTable(sheets: [TrackerTable.Sheet(name: "Culture", headers: headers, rows: rows)])
    }
    return (table(["2023-11", "2023-12", "2024-01"], from: 0), table(["2023-10", "2023-11"], from: 5))
  }

  /// A register that has the due date of every second action, from whatever it was before.
  private func register(of table: TrackerTable, _ ruleSet: RuleSet) throws -> ChangeRegister {
    let tracker = try EarlierTracker(
      TrackerReader(ruleSet).open(TableFile.open(bytes: table.bytes(), path: "tracker")), ruleSet: ruleSet)
    let agreed = tracker.order.enumerated().compactMap { place, key in
      place % 2 == 0
        ? tracker.actions[key].flatMap { action in action.due.duePoint.map { [action.ref, $0.iso] } } : nil
    }
    return try ChangeRegisterReader(ruleSet).read(.made(of: [("changes", [["Ref", "To"]] + agreed)]))
  }

  private func expectSame(
    _ given: Case, _ tables: (TrackerTable, TrackerTable), _ ruleSet: RuleSet, _ facts: FactTable = .standard,
    least: Int
  ) throws {
    let reader = TrackerReader(ruleSet)
    let tracker = try reader.open(TableFile.open(bytes: tables.0.bytes(given.format), path: "tracker"))
    let earlier =
      try given.hasEarlier
      ? [
        EarlierTracker(
          reader.open(TableFile.open(bytes: tables.1.bytes(), path: "earlier")), ruleSet: ruleSet, facts: facts)
      ]
      : []
    let latest = try #require(tracker.periods.last)
    let scope = CheckScope(
      ruleSet: ruleSet, period: given.period.flatMap { Period(iso: $0, yearStarts: 4) } ?? latest,
      periods: tracker.periods,
      asOf: given.asOf.map { DayRange($0) }, earlierPeriod: earlier.first?.latest,
      changes: given.hasEarlier ? try register(of: tables.0, ruleSet) : nil)

    /// By row, what is decided of it: telling that in words takes as long again, and is the same for both.
    func decided(isPlain: Bool) throws -> [[Int]] {
      let tracker = try reader.open(TableFile.open(bytes: tables.0.bytes(given.format), path: "tracker"))
      let checker = Checker(
        tracker, scope: scope, facts: facts, earlier: earlier, workers: isPlain ? 1 : 2, isPlain: isPlain)
      var pieces = try checker.reading().pieces
      let rows = checker.rowIndex(&pieces)
      try checker.resolve(pieces, checker.contexts(knowing: rows))
      return pieces.flatMap { piece in
        (0..<piece.outcomes.count).map { row in
          var raised: [Int] = []
          piece.outcomes[row].raised.subtracting(checker.unasked.masks[piece.part]).forEach { raised.append($0) }
          return raised
        }
      }
    }
    let plain = try decided(isPlain: true)
    let shared = try decided(isPlain: false)
    #expect(plain.joined().count >= least)
    #expect(plain.count == shared.count)
    for (row, (plain, shared)) in zip(plain, shared).enumerated() {
      #expect(plain == shared, "row \(row): \(Set(plain).symmetricDifference(shared))")
    }
  }
}
