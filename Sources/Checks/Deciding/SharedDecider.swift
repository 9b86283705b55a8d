/// Decides rows by what they share: see `README.md` in this folder for how its parts work together.
final class SharedDecider: RowDecider {
  private let plan: DecisionPlan
  private let caches: FactCaches
  private let graph: DecisionGraph
  private let stages: StageAnswers
  /// The row at hand, counted from the first.
  private var row = 0
  private var generation = 0

  /// Decides by a plan for the same rules; `action` is the row at hand, which remembers in `caches`.
  init(_ evaluator: Evaluator, _ rules: [Int], _ plan: DecisionPlan, _ action: ActionFacts, _ caches: FactCaches) {
    self.plan = plan
    self.caches = caches
    graph = DecisionGraph(plan, evaluator, rules)
    stages = StageAnswers(plan, evaluator, action, caches)
  }

  var outcomes: Outcomes { graph.outcomes }

  func beginRows(_ count: Int) {
    if !graph.outcomes.hasRoom(forRows: count) { sealOutcomes() }
  }

  func sealOutcomes() {
    graph.outcomes.seal()
    graph.beginOutcomes()
  }

  func decide() -> Int {
    beginRow()
    return run(from: DecisionGraph.start, raised: 0, before: plan.firstOfRecords)
  }

  func resolve(_ outcome: Outcome, _ record: RecordFacts) -> Int {
    stages.record = record
    return run(from: outcome, before: plan.firstOfSecondLook)
  }

  func finish(_ outcome: Outcome) -> Int {
    beginRow()
    return run(from: outcome, before: plan.stages.count)
  }

  private func run(from outcome: Outcome, before end: Int) -> Int {
    let raised = graph.outcomes.number(of: outcome.raised)
    return run(from: graph.state(ofLeft: outcome.left), raised: raised, before: end)
  }

  /// Goes from state to state by the answers of their stages, up to a stage that is not to be asked yet; `raised` is
  /// the number of the set of rules that are raised so far.
  private func run(from start: Int32, raised: Int32, before end: Int) -> Int {
    var (state, raised) = (start, raised)
    while let (stage, mask) = graph.wanted(state, before: end) {
      let step = graph.step(state, stages.answers(stage, mask))
      if step.raised != 0 { raised = graph.outcomes.union(raised, step.raised) }
      state = step.state
    }
    return graph.outcome(state, raised: raised)
  }

  @inline(__always)
  private func beginRow() {
    row &+= 1
    stages.beginRow()
    // A row adds little to what is remembered, so it need not be looked at for each.
    if caches.generation != generation || row & 0xFF == 0 && (graph.isFull || stages.isFull) { forget() }
  }

  /// Forgets all that rows share; what they came to so far stays.
  private func forget() {
    generation = caches.generation
    graph.removeAll()
    stages.removeAll()
  }
}
