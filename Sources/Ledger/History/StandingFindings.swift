import Texts

/// What stood on the last good night, to be found again on this one.
///
/// A rule that is raised on many actions is told as one finding, and one by one when they have become few: an action
/// that was among the many then is no news, and neither are the many that stood one by one before.
struct StandingFindings {
  private let all: [StandingFinding]
  private let byKey: [SeenFinding.Key: StandingFinding]
  /// By rule: the finding that stood for many actions.
  private let wholes: [String: StandingFinding]
  private let members: MemberIndex

  /// The findings of the last good night.
  init(_ all: [StandingFinding]) {
    self.all = all
    byKey = Dictionary(all.map { ($0.finding.key, $0) }) { first, _ in first }
    let many = all.filter { !$0.finding.members.isEmpty }
    wholes = Dictionary(many.map { ($0.finding.rule, $0) }) { first, _ in first }
    members = MemberIndex(all.map(\.finding))
  }

  /// The same finding, else the one that stood for its action among others.
  func origin(of finding: SeenFinding) -> StandingFinding? {
    if let same = byKey[finding.key] { return same }
    return members.hold(finding) ? wholes[finding.rule] : nil
  }

  /// The actions of a finding that stands for many, on which the rule was not raised; nil where nobody knows.
  func added(by finding: SeenFinding) -> [String]? {
    if finding.members.isEmpty { return nil }
    // An older history, or more actions than a finding names.
    if let same = byKey[finding.key], same.finding.members.isEmpty { return nil }
    var known = members.names[finding.rule] ?? []
    for old in all where old.finding.rule == finding.rule { known.insert(normalised(old.finding.ref)) }
    return finding.members.filter { !known.contains(normalised($0)) }
  }
}

/// The actions that some finding stands for among others, by rule.
struct MemberIndex {
  /// Normalised refs.
  let names: [String: Set<String>]

  /// The findings of this night.
  init(_ findings: [SeenFinding]) {
    let many = findings.filter { !$0.members.isEmpty }
    names = Dictionary(many.map { ($0.rule, Set($0.members.map(normalised))) }) { $0.union($1) }
  }

  /// Whether the finding's action is among those that one finding of its rule stands for.
  func hold(_ finding: SeenFinding) -> Bool {
    guard let names = names[finding.rule] else { return false }
    return names.contains(normalised(finding.ref))
  }
}
