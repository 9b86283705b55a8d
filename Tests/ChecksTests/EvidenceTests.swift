import RuleSets
import TestSupport
import Testing

@testable import Checks

/// The evidence of a finding, read back, raises its rule again.
struct EvidenceTests {
  private func refuted(_ run: CheckRun) -> [String] {
    let ruleSet = DefaultRuleSet.shared
    // A finding that stands for many rows carries those rows' refs.
    return run.findings.filter(\.refs.isEmpty).compactMap { finding in
      let judge = EvidenceJudge(finding, ruleSet)
      return judge.holds(ruleSet.rules[finding.rule].condition)
        ? nil : "\(finding.ref) \(finding.ruleID) \(finding.evidence)"
    }
  }

  @Test(arguments: [nil, "2023-12"]) func `holds for the sample tracker`(_ period: String?) throws {
    #expect(refuted(try CheckRun(file: "samples/tracker-2024-01.xlsx", CheckRun.Options(period: period))) == [])
  }

  @Test func `holds for trackers that were made up`() throws {
    var raised: Set<String> = []
    for seed in 1...6 as ClosedRange<UInt64> {
      let made = TrackerGenerator(seed: seed, rows: 120, duplicates: true)
      for previous in [[], [made.earlier.bytes()]] {
        let run = try CheckRun(made.table, CheckRun.Options(previous: previous, wantsFacts: false))
        #expect(refuted(run) == [])
        raised.formUnion(run.findings.map(\.ruleID))
      }
    }
    // There is nothing on their actions that the trackers do not raise.
    let rules = DefaultRuleSet.shared.rules.filter { !$0.subject.isOfReading && $0.subject.occasion == .tracker }
    // Text has no fills.
    #expect(rules.map(\.id).filter { !raised.contains($0) } == ["status-by-colour"])
  }

  @Test func `quotes the part of a long update that the rule was raised for`() throws {
    let update =
      String(repeating: "The work goes on. ", count: 30) + "It is on hold now. "
      + String(repeating: "And on. ", count: 60)
    let run = try CheckRun(TrackerTable("ref | status | update\nOC.A2.1 | On Track | \(update)"))
    let finding = try #require(run.findings.first { $0.ruleID == "paused-but-not-on-hold" })
    let quoted = try #require(finding.evidence.first { $0.key == "update-text" }?.value.short)
    #expect(quoted.hasPrefix("…") && quoted.hasSuffix("…") && quoted.count <= 202)
    #expect(quoted.contains("The work goes on. It is on hold now. And on."))
  }

  @Test(arguments: [
    Finding.Evidence.Value.text("“Oct 23”\n\"later\""), .texts([]), .texts(["significant", "a, b\u{301}"]), .flag(true),
    .number(2), .number(0.125), .none,
  ])
  func `fingerprints have values as they always had`(value: Finding.Evidence.Value) {
    #expect(value.fingerprinted == "\(value)")
  }
}
