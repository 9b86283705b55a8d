import RuleSets
import Texts

/// Answers the stages of a plan for the current row, from the tables that remember what rows share.
struct StageAnswers: ~Copyable {
  private let action: ActionFacts
  private let row: RowTests
  private var numbers: SourceNumbers
  // Asked of every row: their storage is read without counting a reference.
  private let stages: UnsafeMutableBufferPointer<Stage>
  private let parts: UnsafeMutableBufferPointer<Part>
  private let classes: UnsafeMutableBufferPointer<ClassAnswers>
  private let pairs: UnsafeMutableBufferPointer<PairAnswers>
  private let updates: UnsafeMutableBufferPointer<UpdateAnswers>
  /// The tests of all parts, those of each behind each other.
  private let tests: UnsafeMutableBufferPointer<FactTest>
  /// What is kept of the row, once all rows are known.
  var record = RecordFacts()

  private struct Stage: BitwiseCopyable {
    /// Its parts.
    let first: Int32
    let end: Int32
  }

  /// A part of a stage, with the bits of its tests.
  private struct Part: BitwiseCopyable {
    let mask: Answers
    let answeredBy: AnsweredBy
    /// Where its tests begin among all, and how many there are; the first one's place in the stage.
    let firstTest: Int32
    let testCount: Int32
    let firstPlace: Int32
  }

  /// No answers yet; `action` is the current row, which remembers in `caches`.
  init(_ plan: DecisionPlan, _ evaluator: Evaluator, _ action: ActionFacts, _ caches: FactCaches) {
    self.action = action
    row = RowTests(evaluator: evaluator, action: action)
    numbers = SourceNumbers(action, caches)
    stages = .allocate(capacity: plan.stages.count)
    var first = 0
    for (place, parts) in plan.stages.enumerated() {
      let end = first + parts.count
      stages.initializeElement(at: place, to: Stage(first: Int32(first), end: Int32(end)))
      first = end
    }
    parts = .allocate(capacity: first)
    let all = plan.stages.joined().flatMap(\.bank.tests)
    tests = .allocate(capacity: all.count)
    _ = tests.initialize(fromContentsOf: all)
    var test = 0
    for (place, part) in plan.stages.joined().enumerated() {
      let count = part.bank.tests.count
      parts.initializeElement(
        at: place,
        to: Part(
          mask: part.bank.mask, answeredBy: part.answeredBy, firstTest: Int32(test), testCount: Int32(count),
          firstPlace: Int32(part.bank.first)))
      test += count
    }
    let tables = plan.tables
    classes = .allocate(capacity: tables.classes.count)
    for (place, table) in tables.classes.enumerated() { classes.initializeElement(at: place, to: ClassAnswers(table)) }
    pairs = .allocate(capacity: tables.pairs.count)
    for (place, table) in tables.pairs.enumerated() { pairs.initializeElement(at: place, to: PairAnswers(table)) }
    updates = .allocate(capacity: tables.updates.count)
    for (place, bank) in tables.updates.enumerated() {
      updates.initializeElement(at: place, to: UpdateAnswers(bank, evaluator.facts))
    }
  }

  deinit {
    stages.deallocate()
    parts.deallocate()
    tests.deinitialize().deallocate()
    classes.deinitialize().deallocate()
    pairs.deinitialize().deallocate()
    updates.deinitialize().deallocate()
  }

  // MARK: What is remembered

  /// Turns to another row.
  @inline(__always)
  mutating func beginRow() { numbers.beginRow() }

  /// Whether all answers are to be forgotten.
  var isFull: Bool {
    numbers.isFull || classes.indices.contains { classes[$0].isFull } || pairs.indices.contains { pairs[$0].isFull }
  }

  /// Forgets all answers.
  mutating func removeAll() {
    numbers.removeAll()
    for index in classes.indices { classes[index].removeAll() }
    for index in pairs.indices { pairs[index].removeAll() }
  }

  // MARK: Answers

  /// The answers to those of a stage's tests whose bits are in the mask.
  @inline(__always)
  mutating func answers(_ stage: Int, _ mask: Answers) -> Answers {
    let stage = stages[stage]
    var answers: Answers = 0
    for part in Int(stage.first)..<Int(stage.end) where mask & parts[part].mask != 0 {
      switch parts[part].answeredBy {
      case .classes(let index, let bank): answers |= classes[index].answers(bank, mask, &numbers, row)
      case .pairs(let index): answers |= pair(index, mask)
      case .update(let index): answers |= updates[index].answers(mask, row)
      case .fact: answers |= ask(parts[part], mask)
      case .record: answers |= record.answers(tests(of: parts[part]), parts[part].firstPlace, row.evaluator.facts)
      }
    }
    return answers & mask
  }

  private func ask(_ part: Part, _ mask: Answers) -> Answers {
    row.answers(tests(of: part), first: Int(part.firstPlace), mask & part.mask)
  }

  @inline(__always)
  private func tests(of part: Part) -> UnsafeBufferPointer<FactTest> {
    UnsafeBufferPointer(rebasing: tests[Int(part.firstTest)..<Int(part.firstTest + part.testCount)])
  }

  private mutating func pair(_ index: Int, _ mask: Answers) -> Answers {
    let first = value(of: pairs[index].first)
    let second = value(of: pairs[index].second)
    return pairs[index].answers(first, second, mask, row)
  }

  @inline(__always)
  private mutating func value(of side: AnswerTables.Side) -> Int {
    switch side {
    case .source(let source): numbers.number(of: source)
    case .classes(let index): classes[index].number(&numbers)
    }
  }
}

extension RecordFacts {
  /// What tests of facts that are kept of rows come to.
  fileprivate func answers(
    _ tests: UnsafeBufferPointer<FactTest>, _ first: Int32, _ facts: FactTable
  ) -> Answers {
    var answers: Answers = 0
    for (index, test) in tests.enumerated() {
      guard let record = facts.all[test.fact].record else { continue }
      let (place, isThere) = (Int(first) + index, contains(record))
      switch test.test {
      case .isTrue(let expected): answers.set(place, Truth(isThere == expected))
      case .empty(let expected): answers.set(place, Truth(isThere != expected))
      default: break
      }
    }
    return answers
  }
}
