import RuleSets

extension Checker {
  /// What findings on the claim are called, which stands beside the action that `facts` stand on: by the ref, else by
  /// the title.
  package func name(of claim: Claim, _ facts: ActionFacts) -> String {
    let ref = writer.ref(of: claim, facts)
    return ref.isEmpty ? writer.title(of: claim, facts) : ref
  }

  /// Why a rule is raised on the claim, or is not.
  package func explanation(ofRule rule: Int, on claim: Claim, _ facts: ActionFacts) -> GroupExplanation {
    GroupExplanation(
      subject: .claim, name: name(of: claim, facts), location: nil, rules: [explanation(ofRule: rule, on: facts)])
  }
}
