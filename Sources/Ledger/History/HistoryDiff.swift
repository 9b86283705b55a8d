package import RuleSets
import Texts

/// What changed on a tracker since its last good night.
package struct HistoryDiff: Sendable {
  /// Where a change came from, where the rule set changed as well.
  package enum Cause: String, Sendable {
    case data, rules
    /// Rules and data both changed, and the earlier rules are no longer known.
    case unknown
  }

  /// A finding, and what became of it.
  package struct Entry: Sendable, Hashable {
    /// As it is now; as it was, where it is not there. Of one that stood for many actions, that of one of them, where
    /// they part ways.
    package let finding: SeenFinding
    /// What became of it.
    package let word: NightWord
    /// Nights on which it was seen, this one included; for what is not there now, the nights that it stood.
    package let nights: Int
    /// The level that it had, where that has changed.
    package var levelBefore: Rule.Level?
    /// What it rests on that has changed.
    package var differences: [Difference] = []
    /// Whether it was not checked on the last night either.
    package var isOld = false
    /// Whether it is one of many that one finding stood for, whose message was that of all.
    package var isPart = false
    /// Where the change came from.
    package var cause: Cause = .data

    /// Whether it is at a worse level than before.
    package var isWorse: Bool { levelBefore.map { finding.level < $0 } ?? false }
  }

  /// A finding of the last good night that goes no further, or that was not checked.
  struct End {
    /// As it stood.
    let standing: StandingFinding
    /// What became of it; `standing` where its actions are told one by one, or among others.
    let word: NightWord
    /// Whether it waits to be checked again; what is not checked since its rule is off does not.
    var isCarried = false
    /// The members that are kept with it then.
    var members: [String] = []
  }

  /// In the order of the findings; what is not there now stands last.
  package private(set) var entries: [Entry] = []
  /// By finding of this night: where it comes from.
  private(set) var origins: [StandingFindings.Origin?] = []
  /// By finding of this night: further members of it that were not checked.
  private(set) var unseenMembers: [Int: [String]] = [:]
  /// What goes no further.
  private(set) var ends: [End] = []
  /// Whether the tracker was never checked before.
  package let isFirst: Bool
  /// Whether another rule set was applied than on the last good night.
  package let rulesChanged: Bool

  /// `night` is the number of this night, counted by tracker.
  package init(
    before: [StandingFinding], now: [SeenFinding], night: Int, isFirst: Bool, rulesChanged: Bool,
    scene: NightScene = NightScene()
  ) {
    self.isFirst = isFirst
    self.rulesChanged = rulesChanged
    let last = StandingFindings(before, scene.renumbered)
    var continued: [Int: Int] = [:]
    for (index, finding) in now.enumerated() {
      let origin = last.origin(of: finding)
      origins.append(origin)
      if let origin, origin.isSame { continued[origin.standing.id] = index }
      add(finding, from: origin, newcomers: last.newcomers(of: finding), night: night)
    }
    let present = Present(now)
    for old in before {
      let nights = max(1, night - old.firstNight)
      if old.finding.members.isEmpty {
        guard continued[old.id] == nil else { continue }
        end(old, present, nights, scene)
      } else {
        part(old, present, nights, scene, now: continued[old.id])
      }
    }
  }

  // MARK: What is there now

  private mutating func add(
    _ finding: SeenFinding, from origin: StandingFindings.Origin?, newcomers: [Int], night: Int
  ) {
    var question = NightQuestion(then: origin?.standing.finding, now: finding)
    question.isRenumbered = origin?.isRenumbered ?? false
    guard let word = question.word else { return }
    var entry = Entry(
      finding: finding, word: word, nights: origin.map { night - $0.standing.firstNight + 1 } ?? 1)
    if let then = origin?.standing.finding {
      entry.levelBefore = then.level == finding.level ? nil : then.level
      entry.differences = finding.differences(from: then)
    }
    entries.append(entry)
    // Where all are new, or accepted, one finding says it of all.
    if word == .new || finding.isWaived { return }
    for place in newcomers {
      let message = finding.memberMessages.indices.contains(place) ? finding.memberMessages[place] : finding.message
      entries.append(Entry(finding: finding.alone(finding.members[place], message: message), word: .new, nights: 1))
    }
  }

  // MARK: What is not

  /// By rule, the actions that it is raised on, however it is told.
  private struct Present {
    let members: MemberIndex
    let alone: [String: Set<String>]

    init(_ now: [SeenFinding]) {
      members = MemberIndex(now)
      var alone: [String: Set<String>] = [:]
      for finding in now where !finding.ref.isEmpty { alone[finding.rule, default: []].insert(normalised(finding.ref)) }
      self.alone = alone
    }

    func holds(_ rule: String, _ ref: String) -> Bool {
      members.hold(rule, ref) || alone[rule]?.contains(normalised(ref)) ?? false
    }
  }

  private mutating func end(_ old: StandingFinding, _ present: Present, _ nights: Int, _ scene: NightScene) {
    let ref = scene.renumbered[normalised(old.finding.ref)] ?? old.finding.ref
    if !ref.isEmpty, present.members.hold(old.finding.rule, ref) {
      ends.append(End(standing: old, word: .standing))
      return
    }
    let word = word(of: old.finding, ref, scene)
    entries.append(Entry(finding: old.finding, word: word, nights: nights, isOld: old.isUnseen && word == .notChecked))
    ends.append(
      End(standing: old, word: word, isCarried: word == .notChecked && !scene.offRules.contains(old.finding.rule)))
  }

  /// A finding that stood for many: what became of those on which it is not raised now.
  private mutating func part(
    _ old: StandingFinding, _ present: Present, _ nights: Int, _ scene: NightScene, now: Int?
  ) {
    let finding = old.finding
    var parted: [(ref: String, word: NightWord)] = []
    for member in finding.members {
      let ref = scene.renumbered[normalised(member)] ?? member
      if !present.holds(finding.rule, ref) {
        parted.append((member, word(of: finding.alone(member, message: ""), ref, scene)))
      }
    }
    let words = Set(parted.map(\.word))
    if now == nil, parted.count == finding.members.count, words.count == 1, let word = words.first {
      entries.append(
        Entry(finding: finding, word: word, nights: nights, isOld: old.isUnseen && word == .notChecked))
    } else {
      for (ref, word) in parted {
        entries.append(
          Entry(
            finding: finding.alone(ref, message: finding.message), word: word, nights: nights,
            isOld: old.isUnseen && word == .notChecked, isPart: true))
      }
    }
    let unseen = scene.offRules.contains(finding.rule) ? [] : parted.filter { $0.word == .notChecked }.map(\.ref)
    if let now {
      if !unseen.isEmpty { unseenMembers[now] = unseen }
    } else if !unseen.isEmpty {
      ends.append(End(standing: old, word: .notChecked, isCarried: true, members: unseen))
    } else {
      ends.append(End(standing: old, word: parted.first?.word ?? .standing))
    }
  }

  private func word(of then: SeenFinding, _ ref: String, _ scene: NightScene) -> NightWord {
    let goesOn = ref == then.ref ? then : then.alone(ref, message: then.message)
    return scene.question(of: goesOn).word ?? .resolved
  }

  // MARK: Looking at it

  /// The findings of which that became.
  package func entries(_ word: NightWord) -> [Entry] { entries.filter { $0.word == word } }

  /// How many findings that became of.
  package func count(_ word: NightWord) -> Int { entries.count { $0.word == word } }

  /// Whether nothing is to be told of any finding.
  package var isQuiet: Bool { entries.allSatisfy { $0.word == .standing || $0.isOld } }

  /// Whether there is an open finding at or above `level` that was not there, not open, or at a lesser level before.
  package func hasNew(atLeast level: Rule.Level) -> Bool {
    entries.contains { entry in
      let isNew = entry.word == .new || entry.word == .waiverLapsed || entry.word == .changed && entry.isWorse
      return isNew && entry.finding.level <= level
    }
  }

  /// Whether there is an open finding at or above `level`, new or not.
  package func hasOpen(atLeast level: Rule.Level) -> Bool {
    entries.contains { entry in
      switch entry.word {
      case .resolved, .leftBehind, .gone, .notChecked, .waived: false
      default: !entry.finding.isWaived && entry.finding.level <= level
      }
    }
  }

  /// Tells apart what the changed rules brought about from what the tracker did.
  ///
  /// `underOldRules` are today's findings as the earlier rule set makes them; nil where it cannot be applied.
  package mutating func attribute(underOldRules findings: [SeenFinding]?, dataChanged: Bool) {
    guard rulesChanged else { return }
    guard dataChanged else { return setCauses { _ in .rules } }
    guard let findings else { return setCauses { _ in .unknown } }
    let old = Dictionary(findings.map { (FindingName($0), $0.level) }) { first, _ in first }
    let members = MemberIndex(findings)
    func level(_ finding: SeenFinding) -> Rule.Level? {
      old[FindingName(finding)] ?? (members.hold(finding) ? finding.level : nil)
    }
    setCauses { entry in
      switch entry.word {
      case .resolved, .leftBehind, .gone, .notChecked: level(entry.finding) == nil ? .data : .rules
      case .new: level(entry.finding).map { $0 <= entry.finding.level } ?? false ? .data : .rules
      case .changed where entry.levelBefore != nil: level(entry.finding) == entry.finding.level ? .data : .rules
      case .standing, .waived, .waiverLapsed, .changed, .renumbered: .data
      }
    }
  }

  private mutating func setCauses(_ cause: (Entry) -> Cause) {
    for index in entries.indices {
      let isWaiving = entries[index].word == .waived || entries[index].word == .waiverLapsed
      entries[index].cause = isWaiving ? .data : cause(entries[index])
    }
  }
}
