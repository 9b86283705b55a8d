import Checks
import Ledger
import Reports
import RuleSets

/// Takes the findings of a check as they come: what is waived, awaited or not asked for stands aside.
struct FindingIntake {
  /// Those that the report lists.
  private(set) var findings: [Finding] = []
  /// Those that somebody accepted.
  private(set) var waived: [WaivedFinding] = []
  /// Those that are not told one by one yet; nil where updates are due.
  private(set) var awaited: AwaitedUpdates?
  /// What they are held against; nil: nothing is waived.
  private(set) var book: WaiverBook?
  private let ruleSet: RuleSet
  private let selection: ActionSelection?
  /// How many findings of a rule the report has.
  private let most: Int
  /// By rule: how many are open.
  private var open: [Int]
  private var ofReading: [Rule.Level: Int] = [:]

  /// Nothing taken yet.
  init(
    _ ruleSet: RuleSet, _ selection: ActionSelection?, most: Int, _ book: WaiverBook?, awaited: AwaitedUpdates? = nil
  ) {
    (self.ruleSet, self.selection, self.most) = (ruleSet, selection, most)
    (self.book, self.awaited) = (book, awaited)
    open = Array(repeating: 0, count: ruleSet.rules.count)
  }

  /// Takes a finding; of those that are open `receive` says which the report keeps.
  mutating func take(_ finding: Finding, keeping receive: (Finding) -> Bool = { _ in true }) {
    switch book?.judge(finding) ?? .open(finding) {
    case .open(let finding) where awaited?.take(finding, ruleSet) ?? false: break
    case .open(let finding):
      let isOfReading = ruleSet.rules[finding.rule].isOfReading
      // What was not read is told whatever else is not.
      if isOfReading { ofReading[finding.level, default: 0] += 1 }
      guard isOfReading || holds(finding) else { break }
      open[finding.rule] += 1
      if open[finding.rule] <= most(isOfReading: isOfReading), receive(finding) { findings.append(finding) }
    case .waived(let finding): waived.append(finding)
    }
  }

  /// Those of them that are told of and somebody accepted.
  var toldWaived: [WaivedFinding] { waived.filter { holds($0.finding) } }

  /// The summary of the check without those that stand aside.
  func counted(_ summary: CheckSummary) -> CheckSummary {
    summary.without(waived.map(\.finding.level) + (awaited?.levels ?? []))
      .keeping(selection?.levels ?? [], told: ofReading)
  }

  /// How many findings of a rule the report has.
  private func most(isOfReading: Bool) -> Int {
    isOfReading ? max(most, Finding.mostOfReading) : most
  }

  /// Whether the finding is of a level that is told.
  private func holds(_ finding: Finding) -> Bool { selection?.holds(finding.level) ?? true }
}
