/// All that the word of a finding goes by.
package struct NightQuestion: Sendable {
  /// Which way the period went since the last good night.
  package enum Step: Sendable {
    case same, later, earlier
  }

  /// The finding of the last good night.
  package var then: SeenFinding?
  /// The finding of this one.
  package var now: SeenFinding?
  /// Whether the rule was evaluated where the finding stood: it is in force, and column and sheet were read.
  package var isChecked = true
  /// Whether the action is in the tracker.
  package var isThere = true
  /// Whether the action goes on under another ref.
  package var isRenumbered = false
  /// Which way the period went.
  package var step = Step.same
  /// Whether the new period shows that nothing is wrong any more: the rule rests on fields without a period, or on
  /// cells of the period alone that are filled in.
  package var isShown = true

  package init(then: SeenFinding? = nil, now: SeenFinding? = nil) {
    self.then = then
    self.now = now
  }

  /// The word; nil where there is no finding at all.
  package var word: NightWord? {
    if let now { return word(now) }
    guard then != nil else { return nil }
    // Nobody can say of what was not read that it is gone.
    if !isChecked { return .notChecked }
    if !isThere { return .gone }
    switch step {
    case .same: return .resolved
    case .later: return isShown ? .resolved : .leftBehind
    case .earlier: return .notChecked
    }
  }

  private func word(_ now: SeenFinding) -> NightWord {
    guard let then else { return now.isWaived ? .waived : .new }
    if now.isWaived { return then.isWaived ? .standing : .waived }
    if then.isWaived { return .waiverLapsed }
    if then.level != now.level || !now.differences(from: then).isEmpty { return .changed }
    return isRenumbered ? .renumbered : .standing
  }
}
