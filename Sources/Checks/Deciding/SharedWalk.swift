/// Walks the graph for row after row, by the answers of its stages.
struct SharedWalk: ~Copyable {
  private let plan: DecisionPlan
  private let caches: FactCaches
  private var graph: DecisionGraph
  private var stages: StageAnswers
  /// The current row, counted from the first.
  private var row = 0
  private var generation = 0

  /// Decides by a plan for the same rules; `action` is the current row, which remembers in `caches`.
  init(_ evaluator: Evaluator, _ rules: [Int], _ plan: DecisionPlan, _ action: ActionFacts, _ caches: FactCaches) {
    self.plan = plan
    self.caches = caches
    graph = DecisionGraph(plan, evaluator, rules)
    stages = StageAnswers(plan, evaluator, action, caches)
  }

  /// What rows come to.
  var outcomes: Outcomes { graph.outcomes }

  /// Makes room for the outcomes of so many rows.
  mutating func beginRows(_ count: Int) {
    if !graph.outcomes.hasRoom(forRows: count) { sealOutcomes() }
  }

  /// Leaves the outcomes so far to whoever reads them, and goes on with none.
  mutating func sealOutcomes() {
    graph.outcomes.seal()
    graph.beginOutcomes()
  }

  /// Decides the current row while rows are read.
  mutating func decide() -> Int {
    beginRow()
    return run(from: DecisionGraph.start, raised: 0, before: plan.firstOfRecords)
  }

  /// Goes on from an outcome by what was kept of the row.
  mutating func resolve(_ outcome: Outcome, _ record: RecordFacts) -> Int {
    stages.record = record
    return run(from: outcome, before: plan.firstOfSecondLook)
  }

  /// Goes on from an outcome, once all rows are known.
  mutating func finish(_ outcome: Outcome) -> Int {
    beginRow()
    return run(from: outcome, before: plan.stages.count)
  }

  private mutating func run(from outcome: Outcome, before end: Int) -> Int {
    let raised = graph.outcomes.number(of: outcome.raised)
    return run(from: graph.state(ofLeft: outcome.left), raised: raised, before: end)
  }

  /// Goes from state to state by the answers of their stages, up to a stage that is not to be asked yet; `raised` is
  /// the number of the set of rules that are raised so far.
  private mutating func run(from start: Int32, raised: Int32, before end: Int) -> Int {
    var (state, raised) = (start, raised)
    while let (stage, mask) = graph.wanted(state, before: end) {
      let step = graph.step(state, stages.answers(stage, mask))
      if step.raised != 0 { raised = graph.outcomes.union(raised, step.raised) }
      state = step.state
    }
    return graph.outcome(state, raised: raised)
  }

  @inline(__always)
  private mutating func beginRow() {
    row &+= 1
    stages.beginRow()
    // A row adds little to what is remembered, so it need not be looked at for each.
    if caches.generation != generation || row & 0xFF == 0 && (graph.isFull || stages.isFull) { forget() }
  }

  /// Forgets all that rows share; what they came to so far stays.
  private mutating func forget() {
    generation = caches.generation
    graph.removeAll()
    stages.removeAll()
  }
}
