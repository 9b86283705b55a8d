import Dates
package import RuleSets
import Synchronization
package import Tables
import Texts
package import Trackers

/// Runs a rule set over a tracker, with any earlier trackers beside it.
///
/// Rows are read once, chunk by chunk and on all cores, and each leaves a few dozen bytes: which rules it raises by
/// itself, and what its neighbours need to know of it. When all are read, the rules that look across rows are decided;
/// only then are the rows that raised something read again, to put the findings into words.
package final class Checker: Sendable {
  /// The tracker that is checked.
  package let tracker: Tracker
  /// What the check is about.
  package let scope: CheckScope
  /// The trackers given with `--previous`, newest first.
  package let earlier: [EarlierTracker]
  /// The tracker's own period before the one checked, where each has rows of its own: actions may be gone since.
  let ownPast: EarlierTracker?
  /// Decides the rules.
  let evaluator: Evaluator
  /// Puts findings into words.
  let writer: FindingWriter
  /// Which actions are told of; nil: all.
  let selection: ActionSelection?
  /// The rules that are evaluated: switched on, and what they need is there.
  let active: [Int]
  /// Whether rows keep what others are told of their updates.
  private let keepsUpdates: Bool
  /// Whether many rows on which something is found are read again, so that it is worth keeping where they begin.
  private let readsAgain: Bool
  /// Those of them that look at each action.
  let rules: [Int]
  /// The order in which their tests are answered.
  private let plan: DecisionPlan
  /// What is counted of each action; nil where no rule asks for actions together.
  let sums: SumPlan?
  /// What is decided of each action: `rules`, and what is asked for sums.
  private let decided: [Int]
  /// Those by which the moves are counted that a change register has or has not.
  let rulesOfMoves: [Int]
  /// Whether each rule is asked of each row, with nothing shared.
  let isPlain: Bool
  /// Which of them are not asked of which sheets.
  let unasked: UnaskedRules
  /// Whether rows are yet to show that the latest period holds enough to be the one checked.
  private let isAssuming: Bool
  /// The scope as it was given, with the rules as they were loaded.
  private let given: CheckScope
  private let readBefore = Mutex<Reading?>(nil)
  /// By value that actions are selected by: whether some action had it.
  private let metValues: Mutex<[Bool]>
  private let isDoubtful = Mutex(false)
  /// The sheets, by position, that hold cells with markup.
  let markedUp = Mutex<Set<Int>>([])
  /// How many threads work at once, one at least.
  let workers: Int
  /// Findings kept of each rule; further ones are counted only.
  let mostKept: Int
  /// Who is told how far the check is; nil: nobody.
  let progress: CheckProgress?
  /// Which rules are asked: those on the tracker, or on a summary of it.
  let occasion: Rule.Occasion
  /// Makes what puts findings into lines of a report, for one thread; nil where none is written while rows are checked.
  let lines: (@Sendable () -> any FindingLines)?

  /// `earlier` stands newest first. `workers` is how many threads read at once. A plain check comes to the same as any
  /// other, in more time. One that assumes the period is of the tracker's latest, which rows are yet to show to hold
  /// enough. One that `showsFacts` has all facts of an action at hand, not those alone that rules ask for.
  package init(
    _ tracker: Tracker, scope: CheckScope, facts: FactTable? = nil, earlier: [EarlierTracker] = [],
    ownPast: EarlierTracker? = nil,
    workers: Int = 1, mostKept: Int = .max, isPlain: Bool = false, assumesPeriod: Bool = false,
    showsFacts: Bool = false, selection: ActionSelection? = nil, progress: CheckProgress? = nil,
    occasion: Rule.Occasion = .tracker, lines: (@Sendable () -> any FindingLines)? = nil
  ) {
    let active = scope.ruleSet.rules.indices.filter { index in
      let rule = scope.ruleSet.rules[index]
      return rule.isTold && rule.subject.occasion == occasion
        && rule.needs.isSubset(of: Checker.available(to: rule, scope, ownPast))
    }
    given = scope
    let facts = (facts ?? FactTable(of: scope.ruleSet)).deriving(for: scope.ruleSet)
    let unasked = UnaskedRules(tracker, scope, active: active)
    let scope = scope.without(unasked.fieldsOfNoPart, facts: facts.signatures)
    self.active = active
    self.unasked = unasked
    self.tracker = tracker
    self.scope = scope
    self.earlier = earlier
    self.ownPast = ownPast
    self.workers = max(1, workers)
    self.mostKept = mostKept
    self.isPlain = isPlain
    self.selection = selection
    metValues = Mutex(Array(repeating: false, count: selection?.valueCount ?? 0))
    self.progress = progress
    self.lines = lines
    self.occasion = occasion
    evaluator = Evaluator(scope.ruleSet, facts: facts)
    writer = FindingWriter(scope.ruleSet, evaluator)
    tracker.turn(to: scope.period)
    isAssuming = assumesPeriod && !tracker.isJoined && tracker.periods.count > 1 && scope.period == tracker.periods.last
    rules = active.filter { scope.ruleSet.rules[$0].subject == .action }
    sums = occasion == .tracker ? SumPlan(evaluator, scope.ruleSet, lacking: unasked.lacking) : nil
    rulesOfMoves = Checker.rulesOfMoves(evaluator, scope, earlier)
    decided = rules + rulesOfMoves.filter { [rules] in !rules.contains($0) } + (sums?.conditions ?? [])
    plan = DecisionPlan(evaluator, decided)
    keepsUpdates = showsFacts || facts.lookAtUpdates(scope.ruleSet, on: occasion)
    readsAgain = mostKept > 0 || rules.contains(where: writer.tellsFoldsApart)
  }

  /// What a worker reads and decides rows with.
  private func context() -> WorkerContext {
    let action = ActionFacts(scope, earlier: earlier, isRemembering: !isPlain)
    let decider: any RowDecider =
      action.caches.map { SharedDecider(evaluator, decided, plan, action, $0) }
      ?? PlainDecider(evaluator, decided, action)
    return WorkerContext(action, decider, lines)
  }

  /// What workers go on with once all rows are known.
  func contexts(knowing rows: RowIndex) -> WorkerContexts {
    WorkerContexts {
      let context = self.context()
      context.know(rows)
      return context
    }
  }

  /// Checks the tracker; `receive` gets the findings by row, then level, then rule id, those of no row last.
  ///
  /// `eachAction` gets every action in reading order, with what of its sheet was read, when all findings have been
  /// received, behind `eachGroup`, which gets every theme, every lead and the tracker, then its sheets and columns, and
  /// `eachAbsent`, which gets the actions that rules on earlier ones are asked of;
  /// `withRefs` then gets the summary and the refs as typed, which it may leave unread. Where actions are selected,
  /// neither findings on others nor these themselves are told, nor findings on themes and leads that count none of
  /// them. Where it goes `byLines`, findings on rows that stand by themselves are lines of the report alone, which
  /// `takeLines` gets between those that `receive` does, with their level where the report has those of each together.
  package func run(
    eachAction: ((ActionFacts, Chunk) -> Void)? = nil, eachGroup: ((Rule.Subject, ActionFacts) -> Void)? = nil,
    eachAbsent: ((ActionFacts) -> Void)? = nil,
    withRefs: ((CheckSummary, ActionRefs) -> Void)? = nil, byLines: Bool = false,
    takingLines takeLines: ([UInt8], Rule.Level?) -> Void = { _, _ in },
    _ receive: (Finding) -> Void
  ) throws(TableError) -> CheckSummary {
    let reading = try reading()
    var pieces = reading.pieces
    let rows = rowIndex(&pieces)
    let contexts = contexts(knowing: rows)
    try resolve(pieces, contexts)
    let groups = sums.map { groupSums($0, reading.gatherers, pieces, rows) }
    let selected = keepSelected(pieces)
    var tally = Tally(rules: scope.ruleSet.rules.count)
    deliver(findingsOfReading(rows, groups, &tally), &tally, receive)
    tally.count(pieces.map { ($0.outcomes, unasked.masks[$0.part]) })
    let renumbered = renumberedActions(pieces, rows, &tally)
    try write(pieces, contexts, renumbered, &tally, byLines: byLines, takeLines, receive)
    writeAbsent(rows, renumbered, &tally, receive)
    writeGroups(groups, rows, &tally, receive)
    writeCollapsed(tally, receive)
    if let eachGroup {
      self.eachGroup(groups, rows, eachGroup)
      eachPart(rows, eachGroup)
    }
    if let eachAbsent { self.eachAbsent(rows, renumbered, eachAbsent) }
    if let eachAction { try self.eachAction(of: pieces, rows, eachAction) }
    var summary = summary(pieces, tally, selected: selected)
    summary.changes = changeUse(pieces, rows)
    withRefs?(summary, ActionRefs(stores: pieces.map(\.records.refs)))
    return summary
  }

  /// What the rows of a tracker may show against what was taken for granted of it.
  package enum Doubt: Sendable {
    /// The latest period, which was to be checked, was opened early.
    case period
    /// Its numeric dates may be in the other order of day and month.
    case dateOrder
  }

  /// Reads all rows, for `run` to go on from; returns what these show against the scope, in which case another checker
  /// is to be made. `run` reads them by itself where this was not called.
  package func read() throws(TableError) -> Doubt? {
    let reading = try readAll()
    if isAssuming, !tracker.survey.holdsLatest { return .period }
    if isDoubtful.withLock({ $0 }) {
      try tracker.gatherDateOrder(scope.dates)
      return .dateOrder
    }
    readBefore.withLock { $0 = reading }
    return nil
  }

  /// The first name that actions were to be selected by and that none has, once `read` has read all; nil where there is
  /// none such.
  package func unmetName() throws(TableError) -> ActionSelection.Unmet? {
    guard let selection, let (criterion, value) = selection.firstUnmet(metValues.withLock { $0 }) else { return nil }
    let known = try names(in: readBefore.withLock { $0?.pieces ?? [] }) { selection.names(criterion, $0) }
    return ActionSelection.Unmet(name: criterion.name, value: value, known: known)
  }

  /// The same check of dates whose order is in doubt.
  package var doubtingDateOrder: Checker {
    Checker(
      tracker, scope: given.doubtingDateOrder, facts: evaluator.facts, earlier: earlier, ownPast: ownPast,
      workers: workers, mostKept: mostKept, isPlain: isPlain, showsFacts: keepsUpdates, selection: selection,
      progress: progress, occasion: occasion, lines: lines)
  }

  // MARK: Reading

  /// All that was read: the pieces in reading order, and what each worker counted of them.
  struct Reading: Sendable {
    /// The chunks, in reading order.
    var pieces: [Piece] = []
    /// What each worker counted, where rules ask for actions together.
    var gatherers: [SumGatherer] = []
  }

  /// A chunk that was read: what each of its actions raised by itself, and what may yet be raised.
  struct Piece: Sendable {
    /// The place of its sheet among the tracker's parts.
    let part: Int
    /// What of the sheet was read.
    let chunk: Chunk
    /// What is kept of its actions.
    let records: RowRecords
    /// Where every so many actions begin; empty where the piece can only be read as a whole.
    var starts: [RowStart] = []
    /// Its actions that are told of, by their places in it; nil: all.
    var selected: RowSet?
    /// Its actions that no earlier tracker has.
    var new: [NewAction] = []
    /// What it shows of the change register, where there is one.
    var changes = ChangesSeen()
    /// The number of its first action over the tracker, from 0.
    var firstRow = 0

    /// The numbers of its actions over the tracker.
    var rows: Range<Int> { firstRow..<firstRow + records.count }

    /// What each of its actions comes to.
    var outcomes: RowOutcomes { records.outcomes }

    /// The number of actions from start to start.
    static let stride = 32
  }

  /// What `read` has read, else all rows.
  func reading() throws(TableError) -> Reading {
    if let before = readBefore.withLock({ $0.take() }) { return before }
    return try readAll()
  }

  /// Numbers the rows of all pieces, and gathers what they show together.
  func rowIndex(_ pieces: inout [Piece]) -> RowIndex {
    for index in pieces.indices.dropFirst() {
      pieces[index].firstRow = pieces[index - 1].firstRow + pieces[index - 1].records.count
    }
    let places = RowPlaces(tracker, pieces.map { RowPlaces.Source(part: $0.part, chunk: $0.chunk) })
    return RowIndex(pieces.map(\.records), places: places, workers: workers)
  }

  /// Reads the tracker to its end on all workers. Throws the first error that some worker met.
  func readAll() throws(TableError) -> Reading {
    let state = Mutex<(reading: Reading, error: TableError?)>((Reading(), nil))
    onAllWorkers { _ in
      let context = self.context()
      defer { context.decider.outcomes.seal() }
      let gatherer = RowGatherer()
      let sums = self.sums.map { SumGatherer($0, self.writer) }
      do throws(TableError) {
        for (index, part) in self.tracker.parts.enumerated() {
          while state.withLock({ $0.error == nil }), let chunk = try part.nextChunk() {
            let piece = try self.read(chunk, of: part, index, context, gatherer, sums)
            self.progress?.addRead(rows: piece.records.count, extent: chunk.extent)
            state.withLock { $0.reading.pieces.append(piece) }
          }
        }
        if let sums { state.withLock { $0.reading.gatherers.append(sums) } }
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
    var (reading, error) = state.withLock { $0 }
    if let error { throw error }
    reading.pieces.sort { ($0.part, $0.chunk.index) < ($1.part, $1.chunk.index) }
    try checkForms(of: reading.pieces)
    noteMarkup()
    return reading
  }

  private func read(
    _ chunk: Chunk, of part: TrackerPart, _ index: Int, _ context: WorkerContext, _ gatherer: RowGatherer,
    _ sums: SumGatherer?
  ) throws(TableError) -> Piece {
    let (block, action, decider) = (context.block, context.action, context.decider)
    try part.sheet.read(chunk, into: block)
    gatherer.begin(block.rows.count)
    decider.beginRows(block.rows.count)
    sums?.begin(chunk, of: part, index, decider.outcomes)
    let actions = part.actionRows(of: block, chunk: chunk)
    if isAssuming { tracker.survey.count(actions, of: block, part, chunk) }
    if !scope.dates.doubtsOrder, !isDoubtful.withLock({ $0 }),
      DateOrderEvidence.isDoubtful(actions, of: block, part, scope.dates)
    {
      isDoubtful.withLock { $0 = true }
    }
    let looksForNew = !earlier.isEmpty && !renumberedRules.isEmpty
    var new: [NewAction] = []
    var changes = ChangesSeen()
    let selected = selection == nil ? nil : RowSet(of: block.rows.count)
    var met = Array(repeating: false, count: selection?.valueCount ?? 0)
    for (place, row) in actions.enumerated() {
      action.begin(part, block, row: row, number: 0)
      let outcome = decider.decide()
      let isSelected = selection?.holds(action, noting: &met) ?? true
      sums?.add(action, row: place, isSelected: isSelected, outcome)
      if looksForNew, let found = action.newAction(row: place) { new.append(found) }
      if scope.changes != nil { changes.look(at: action, row: place, isTold: isSelected) }
      if let selected, isSelected { selected.insert(place) }
      gatherer.append(action.record(withUpdate: keepsUpdates), ref: action.refCell, outcome: outcome)
    }
    if selected != nil { metValues.withLock { for index in met.indices where met[index] { $0[index] = true } } }
    if block.holdsMarkup { markedUp.withLock { _ = $0.insert(index) } }
    let starts = readsAgain ? part.starts(ofActions: actions, every: Piece.stride, in: block, chunk: chunk) : []
    return Piece(
      part: index, chunk: chunk, records: gatherer.finish(decider.outcomes), starts: starts, selected: selected,
      new: new, changes: changes)
  }
}
