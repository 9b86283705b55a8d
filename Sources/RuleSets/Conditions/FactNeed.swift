/// What a tracker may lack, so that rules over the fact cannot be evaluated.
package enum FactNeed: String, Sendable, CaseIterable {
  /// A period before the one checked, in the same tracker.
  case previousPeriod = "previous-period"
  /// A tracker: of a summary that is checked without one, its actions are not known.
  case tracker
  /// A tracker given with `--previous`.
  case earlierTracker = "earlier-tracker"
}
