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
  private let byNumber: UnsafeMutableBufferPointer<NumberAnswers>
  private let classes: UnsafeMutableBufferPointer<ClassAnswers>
  private let pairs: UnsafeMutableBufferPointer<PairAnswers>
  private let updates: UnsafeMutableBufferPointer<UpdateAnswers>
  private let memos: UnsafeMutableBufferPointer<StageMemo>
  /// The tests of all parts, those of each behind each other.
  private let tests: UnsafeMutableBufferPointer<FactTest>
  /// What is kept of the row, once all rows are known.
  var record = RecordFacts()

  private struct Stage: BitwiseCopyable {
    /// Its parts.
    let first: Int32
    let end: Int32
    /// What remembers it as a whole, by index among the memos; -1 where nothing does.
    let memo: Int32
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
    let dates = plan.stages.indices.map(plan.dates(ofStage:))
    stages = .allocate(capacity: plan.stages.count)
    var (first, memo) = (0, 0)
    for (place, parts) in plan.stages.enumerated() {
      let hasMemo = dates[place] != nil
      let end = first + parts.count
      stages.initializeElement(
        at: place, to: Stage(first: Int32(first), end: Int32(end), memo: hasMemo ? Int32(memo) : -1))
      first = end
      memo += hasMemo ? 1 : 0
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
    memos = .allocate(capacity: memo)
    for (place, sources) in dates.compactMap({ $0 }).enumerated() {
      memos.initializeElement(at: place, to: StageMemo(sources))
    }
    let tables = plan.tables
    byNumber = .allocate(capacity: tables.numbers.count)
    for (place, bank) in tables.numbers.enumerated() { byNumber.initializeElement(at: place, to: NumberAnswers(bank)) }
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
    byNumber.deinitialize().deallocate()
    classes.deinitialize().deallocate()
    pairs.deinitialize().deallocate()
    updates.deinitialize().deallocate()
    memos.deinitialize().deallocate()
  }

  // MARK: What is remembered

  /// Turns to another row.
  @inline(__always)
  mutating func beginRow() { numbers.beginRow() }

  /// Whether all answers are to be forgotten.
  var isFull: Bool {
    numbers.isFull || classes.indices.contains { classes[$0].isFull } || pairs.indices.contains { pairs[$0].isFull }
      || memos.indices.contains { memos[$0].isFull }
  }

  /// Forgets all answers.
  mutating func removeAll() {
    numbers.removeAll()
    for index in byNumber.indices { byNumber[index].removeAll() }
    for index in classes.indices { classes[index].removeAll() }
    for index in pairs.indices { pairs[index].removeAll() }
    for index in memos.indices { memos[index].removeAll() }
  }

  // MARK: Answers

  /// The answers to those of a stage's tests whose bits are in the mask.
  @inline(__always)
  mutating func answers(_ stage: Int, _ mask: Answers) -> Answers {
    let stage = stages[stage]
    if stage.memo >= 0 { return remembered(stage) & mask }
    if stage.end == stage.first + 1 {
      let part = parts[Int(stage.first)]
      switch part.answeredBy {
      case .number(let index, let source):
        return byNumber[index].answers(numbers.number(of: source), mask, row) & mask
      case .fact: return ask(part, mask)
      default: break
      }
    }
    return answers(stage, mask) & mask
  }

  @inline(__always)
  private mutating func remembered(_ stage: Stage) -> Answers {
    let memo = Int(stage.memo)
    let key = memos[memo].key(&numbers)
    return memos[memo].find(key) ?? workOut(stage, key)
  }

  @inline(never)
  private mutating func workOut(_ stage: Stage, _ key: UInt64) -> Answers {
    let answers = answers(stage, .max)
    memos[Int(stage.memo)].remember(key, answers)
    return answers
  }

  @inline(__always)
  private mutating func answers(_ stage: Stage, _ mask: Answers) -> Answers {
    var answers: Answers = 0
    for part in Int(stage.first)..<Int(stage.end) where mask & parts[part].mask != 0 {
      switch parts[part].answeredBy {
      case .number(let index, let source):
        answers |= byNumber[index].answers(numbers.number(of: source), mask, row)
      case .classes(let index, let bank): answers |= classes[index].answers(bank, mask, &numbers, row)
      case .pairs(let index): answers |= pair(index, mask)
      case .update(let index): answers |= updates[index].answers(mask, row)
      case .fact: answers |= ask(parts[part], mask)
      case .record: answers |= record.answers(tests(of: parts[part]), parts[part].firstPlace, row.evaluator.facts)
      }
    }
    return answers
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
    case .classes(let index): classes[index].value(&numbers, row)
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
