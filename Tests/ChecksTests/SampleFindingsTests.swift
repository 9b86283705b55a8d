import Checks
import RuleSets
import TestSupport
import Testing

/// What is found on the tracker of January 2024, read line by line against the tracker.
struct SampleFindingsTests {
  static let findings = [
    "error assurance-overdue: CO.D2.5", "error due-before-start: PC.B3.3", "error due-unreadable: SD.A5.0",
    "error rating-understates-slippage: SD.A5.3 PR.A1.7 PR.A3.4", "error status-missing: CO.C2.6",
    "error status-unknown: SD.A4.0", "warning assurance-due: CO.D4.5", "warning due-missing: OC.C4.4 CO.A1.12",
    "warning due-unset-but-rated: CO.D1.1 CO.D1.2 CO.E1.4 CO.G1.4 SD.A6.6 SD.A6.7",
    "warning main-due-before-sub: CO.A1.0", "warning main-overdue: CO.B3.0 SD.A6.0 PC.A5.0 PR.D1.0",
    "warning new-action-stale: OC.C4.4 PC.B3.5", "warning paused-but-not-on-hold: OC.B2.5 CO.D3.4",
    "warning update-copied: CO.A1.11 SD.A6.5 SD.A6.6 SD.A6.7", "warning update-is-a-name: SD.A4.0",
    "note update-no-news: PR.A1.8",
    "warning complete-but-date-ahead: CO.G1.3", "note due-passed-on-track: PC.A5.2 PR.A1.8",
    "note not-due-but-described: PR.D1.4", "note forecast-after-due: OC.E2.4", "note complete-from-pause: CO.D3.7",
    "warning date-change-asked-for: OC.D5.4",
    "note complete-but-work-remains: OC.C4.1 CO.B3.2 CO.F5.4 CO.F5.5 PC.B3.3 PC.B3.4",
    "note complete-by-transfer: CO.D3.7 SD.A3.0 PR.C1.1", "warning main-on-hold-sub-rated: CO.D1.0",
    "note date-ambiguous: CO.F5.0 PC.A4.3 PC.A5.3 PC.B3.5",
    "note rating-overstates-slippage: OC.A2.1 OC.G1.3 SD.F1.0", "note update-unsigned: the tracker",
  ]

  static let decemberFindings = [
    "error due-before-start: PC.B3.3", "error due-unreadable: SD.A5.0",
    "error rating-understates-slippage: OC.A2.3 CO.B3.2 PC.B3.3 PR.A1.7 PR.A3.4 PR.C1.1",
    "error status-missing: CO.C2.6 PC.B3.4", "error status-unknown: OC.A2.1",
    "warning assurance-due: CO.C2.4 CO.C2.5 CO.D2.5 DM.C3.1", "warning assurance-off-schedule: DM.C3.1",
    "warning due-missing: OC.C4.4 CO.A1.12",
    "warning due-unset-but-rated: CO.D1.1 CO.D1.2 CO.D3.7 CO.E1.4 CO.F5.4 CO.F5.5 CO.G1.3 CO.G1.4 SD.A6.6 SD.A6.7",
    "warning main-due-before-sub: CO.A1.0", "warning main-overdue: CO.B3.0 SD.A6.0 PR.D1.0",
    "warning main-on-hold-sub-rated: CO.D1.0",
    "warning not-required-on-live-action: OC.B2.5", "warning paused-but-not-on-hold: CO.D3.4 CO.D3.7",
    "warning update-date-impossible: OC.A2.4",
    "warning update-no-news: CO.B3.2 CO.C1.3 CO.D1.1 CO.D1.2 CO.D3.6 CO.G1.1 CO.G1.3 CO.G1.4 PC.A1.5 PC.A5.2 PC.B3.3 "
      + "PR.A3.4 PR.C1.1", "note update-no-news: PR.A1.8",
    "warning update-pasted-elsewhere: CO.B3.1 SD.B1.0 PC.B3.2 PR.D1.3",
    "note date-ambiguous: CO.B3.2 CO.F5.0 PC.A4.3 PC.A5.3 PC.B3.5", "note not-due-but-described: PR.D1.4",
    "note forecast-after-due: CO.B3.1", "note rated-before-start: PC.B3.3",
    "note rating-overstates-slippage: SD.F1.0 PR.A1.8", "note update-unsigned: the tracker",
  ]

  /// A line for each rule: its level, its id, the actions in reading order.
  private func lines(_ run: CheckRun) -> [String] {
    Dictionary(grouping: run.findings) { "\($0.level.rawValue) \($0.ruleID)" }
      .map { rule, findings in
        "\(rule): " + findings.map { $0.row == nil ? "the tracker" : $0.ref }.joined(separator: " ")
      }
      .sorted()
  }

  @Test(arguments: ["csv", "json", "xlsx", "ods", "fods"]) func `finds what is wrong in January`(
    _ format: String
  ) throws {
    let run = try CheckRun(file: "samples/tracker-2024-01.\(format)")
    #expect(lines(run) == Self.findings.sorted())
    #expect(run.summary.actions == 118)
    #expect(run.summary.counts == [.error: 8, .warning: 26, .note: 23])
  }

  @Test(arguments: ["ods", "fods"]) func `finds it in the same cells of other workbooks`(_ format: String) throws {
    func cells(_ format: String) throws -> [String] {
      try CheckRun(file: "samples/tracker-2024-01.\(format)").findings.map { finding in
        let place = finding.location.map { "\($0.sheet ?? "")!\($0.cell ?? "")" } ?? ""
        return "\(finding.level) \(finding.ruleID) \(place) \(finding.message) \(finding.fingerprint)"
      }
    }
    #expect(try cells(format) == cells("xlsx"))
  }

  @Test(arguments: ["csv", "json", "xlsx", "ods", "fods"]) func `finds what was wrong in December`(
    _ format: String
  ) throws {
    let run = try CheckRun(file: "samples/tracker-2024-01.\(format)", CheckRun.Options(period: "2023-12"))
    #expect(lines(run) == Self.decemberFindings.sorted())
    let pasted = run.findings.first { $0.ruleID == "update-pasted-elsewhere" && $0.ref == "CO.B3.1" }
    #expect(pasted?.evidence.contains { $0.value == .texts(["SD.B1.0", "PC.B3.2", "PR.D1.3"]) } == true)
  }
}
