import Texts

/// What a finding is known by from night to night: its rule with the ref, or with what stands for one.
struct FindingName: Hashable {
  private let rule: String
  private let name: String
  private let occurrence: Int

  /// The name of a finding; `ref` is its ref as it goes on.
  init(_ finding: SeenFinding, ref: String? = nil) {
    rule = finding.rule
    let ref = normalised(ref ?? finding.ref)
    name = ref.isEmpty ? "\u{1F}" + finding.key.fingerprint : ref
    occurrence = finding.key.occurrence
  }
}

/// What stood on the last good night, to be found again on this one.
///
/// A rule that is raised on many actions is told as one finding, and one by one when they have become few: an action
/// that was among the many then is no news, and neither are the many that stood one by one before.
struct StandingFindings {
  /// Where a finding comes from.
  struct Origin: Sendable {
    /// The finding of the last good night.
    let standing: StandingFinding
    /// Whether it is the same; else it stood for the action among others, or for some of those that stand together now.
    let isSame: Bool
    /// Whether the action had another ref then.
    let isRenumbered: Bool
  }

  private let all: [StandingFinding]
  private let byName: [FindingName: StandingFinding]
  /// By rule: the finding that stood for many actions.
  private let wholes: [String: StandingFinding]
  private let members: MemberIndex
  /// By rule: the normalised refs of those that stood alone, as they go on.
  private let alone: [String: [String: StandingFinding]]
  private let renumbered: [String: String]

  /// The findings of the last good night; `renumbered` says by normalised ref under which one an action goes on.
  init(_ all: [StandingFinding], _ renumbered: [String: String]) {
    self.all = all
    self.renumbered = renumbered
    func ref(_ finding: SeenFinding) -> String { renumbered[normalised(finding.ref)] ?? finding.ref }
    byName = Dictionary(all.map { (FindingName($0.finding, ref: ref($0.finding)), $0) }) { first, _ in first }
    let many = all.filter { !$0.finding.members.isEmpty }
    wholes = Dictionary(many.map { ($0.finding.rule, $0) }) { first, _ in first }
    members = MemberIndex(all.map(\.finding), renumbered)
    var alone: [String: [String: StandingFinding]] = [:]
    for standing in all where !standing.finding.ref.isEmpty {
      alone[standing.finding.rule, default: [:]][normalised(ref(standing.finding))] = standing
    }
    self.alone = alone
  }

  /// The same finding, else the one that stood for its action among others, or the oldest of those that stand together.
  func origin(of finding: SeenFinding) -> Origin? {
    if let same = byName[FindingName(finding)] {
      let isRenumbered = normalised(same.finding.ref) != normalised(finding.ref)
      return Origin(standing: same, isSame: true, isRenumbered: isRenumbered)
    }
    if members.hold(finding), let whole = wholes[finding.rule] {
      return Origin(standing: whole, isSame: false, isRenumbered: false)
    }
    let ones = finding.members.compactMap { alone[finding.rule]?[normalised($0)] }
    return ones.min { $0.firstNight < $1.firstNight }.map { Origin(standing: $0, isSame: false, isRenumbered: false) }
  }

  /// The places of the members of a finding that stands for many, on which the rule was not raised; none where nobody
  /// knows.
  func newcomers(of finding: SeenFinding) -> [Int] {
    if finding.members.isEmpty { return [] }
    // An older history, or more actions than a finding names.
    if let same = byName[FindingName(finding)], same.finding.members.isEmpty { return [] }
    let known = members.names[finding.rule] ?? []
    return finding.members.indices.filter { index in
      let ref = normalised(finding.members[index])
      return !known.contains(ref) && alone[finding.rule]?[ref] == nil
    }
  }
}

/// The actions that some finding stands for among others, by rule.
struct MemberIndex {
  /// Normalised refs, as they go on.
  let names: [String: Set<String>]

  /// The findings of a night.
  init(_ findings: [SeenFinding], _ renumbered: [String: String] = [:]) {
    func name(_ ref: String) -> String {
      let name = normalised(ref)
      return renumbered[name].map(normalised) ?? name
    }
    var names: [String: Set<String>] = [:]
    for finding in findings where !finding.members.isEmpty {
      names[finding.rule, default: []].formUnion(finding.members.lazy.map(name))
    }
    self.names = names
  }

  /// Whether the finding's action is among those that one finding of its rule stands for.
  func hold(_ finding: SeenFinding) -> Bool { hold(finding.rule, finding.ref) }

  /// The same of a rule and a ref.
  func hold(_ rule: String, _ ref: String) -> Bool { names[rule]?.contains(normalised(ref)) ?? false }
}
