import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Trackers

extension Report {
  /// What a night keeps of the actions.
  var seenActions: [SeenAction] {
    let measured = Dictionary(uniqueKeysWithValues: measured.map { ($0.action.row, $0) })
    return actions.map { SeenAction($0, measured[$0.row], ruleSet.statuses) }
  }
}

extension SeenAction {
  /// What a night keeps of an action; `measured` is what its dates call for, nil where nothing is measured.
  fileprivate init(_ action: ActionSummary, _ measured: MeasuredAction?, _ statuses: [Status]) {
    self.init(ref: action.ref, status: action.statusText, due: action.dueText)
    title = action.title
    lead = action.directorLead
    sheet = action.sheet
    kind = ActionKind.allCases.firstIndex(of: action.kind)
    isFinished = action.isFinished
    report = Report(action)
    isMoveAgreed = action.isMoveAgreed
    reckoning = Reckoning(action, measured, statuses)
  }
}

extension SeenAction.Reckoning {
  fileprivate init(_ action: ActionSummary, _ measured: MeasuredAction?, _ statuses: [Status]) {
    self.init()
    theme = action.theme
    owner = action.updateOwner
    isAwaited = action.kind == .sub && !action.isFinished && !action.isUnrated(statuses)
    stated = measured?.stated.map { statuses[$0].id }
    calledFor = measured.map { statuses[$0.calledFor].id }
    if measured != nil || isAwaited { calledForNext = action.expectedNext.last.map { statuses[$0].id } }
    // An assumed year is another in another tracker, though nobody moved anything.
    due = action.due.marks.contains(.yearAssumed) ? nil : action.due.duePoint
    signedOn = action.signedOn
    if action.kind == .assurance, !action.isFinished { lastRound = action.lastRound }
  }
}

extension ActionSummary {
  /// Whether it states a status that is no rating, such as one that says that nothing is due.
  fileprivate func isUnrated(_ statuses: [Status]) -> Bool {
    if case .known(let index) = status { statuses[index].rank == nil } else { false }
  }
}

extension SeenAction.Report {
  fileprivate init(_ action: ActionSummary) {
    switch action.updateKind {
    case .blank: self = .none
    case .noNews: self = .noNews
    case .dueStatement, .substantive: self = action.isCopied ? .copied : .given
    }
  }
}
