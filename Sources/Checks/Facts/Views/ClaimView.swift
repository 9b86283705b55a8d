/// A claim of a summary, as rules on claims see it.
///
/// One object for all facts that are asked of it: a claim is too much to be copied for each.
final class ClaimView: Sendable {
  /// What the summary says.
  let claim: Claim
  /// Of an action left out, whether a finding on something else names it.
  let isNamedOtherwise: Bool
  /// The action that a ref which the tracker has not, or an exception without one, may be meant for; nil where there
  /// is none.
  let offered: ClaimedAction?

  /// A claim beside what is known of the actions that it does not stand on.
  init(claim: Claim, isNamedOtherwise: Bool, offered: ClaimedAction?) {
    (self.claim, self.isNamedOtherwise, self.offered) = (claim, isNamedOtherwise, offered)
  }
}

/// What is kept of an action that a claim speaks of beside its own.
struct ClaimedAction: Sendable {
  /// Its ref, or its title where it has none.
  let name: String
  /// Its title as typed; empty where it has none.
  let title: String
  /// By place among the sums that rules on claims ask for: what it comes to.
  let answers: [SumAnswers]
}
