import Dates
package import RuleSets
import Tables
import Texts
import Trackers

/// Runs the examples inside rules: the tracker that an example describes is written, read and checked like any other.
package struct ExampleCheck: Sendable {
  /// Turns a table of header and rows into a file.
  package typealias Writer = @Sendable ([[String]]) -> [UInt8]

  private let ruleSet: RuleSet
  private let write: Writer

  /// The rules' examples in a tracker of these rules; one that is off is switched on for its own.
  package init(_ ruleSet: RuleSet, write: @escaping Writer = ExampleTracker.csv) {
    self.ruleSet = ruleSet
    self.write = write
  }

  /// What came of an example.
  package enum Outcome: Sendable, Hashable {
    case holds
    /// It should have raised the rule.
    case notRaised
    /// It should not have; with the message.
    case raised(String)
    /// The finding is another than the example says; with what differs.
    case differs(String)
    /// It cannot be run; with the reason.
    case unusable(String)
  }

  /// Runs an example of the rule at `index` among the rule set's rules.
  package func outcome(of example: RuleExample, rule index: Int) -> Outcome {
    ExampleCheck(ruleSet.taking(refForms: example.refForms), write: write).run(example, rule: index)
  }

  private func run(_ example: RuleExample, rule index: Int) -> Outcome {
    guard let period = Period(iso: example.period, yearStarts: ruleSet.dateWords.financialYearStarts) else {
      return .unusable("the period \"\(example.period)\" is no period such as 2024-01")
    }
    if let asOf = example.asOf, Day(iso: asOf) == nil {
      return .unusable("as-of \"\(asOf)\" is no day such as 2024-01-31")
    }
    if (ruleSet.rules[index].subject == .claim) != (example.claim != nil) {
      return .unusable("rules on claims, and no others, need the member \"claim\"")
    }
    do {
      let all =
        try ruleSet.rules[index].subject.occasion == .night
        ? nightFindings(of: example, period: period) : findings(of: example, period: period, alone(index))
      let found = all.filter { $0.rule == index }
      return judge(found, example, rule: index)
    } catch {
      return .unusable(error.problem)
    }
  }

  /// The set, of which this rule alone is told; one on what was not read asks which others are in force.
  private func alone(_ index: Int) -> RuleSet {
    let set = ruleSet.switchingOn(index)
    let rule = set.rules[index]
    return rule.isOfReading ? set : set.leavingOut { $0.id != rule.id }
  }

  /// All that differs between a finding and what an example says; nil where nothing does.
  private func difference(_ finding: Finding, _ expect: RuleExample.Expectation, rule index: Int) -> String? {
    var told: [String] = []
    if let level = expect.level, level != finding.level.rawValue {
      told.append("its level is \(finding.level.rawValue), not \(level)")
    }
    if let expected = expect.holdingCase, expected != finding.holdingCase {
      told.append("case \(finding.holdingCase.map(String.init) ?? "none") holds, not \(expected)")
    }
    if let expected = expect.holdsNoCase, expected != (finding.holdingCase == nil) {
      told.append("\(finding.holdingCase.map { "case \($0)" } ?? "no case") holds")
    }
    if let on = expect.on, !finding.isNamed(on) {
      told.append("it is on \(finding.ref.isEmpty ? finding.title : finding.ref), not \(on)")
    }
    let cell = ruleSet.rules[index].cell(inCase: finding.holdingCase)
    if let expected = expect.cell, expected != cell { told.append("it stands on \(cell), not \(expected)") }
    // Last, as a sentence of any length.
    if let message = expect.message, !ruleSet.rules[index].isReworded, message != finding.message {
      told.append("it says: \(finding.message)")
    }
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private func findings(
    of example: RuleExample, period: Period, _ ruleSet: RuleSet
  ) throws(TableError) -> [Finding] {
    let text = ExampleTracker(ruleSet, period: period)
    let tracker =
      example.sheets.isEmpty
      ? try open(example, text, period: period) : try open(sheets: example, period: period)
    var earlier: [EarlierTracker] = []
    for other in example.earlier {
      guard let month = Period(iso: other.period, yearStarts: ruleSet.dateWords.financialYearStarts) else {
        throw TableError(.notATracker, path: "example", problem: "the period \"\(other.period)\" is no period")
      }
      let text = ExampleTracker(ruleSet, period: month)
      earlier.append(try EarlierTracker(open(write(text.table(other.actions)), of: month), ruleSet: ruleSet))
    }
    earlier.sort { $0.latest > $1.latest }
    let scope = CheckScope(
      ruleSet: ruleSet, period: period, periods: tracker.periods,
      asOf: example.asOf.flatMap { Day(iso: $0) }.map { DayRange($0) }, today: example.today.flatMap { Day(iso: $0) },
      earlierPeriod: earlier.first?.latest, changes: try changes(of: example, ruleSet))
    var checker = Checker(
      tracker, scope: scope, earlier: earlier, occasion: example.claim == nil ? .tracker : .summary)
    if try checker.read() == .dateOrder { checker = checker.doubtingDateOrder }
    var findings: [Finding] = []
    guard let claim = example.claim else {
      _ = try checker.run { findings.append($0) }
      return findings
    }
    let made = try [Claim(claim, of: example, ruleSet)]
    _ = try checker.run(on: made) { findings.append($0) }
    return findings
  }

  /// The register that an example describes, under the rule set's own headers; nil where it has none.
  private func changes(of example: RuleExample, _ ruleSet: RuleSet) throws(TableError) -> ChangeRegister? {
    guard let lines = example.changes else { return nil }
    let header = ChangeField.allCases.map { ruleSet.changeHeaders[$0]?.first ?? $0.rawValue }
    let rows = lines.map { line in ChangeField.allCases.map { line[$0] ?? "" } }
    return try ChangeRegisterReader(ruleSet).read(.made(of: [("changes", [header] + rows)], path: "example"))
  }

  /// The first earlier tracker is that of the last good night.
  private func nightFindings(of example: RuleExample, period: Period) throws(TableError) -> [Finding] {
    let now = ExampleTracker(ruleSet, period: period).table(example.others + [example.action])
    let then = ExampleTracker(ruleSet, period: period).table(example.earlier.first?.actions ?? [])
    let comparison = NightComparison(
      ruleSet, period: period, then: try actions(then, period), now: try actions(now, period))
    return comparison.findings + comparison.moves
  }

  private func actions(_ table: [[String]], _ period: Period) throws(TableError) -> [NightAction] {
    let tracker = try EarlierTracker(open(write(table), of: period), ruleSet: ruleSet)
    let scope = CheckScope(ruleSet: ruleSet, period: tracker.latest, periods: tracker.periods)
    return tracker.order.compactMap { key in
      tracker.actions[key].map { action in
        let report = action.report(tracker.latest)
        return NightAction(
          ref: action.ref, title: action.title, sheet: action.theme, status: report.statusText,
          isFinished: action.newestStatus.map(scope.isFinished) ?? false)
      }
    }
  }

  private func open(sheets example: RuleExample, period: Period) throws(TableError) -> Tracker {
    let file = TableFile.made(of: example.sheets.map { ($0.name, $0.rows) }, path: "example")
    let tracker = try TrackerReader(ruleSet).open(file)
    let held = try tracker.latestHeld(surely: true)
    guard held == period else {
      throw TableError(
        .notATracker, path: "example", problem: "the period checked is \(held?.iso ?? "none"), not \(period.iso)")
    }
    return tracker
  }

  /// The example's actions; as a sheet in memory where cells are filled, which no text file can hold.
  private func open(
    _ example: RuleExample, _ text: ExampleTracker, period: Period
  ) throws(TableError) -> Tracker {
    let table = text.table(example.others + (example.hasAction ? [example.action] : []))
    guard !example.action.fills.isEmpty else { return try open(write(table), of: period) }
    var fills: [CellPlace: CellHue] = [:]
    for (field, colour) in example.action.fills {
      let header = text.header(
        field, period: field == Field.status.rawValue || field == Field.update.rawValue ? period.iso : "")
      guard let column = table[0].firstIndex(of: header) else { continue }
      fills[CellPlace(row: table.count - 1, column: column)] = CellHue(colour)
    }
    let file = TableFile.made(of: [("example", table)], fills: fills, path: "example")
    return try TrackerReader(ruleSet).open(file, asked: period)
  }

  /// The tracker, whose period is told to it: a set's headers need not name one.
  private func open(_ bytes: [UInt8], of period: Period) throws(TableError) -> Tracker {
    try TrackerReader(ruleSet).open(TableFile.open(bytes: bytes, path: "example"), asked: period)
  }

  /// The finding must stand on the example's own action, but for rules that look at actions that are gone.
  private func judge(_ found: [Finding], _ example: RuleExample, rule index: Int) -> Outcome {
    let row = example.others.count
    let own = example.isOfTracker ? found : found.filter { $0.row == row || $0.row == nil }
    if example.raises {
      guard let finding = own.first(where: { $0.isNamed(example.expect?.on) }) ?? own.first else { return .notRaised }
      return example.expect.flatMap { difference(finding, $0, rule: index) }.map { .differs($0) } ?? .holds
    }
    return own.first.map { .raised($0.message) } ?? .holds
  }
}

extension Finding {
  /// Whether it is on what has that name; any finding is where none is given.
  fileprivate func isNamed(_ name: String?) -> Bool {
    name.map { normalised($0) == normalised(ref.isEmpty ? title : ref) } ?? true
  }
}
