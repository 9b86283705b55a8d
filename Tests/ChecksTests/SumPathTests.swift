import RuleSets
import TestSupport
import Testing
import Texts

@testable import Checks

/// What actions come to together is what counting the findings on each of them comes to, however rows are decided.
struct SumPathTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `any conditions are counted as rules on actions are`(
    _ seed: UInt64
  ) throws {
    var rules = MadeUpRules(seed: seed &* 13 &+ 5)
    let ruleSet = try rules.countingRuleSet(60)
    let generator = TrackerGenerator(seed: seed &+ 20, rows: 200, duplicates: true)
    func findings(workers: Int, isPlain: Bool) throws -> [Finding] {
      let options = CheckRun.Options(
        previous: [generator.earlier.bytes()], workers: workers, ruleSet: ruleSet, wantsFacts: false, isPlain: isPlain)
      return try CheckRun(generator.table.bytes(.xlsx), options).findings
    }
    let plain = try findings(workers: 1, isPlain: true)
    let counted = plain.filter { $0.ruleID.hasPrefix("counted") }
    #expect(counted.count > 100)
    for finding in counted {
      let rule = finding.ruleID.replacing("counted", with: "made-up")
      let refs = plain.filter { other in
        guard other.ruleID == rule else { return false }
        switch ruleSet.rules[finding.rule].subject {
        case .theme: return normalised(other.theme) == normalised(finding.theme)
        case .lead: return normalised(other.directorLead) == normalised(finding.directorLead)
        default: return true
        }
      }.map { $0.ref.isEmpty ? "action \(($0.row ?? 0) + 1)" : $0.ref }
      #expect(finding.refs == Array(refs.prefix(FactList.mostTold)), "\(finding.ruleID) \(finding.title)")
      #expect(finding.evidence.first?.value == .number(Double(refs.count)), "\(finding.ruleID) \(finding.title)")
    }
    let told = plain.map { "\($0.ruleID) \($0.title): \($0.message) \($0.refs)" }
    #expect(plain.count { $0.ruleID.hasPrefix("common") } > 20)
    for workers in [1, 3] {
      let shared = try findings(workers: workers, isPlain: false).map {
        "\($0.ruleID) \($0.title): \($0.message) \($0.refs)"
      }
      #expect(shared.count == told.count)
      #expect(zip(shared, told).filter { $0 != $1 }.map { "\($0) <> \($1)" } == [])
    }
  }

  @Test func `what is asked whether it is the same does not depend on other rows`() {
    let facts = FactTable.standard.all.filter {
      Sum.families.contains($0.signature.type.family) && !$0.signature.isPlaceholder
    }
    #expect(facts.filter { $0.sources.contains(where: \.looksAcrossRows) }.map(\.signature.id) == [])
  }

  @Test(
    arguments: [
      ([.yes, .yes, .no], [.yes, .no, .yes], 1...1, 0.5...0.5), ([.yes, .yes], [.open, .no], 0...1, 0...0.5),
      ([.yes, .open], [.yes, .yes], 1...2, 1...1), ([.yes, .open], [.no, .yes], 0...1, 0...0.5),
      ([.yes, .open], [.yes, .no], 1...1, 0.5...1), ([.yes, .open], [.open, .open], 0...2, 0...1),
    ] as [([Truth], [Truth], ClosedRange<Double>, ClosedRange<Double>)])
  func `what is open may or may not count`(
    _ among: [Truth], _ of: [Truth], _ count: ClosedRange<Double>, _ share: ClosedRange<Double>
  ) {
    var counts = SumCounts()
    for (among, of) in zip(among, of) { counts.add(SumAnswers(among: among, of: of)) }
    #expect(counts.range == count)
    #expect(counts.share == share)
  }
}
