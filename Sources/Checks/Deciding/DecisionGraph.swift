import RuleSets
import Texts

/// All rules' automata walked side by side: one state for what is left of all of them, and one step for all answers of
/// a stage. States and steps are made when the first row needs them; few are, since rows are alike.
struct DecisionGraph: ~Copyable {
  // Neither is private: a debug build of Swift 6.3 loses private types of a value that stands in another file's.

  /// The current row stands in a state: these rules are open, each at its place.
  struct State: BitwiseCopyable {
    /// The stage that answers the first of their tests.
    let stage: Int32
    /// The bits of those.
    let mask: Answers
    /// Where the places begin among those of all states.
    let first: Int32
    /// How many places there are.
    let count: Int32
  }

  /// What a step is found by: the state, and the answers to its tests.
  struct StepKey: TableKey {
    /// The state that it leads from.
    let state: Int32
    /// Of the tests that the state asks.
    let answers: Answers

    /// Of both.
    @inline(__always)
    var tableHash: UInt64 { mixed(answers ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) }
  }

  /// Where answers lead, and the set of rules that they raise.
  struct Step: BitwiseCopyable {
    /// The state that is next.
    let state: Int32
    /// The number of the set of rules that are raised on the way.
    let raised: Int32
  }

  private let plan: DecisionPlan
  private let progress: RuleProgress
  private let rules: [Int]
  private var states = Vector<State>()
  private var places = Vector<Int32>()
  private var numbers = IndexTable()
  private var steps = KeyTable<StepKey>()
  private var ofSteps = Vector<Step>()
  /// By state and set of rules raised: the number of the outcome.
  private var ends = KeyTable<UInt64>()
  private var ofEnds = Vector<UInt16>()
  /// What rows come to; it numbers the sets of rules, too.
  private(set) var outcomes = Outcomes()

  /// The state of a row of which nothing is known.
  static let start: Int32 = 0

  /// The graph of some rules, by index, of which the first state is made.
  init(_ plan: DecisionPlan, _ evaluator: Evaluator, _ rules: [Int]) {
    self.plan = plan
    self.rules = rules
    progress = RuleProgress(plan, evaluator)
    begin()
  }

  /// Beyond so much all is forgotten: memory stays bounded whatever a tracker holds.
  var isFull: Bool { places.count >= 1 << 20 || steps.count >= 1 << 17 || progress.places.count >= 1 << 16 }

  /// Forgets all states.
  mutating func removeAll() {
    states.removeAll()
    places.removeAll()
    numbers.removeAll()
    steps.removeAll()
    ofSteps.removeAll()
    ends.removeAll()
    ofEnds.removeAll()
    progress.removeAll()
    begin()
  }

  /// Goes on with outcomes of which there is none yet.
  mutating func beginOutcomes() {
    outcomes = Outcomes()
    removeAll()
  }

  private mutating func begin() { _ = state(rules.map { progress.place(OpenRule(rule: Int32($0), answers: [])) }) }

  /// The stage that a state waits for, and the bits of the tests that it asks there; nil where that is the stage `end`
  /// or one behind it, or nothing is open.
  @inline(__always)
  func wanted(_ state: Int32, before end: Int) -> (stage: Int, mask: Answers)? {
    let state = states[Int(state)]
    let stage = Int(state.stage)
    return stage < end ? (stage, state.mask) : nil
  }

  /// Where a state leads by the answers to its tests, all other bits being 0.
  @inline(__always)
  mutating func step(_ state: Int32, _ answers: Answers) -> Step {
    let key = StepKey(state: state, answers: answers)
    let known = steps.find(key)
    return ofSteps[known >= 0 ? known : add(key)]
  }

  private mutating func add(_ key: StepKey) -> Int {
    let here = states[Int(key.state)]
    var next: [Int32] = []
    var raised = RuleMask()
    for index in Int(here.first)..<Int(here.first + here.count) {
      let place = places[index]
      guard progress.places[Int(place)].stage == here.stage else {
        next.append(place)
        continue
      }
      switch progress.next(place, key.answers) {
      case RuleProgress.raised: raised.insert(Int(progress.places[Int(place)].known.rule))
      case RuleProgress.dropped: break
      case let further: next.append(further)
      }
    }
    ofSteps.append(Step(state: state(next), raised: outcomes.number(of: raised)))
    return steps.add(key)
  }

  /// The state in which rules stand at these places; those that are raised or dropped already are none.
  private mutating func state(_ all: [Int32]) -> Int32 {
    let open = all.filter { $0 >= 0 }
    let hash = DecisionGraph.hash(open)
    let known = numbers.find(hash) { places(ofState: $0).elementsEqual(open) }
    if known >= 0 { return Int32(known) }
    let stage = open.reduce(Int32(plan.stages.count)) { min($0, progress.places[Int($1)].stage) }
    let mask = open.reduce(0 as Answers) { mask, place in
      let place = progress.places[Int(place)]
      return place.stage == stage ? mask | place.mask : mask
    }
    // Views, so that the table changes alone.
    let (ofStates, ofPlaces) = (states.range(0, count: states.count), places.range(0, count: places.count))
    numbers.add(hash) { number in
      let state = ofStates[number]
      return DecisionGraph.hash(ofPlaces[Int(state.first)..<Int(state.first + state.count)])
    }
    states.append(State(stage: stage, mask: mask, first: Int32(places.count), count: Int32(open.count)))
    for place in open { places.append(place) }
    return Int32(states.count - 1)
  }

  /// The places of rules in a state.
  private func places(ofState number: Int) -> UnsafeBufferPointer<Int32> {
    let state = states[number]
    return places.range(Int(state.first), count: Int(state.count))
  }

  private static func hash(_ places: some Sequence<Int32>) -> UInt64 {
    places.reduce(0x9E37_79B9_7F4A_7C15) { mixed($0 ^ UInt64(UInt32(bitPattern: $1))) }
  }

  // MARK: What rows come to

  /// The number of the outcome of a row that stands in a state, and has raised a set of rules.
  @inline(__always)
  mutating func outcome(_ state: Int32, raised: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: raised))
    let known = ends.find(key)
    return Int(known >= 0 ? ofEnds[known] : addEnd(key, state, raised))
  }

  private mutating func addEnd(_ key: UInt64, _ state: Int32, _ raised: Int32) -> UInt16 {
    let left = places(ofState: Int(state)).map { progress.places[Int($0)].known }
    let outcome = UInt16(outcomes.number(of: Outcome(raised: outcomes.set(raised), left: left)))
    _ = ends.add(key)
    ofEnds.append(outcome)
    return outcome
  }

  /// The state in which so much is left.
  mutating func state(ofLeft left: [OpenRule]) -> Int32 { state(left.map(progress.place)) }
}
