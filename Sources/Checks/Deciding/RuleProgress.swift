import RuleSets
import Texts

/// How far each rule can be decided: an automaton for each rule, built as rows need it.
///
/// A place in it is what is known of the rule's tests, as far as they bear on it; from each, the answers of the stage
/// that it asks next lead to another place, or decide the rule.
final class RuleProgress {
  /// Where the answers of a stage lead: to a place by its number, or to a decision.
  static let raised: Int32 = -1
  /// The rule is not raised, whatever else is known.
  static let dropped: Int32 = -2

  /// What is known of a rule, and what it asks next.
  struct Place {
    /// What is known.
    let known: OpenRule
    /// The stage that answers the rule's next tests, and their bits there.
    let stage: Int32
    /// The bits of the rule's next tests in their stage.
    let mask: Answers
  }

  private struct Step: TableKey {
    let place: Int32
    let answers: Answers

    var tableHash: UInt64 {
      mixed(answers ^ 0x9E37_79B9_7F4A_7C15, UInt64(UInt32(bitPattern: place)) ^ 0xD6E8_FEB8_6659_FD93)
    }
  }

  private let plan: DecisionPlan
  private let evaluator: Evaluator
  /// By number.
  private(set) var places: [Place] = []
  private var numbers: [OpenRule: Int32] = [:]
  private var steps = KeyTable<Step>()
  private var ofSteps = Vector<Int32>()
  /// While a rule is gone through: by number of the test what is known of it, and the tests that were asked.
  ///
  /// What is known to be pending was asked of the row while it was read, and depends on other rows.
  private var known: [Truth?]
  private var asked: Set<Int> = []

  /// The automata of all rules, which are made as rows need them.
  init(_ plan: DecisionPlan, _ evaluator: Evaluator) {
    self.plan = plan
    self.evaluator = evaluator
    known = Array(repeating: nil, count: evaluator.testCount)
  }

  /// Forgets all places.
  func removeAll() {
    places.removeAll()
    numbers.removeAll()
    steps.removeAll()
    ofSteps.removeAll()
  }

  /// Where a rule stands of which so much is known.
  func place(_ known: OpenRule) -> Int32 { numbers[known] ?? work(known.rule, known.answers) }

  /// Where a place's stage leads by its answers, among which those of the place's own tests count.
  func next(_ place: Int32, _ answers: Answers) -> Int32 {
    let step = Step(place: place, answers: answers & places[Int(place)].mask)
    let found = steps.find(step)
    if found >= 0 { return ofSteps[found] }
    let next = work(step)
    _ = steps.add(step)
    ofSteps.append(next)
    return next
  }

  private func work(_ step: Step) -> Int32 {
    let place = places[Int(step.place)]
    // What was pending is answered now.
    var answers = place.known.answers.filter {
      $0.truth != .pending || plan.late[Int($0.test)].stage != place.stage
    }
    for part in plan.stages[Int(place.stage)] {
      for (index, test) in part.bank.tests.enumerated() where place.mask & .bits(of: part.bank.first + index) != 0 {
        answers.append(OpenRule.Answer(test: Int32(test.number), truth: step.answers.truth(part.bank.first + index)))
      }
    }
    return work(place.known.rule, answers)
  }

  /// Goes through a rule by what is known of its tests.
  private func work(_ rule: Int32, _ answers: [OpenRule.Answer]) -> Int32 {
    asked.removeAll(keepingCapacity: true)
    for answer in answers { known[Int(answer.test)] = answer.truth }
    defer { for answer in answers { known[Int(answer.test)] = nil } }
    switch truth(ofRule: Int(rule)) {
    case .yes: return RuleProgress.raised
    case .no, .open: return RuleProgress.dropped
    case .pending: break
    }
    // What was not asked never will be: the parts before it have decided.
    let bearing = answers.filter { asked.contains(Int($0.test)) }.sorted { $0.test < $1.test }
    let open = OpenRule(rule: rule, answers: bearing)
    if let number = numbers[open] { return number }
    numbers[open] = Int32(places.count)
    places.append(place(open))
    return Int32(places.count - 1)
  }

  private func truth(ofRule rule: Int) -> Truth {
    evaluator.conditions[rule].outlook(
      ofTest: { test in
        asked.insert(test.number)
        return known[test.number] ?? .pending
      },
      ofRule: { truth(ofRule: $0) }
    ).truth
  }

  /// The place, with the first stage that answers some of the tests that were asked.
  private func place(_ open: OpenRule) -> Place {
    var stage = Int32.max
    var mask: Answers = 0
    for test in asked {
      let slot = known[test] == nil && plan.early[test].stage >= 0 ? plan.early[test] : plan.late[test]
      // A test that is answered is asked no more.
      if known[test] ?? .pending != .pending || slot.stage > stage { continue }
      if slot.stage < stage { (stage, mask) = (slot.stage, 0) }
      mask |= .bits(of: slot.place)
    }
    return Place(known: open, stage: stage, mask: mask)
  }
}
