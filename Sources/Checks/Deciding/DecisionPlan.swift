import RuleSets
import Trackers

/// In which order the tests of a check's rules are answered: stage by stage, what decides most for least first.
///
/// A stage has `Answers.width` tests at most, in parts: one for all tests that the same thing answers. Once all rows
/// are known there are two rounds more: what is kept of a row answers some tests, and the row is read again for those
/// that are still open.
struct DecisionPlan: Sendable {
  /// Tests of a stage that the same thing answers.
  struct Part: Sendable {
    /// What answers them.
    let answeredBy: AnsweredBy
    /// The tests, and their places in the stage.
    let bank: TestBank
  }

  /// Where a test is answered.
  struct Slot: Sendable {
    /// -1 where it is not.
    var stage: Int32 = -1
    /// Its place in the stage's answers.
    var place = 0
  }

  /// By stage: its parts.
  private(set) var stages: [[Part]] = []
  /// The first stage that waits for all rows to be known, and the first that waits for the row to be read again.
  private(set) var firstOfRecords = 0
  /// The first stage that waits for the row to be read again.
  private(set) var firstOfSecondLook = 0
  /// By number of the test: where it is answered while rows are read, and where afterwards.
  private(set) var early: [Slot]
  /// By number of the test: where it is answered once all rows are known.
  private(set) var late: [Slot]
  /// The tests by what answers them.
  private(set) var tables = AnswerTables()
  private let facts: FactTable

  /// A plan for the rules at these indices.
  init(_ evaluator: Evaluator, _ rules: [Int]) {
    let facts = evaluator.facts
    self.facts = facts
    early = Array(repeating: Slot(), count: evaluator.testCount)
    late = early
    let tests = DecisionPlan.tests(of: rules, evaluator)
    let isRecorded = { (test: FactTest) in facts.all[test.fact].record != nil && test.test.asksWhetherThere }
    // A fact over all of the row can't say that it waits for other rows, so it is not asked before these are known.
    let early = tests.filter { !isRecorded($0) && !sources(of: $0).contains(.row) }
    append(early.map { (TestGroup($0, facts), $0) }, to: \.early)
    firstOfRecords = stages.count
    append(tests.filter(isRecorded).map { (.record, $0) }, to: \.late)
    firstOfSecondLook = stages.count
    append(tests.filter { !isRecorded($0) && looksAcrossRows($0) }.map { (.fact($0.fact), $0) }, to: \.late)
  }

  /// The different tests that decide the rules, those of one fact behind each other.
  private static func tests(of rules: [Int], _ evaluator: Evaluator) -> [FactTest] {
    var tests: [Int: FactTest] = [:]
    var isSeen = Array(repeating: false, count: evaluator.conditions.count)
    func collect(_ rule: Int) {
      if isSeen[rule] { return }
      isSeen[rule] = true
      // Nothing decides here, so the walk goes on to the end.
      _ = evaluator.conditions[rule].outlook(
        ofTest: { test in
          tests[test.number] = test
          return .pending
        },
        ofRule: { rule in
          collect(rule)
          return .pending
        })
    }
    rules.forEach(collect)
    return tests.values.sorted { ($0.fact, $0.number) < ($1.fact, $1.number) }
  }

  private func looksAcrossRows(_ test: FactTest) -> Bool { sources(of: test).contains(where: \.looksAcrossRows) }

  /// All that a test's facts are worked out from.
  private func sources(of test: FactTest) -> [SourceID] {
    [test.fact, test.test.comparedFact].compactMap { $0 }.flatMap { facts.all[$0].sources }
  }

  // MARK: Stages

  /// Appends stages for tests, by what answers them.
  private mutating func append(_ tests: [(group: TestGroup, test: FactTest)], to slots: WritableKeyPath<Self, [Slot]>) {
    let groups = Dictionary(grouping: tests, by: \.group).mapValues { $0.map(\.test) }
    // Groups of equal rank stand in the order of their first facts, so that plans are always the same.
    let ordered = groups.sorted { ($0.key.rank(facts), $0.value[0].fact) < ($1.key.rank(facts), $1.value[0].fact) }
    var room = 0
    var tier: TestGroup.Tier?
    for (group, tests) in ordered {
      for start in stride(from: 0, to: tests.count, by: Answers.width) {
        let bank = Array(tests[start..<min(start + Answers.width, tests.count)])
        // All parts of a stage are answered before anything is decided, so only those that cost little share one.
        if bank.count > room || group.tier != tier || group.tier == .costly {
          stages.append([])
          (room, tier) = (Answers.width, group.tier)
        }
        append(bank, of: group, at: Answers.width - room, to: slots)
        room -= bank.count
      }
    }
  }

  /// Appends a part to the last stage.
  private mutating func append(
    _ tests: [FactTest], of group: TestGroup, at first: Int, to slots: WritableKeyPath<Self, [Slot]>
  ) {
    for (place, test) in tests.enumerated() {
      self[keyPath: slots][test.number] = Slot(stage: Int32(stages.count - 1), place: first + place)
    }
    let bank = TestBank(tests: tests, first: first)
    stages[stages.count - 1].append(Part(answeredBy: tables.enter(bank, of: group), bank: bank))
  }
}

extension Test {
  /// Whether it asks no more than if a flag is true, or something is in a list.
  fileprivate var asksWhetherThere: Bool {
    switch self {
    case .isTrue, .empty: true
    default: false
    }
  }
}
