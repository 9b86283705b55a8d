import Dates
import Ledger
import Reports

extension UpdateFigures {
  /// The updates of a period by who was to give them.
  static func list(_ reported: ReportedPeriod) -> [UpdateFigures] {
    var owners = NameGroups { UpdateFigures(reported.period, owner: $0) }
    for action in reported.actions {
      guard let reckoning = action.seen.reckoning, reckoning.isAwaited else { continue }
      let owner = reckoning.owner.isEmpty ? action.seen.lead ?? "" : reckoning.owner
      owners.change(owner) { $0.counts[reported.delivery(of: action), default: 0] += 1 }
    }
    return owners.values
  }
}

extension ReportedPeriod {
  /// When the period's update of an action was given: as it is signed, else as nights saw it come.
  fileprivate func delivery(of action: Action) -> UpdateFigures.Delivery {
    guard action.seen.report == .given else { return .missing }
    let deadline = point.deadline
    if let signed = action.seen.reckoning?.signedOn { return signed <= deadline ? .byDeadline : .late }
    let nights = Set(runs.filter { !$0.isImported }.map(\.day))
    let given = action.states.first { $0.action.report == .given && nights.contains($0.firstDay) }
    guard let given else { return .undated }
    if given.firstDay <= deadline { return .byDeadline }
    // It may have come on any night since the last that had it not.
    let without = nights.filter { $0 < given.firstDay }.max()
    return without.map { $0 >= deadline } ?? false ? .late : .undated
  }
}
