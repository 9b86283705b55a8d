import RuleSets

extension FactNeed {
  /// Why a rule that needs this was not evaluated.
  var absence: String {
    switch self {
    case .tracker: "no tracker given (--tracker)"
    case .previousPeriod: "no earlier period in this tracker, or in one given with --previous"
    case .earlierTracker: "no earlier tracker given (--previous)"
    }
  }
}
