import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

struct WaiverBookTests {
  private static let late = "Culture,OC.A2.3,One Team,Chief Executive,Mar-23,Jul-23,On Track,Going well. DS 11.01.24\n"
  private static let rule = "rating-understates-slippage"
  private static let today = Month(year: 2024, month: 2).first

  /// What the one rule of these tests finds in the rows.
  private func check(
    _ rows: String, rule: String = rule
  ) throws -> (findings: [Finding], summary: CheckSummary, refs: [String]) {
    let header = "Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)\n"
    let ruleSet = DefaultRuleSet.shared
    let file = try TableFile.open(bytes: Array((header + rows).utf8), path: "tracker.csv")
    let tracker = try TrackerReader(ruleSet).open(file)
    let scope = CheckScope(
      ruleSet: ruleSet, period: try #require(tracker.periods.last), periods: tracker.periods, asOf: nil)
    var findings: [Finding] = []
    var refs: [String] = []
    let summary = try Checker(tracker, scope: scope).run(withRefs: { refs = Array($1) }) {
      if $0.ruleID == rule { findings.append($0) }
    }
    return (findings, summary, refs)
  }

  private static func waiver(
    _ ref: String = "OC.A2.3", rule: String = rule, reason: String = "Board", until: String = "2024-06-30",
    evidence: String? = nil, refs: [String]? = nil
  ) throws -> Waiver {
    let day = try #require(Day(iso: until))
    return Waiver(ref: ref, rule: rule, reason: reason, by: "J Smith", until: day, evidence: evidence, refs: refs)
  }

  /// The refs and rules that are waived, the messages that are open, and the notices.
  private func judge(
    _ rows: String, _ waivers: [Waiver], rule: String = rule, isLatest: Bool = true
  ) throws -> (waived: [String], open: [String], notices: [String]) {
    let (findings, summary, refs) = try check(rows, rule: rule)
    var book = WaiverBook(WaiverFile(waivers), today: WaiverBookTests.today)
    var waived: [String] = []
    var open: [String] = []
    for finding in findings {
      switch book.judge(finding) {
      case .open(let finding): open.append(finding.message)
      case .waived(let waiver): waived.append("\(waiver.finding.ref) \(waiver.finding.ruleID)")
      }
    }
    return (
      waived, open, book.notices(summary, WaiverBook.Scope(period: "January 2024", isLatest: isLatest), refs: refs)
    )
  }

  private func evidence(_ rows: String) throws -> String {
    try #require(try check(rows).findings.first { $0.ruleID == WaiverBookTests.rule }).evidenceFingerprint
  }

  @Test func waivesWhatFits() throws {
    for ref in ["OC.A2.3", "oc a2 3", " OC.A2.3 "] {
      let result = try judge(Self.late, [Self.waiver(ref, evidence: evidence(Self.late))])
      #expect(result.waived == ["OC.A2.3 \(Self.rule)"] && result.open.isEmpty && result.notices.isEmpty)
    }
  }

  /// Of many waivers of one finding the one that holds longest counts, and all are matched.
  @Test func takesTheLongestOfMany() throws {
    let own = try evidence(Self.late)
    let others = try (0..<500).map { try Self.waiver(evidence: "\($0)") }
    #expect(try judge(Self.late, others).waived.isEmpty)
    let fitting = try [
      Self.waiver(until: "2024-03-31", evidence: own), Self.waiver(until: "2024-05-31"),
      Self.waiver(reason: "", until: "2024-12-31", evidence: own), Self.waiver(until: "2024-01-31"),
    ]
    var book = WaiverBook(WaiverFile(others + fitting), today: Self.today)
    let finding = try #require(try check(Self.late).findings.first)
    for _ in 0..<3 {
      guard case .waived(let waiver) = book.judge(finding) else {
        Issue.record("the finding is open")
        continue
      }
      #expect(waiver.until.iso == "2024-05-31")
    }
    let result = try judge(Self.late, others + fitting)
    #expect(result.notices.count == 2)
  }

  @Test func holdsOnItsLastDay() throws {
    #expect(try judge(Self.late, [Self.waiver(until: "2024-02-01")]).waived.count == 1)
    #expect(try judge(Self.late, [Self.waiver(until: "2024-01-31")]).waived.isEmpty)
  }

  @Test(arguments: [
    ("Jul-23", "Jun-23"), ("On Track", "Medium progress"),
  ])
  func comesBackWhereTheRowChanges(from: String, to: String) throws {
    let waiver = try Self.waiver(evidence: evidence(Self.late))
    let result = try judge(Self.late.replacing(from, with: to), [waiver])
    #expect(result.waived.isEmpty)
    #expect(
      result.open.contains { $0.hasSuffix("The waiver of OC.A2.3 by J Smith no longer fits: the evidence changed.") })
  }

  @Test func staysWhereWhatChangesIsNoEvidence() throws {
    let waiver = try Self.waiver(evidence: evidence(Self.late))
    let moved = "Culture,OC.A1.9,Other,Chief Executive,Mar-23,May-24,On Track,Well. DS 11.01.24\n" + Self.late
    #expect(try judge(moved.replacing("Going well", with: "Going on"), [waiver]).waived == ["OC.A2.3 \(Self.rule)"])
  }

  @Test(arguments: [
    (
      "OC.A2.3", "Board", "2024-01-31", rule,
      "The waiver of OC.A2.3 \(rule) by J Smith ended on 2024-01-31: it no longer holds."
    ),
    (
      "OC.A2.3", " - ", "2024-06-30", rule,
      "The waiver of OC.A2.3 \(rule) by J Smith gives no reason: it does not hold."
    ),
    (
      "OC.X9.9", "Board", "2024-06-30", rule,
      "The waiver of OC.X9.9 \(rule) by J Smith fits no ref of this tracker."
    ),
    (
      " oc.a2.3", "Board", "2024-06-30", "due-missing",
      "The waiver of  oc.a2.3 due-missing by J Smith matches no finding: unless another tracker needs it, "
        + "it can be taken out."
    ),
    (
      "", "Board", "2024-06-30", "due-missing",
      "The waiver of the tracker due-missing by J Smith matches no finding on this tracker as a whole."
    ),
  ])
  func tellsOfWaiversThatDoNothing(ref: String, reason: String, until: String, rule: String, notice: String) throws {
    let result = try judge(Self.late, [Self.waiver(ref, rule: rule, reason: reason, until: until)])
    #expect(result.waived.isEmpty && result.open.count == 1 && result.notices == [notice])
  }

  @Test func advisesNothingOfAnEarlierMonth() throws {
    let notices = try judge(Self.late, [Self.waiver(rule: "due-missing")], isLatest: false).notices
    #expect(notices == ["The waiver of OC.A2.3 due-missing by J Smith matches no finding of January 2024."])
  }

  /// Eleven rows of updates that nobody signed, which is one finding on the tracker.
  private static let unsigned = (1...11).map { "Culture,OC.A1.\($0),One,Chief,Mar-23,Jul-24,On Track,Going on\n" }
    .joined()

  @Test(arguments: [
    // The ref that is waived, whether the evidence is that of all eleven rows, what the finding is, the notices.
    ("", true, "waived", []), ("", false, "The waiver by J Smith no longer fits: the evidence changed.", []),
    (
      "OC.A1.7", false, "OC.A1.10 and OC.A1.11.",
      [
        "The waiver of OC.A1.7 update-unsigned by J Smith does not reach the finding on the tracker as a whole: "
          + "slipgauge waive - update-unsigned TRACKER accepts that."
      ]
    ),
  ])
  func judgesAFindingThatStandsForMany(ref: String, fits: Bool, said: String, notices: [String]) throws {
    let rule = "update-unsigned"
    let evidence = try #require(try check(Self.unsigned, rule: rule).findings.first).evidenceFingerprint
    let waiver = try Self.waiver(ref, rule: rule, evidence: fits ? evidence : "0123456789abcdef")
    let result = try judge(Self.unsigned, [waiver], rule: rule)
    #expect((result.open.first ?? "waived").hasSuffix(said) && result.notices == notices)
  }

  private static func unsigned(_ refs: [String], title: String = "One") -> String {
    refs.map { "Culture,\($0),\(title) \($0.isEmpty ? "" : "x"),Chief,Mar-23,Jul-24,On Track,Going on\n" }.joined()
  }

  private static let refs = (1...12).map { "OC.A1.\($0)" }

  @Test(
    arguments: [
      // The refs of today, and what is said of them; twelve were accepted.
      (refs, nil), (refs.reversed(), nil), (Array(refs.dropFirst()), nil),
      (["OC.A1.13"] + refs, "The waiver by J Smith no longer fits: OC.A1.13 was not accepted."),
      (
        refs.dropFirst() + ["OC.B1.1", "OC.B1.2"],
        "The waiver by J Smith no longer fits: OC.B1.1 and OC.B1.2 were not accepted."
      ),
      (refs + ["OC.A1.7"], "The waiver by J Smith no longer fits: OC.A1.7 was not accepted."),
    ] as [([String], String?)])
  func holdsForAnyOfTheActionsAccepted(today: [String], said: String?) throws {
    let rule = "update-unsigned"
    let waiver = try Self.waiver("", rule: rule, refs: Self.refs)
    let result = try judge(Self.unsigned(today), [waiver], rule: rule)
    #expect(result.waived == (said == nil ? [" \(rule)"] : []) && result.notices == [])
    #expect(said.map { said in result.open.count == 1 && result.open[0].hasSuffix(" \(said)") } ?? result.open.isEmpty)
  }

  @Test func holdsWhereTheManyHaveBecomeFew() throws {
    let rule = "update-unsigned"
    let waiver = try Self.waiver("", rule: rule, refs: Self.refs)
    let few = try judge(Self.unsigned(["OC.A1.3", "oc a1 2", "OC.B1.1"]), [waiver], rule: rule)
    #expect(few.waived == ["OC.A1.3 \(rule)", "oc a1 2 \(rule)"] && few.notices == [])
    #expect(few.open == ["OC.B1.1's update is not signed and dated."] || few.open.count == 1)
    #expect(few.open.allSatisfy { !$0.contains("no longer fits") })
    let ended = try Self.waiver("", rule: rule, until: "2024-01-31", refs: Self.refs)
    #expect(try judge(Self.unsigned(["OC.A1.3"]), [ended], rule: rule).waived == [])
  }

  @Test func leavesTheOtherTrackersOfAFolderAlone() throws {
    let rule = "update-unsigned"
    let other = try Self.waiver("", rule: rule, refs: (1...12).map { "SD.A1.\($0)" })
    let result = try judge(Self.unsigned(Self.refs), [other], rule: rule)
    #expect(result.waived == [] && !result.open[0].contains("no longer fits"))
    let both = try judge(Self.unsigned(Self.refs), [other, Self.waiver("", rule: rule, refs: Self.refs)], rule: rule)
    #expect(both.waived == [" \(rule)"])
  }

  @Test func tellsActionsWithoutARefByTheirTitles() throws {
    let rule = "update-unsigned"
    let rows = (1...12).map { "Culture,,Action \($0),Chief,Mar-23,Jul-24,On Track,Going on\n" }
    let names = (1...12).map { "Action \($0)" }
    let waiver = try Self.waiver("", rule: rule, refs: names)
    let found = try #require(try check(rows.joined(), rule: rule).findings.first)
    #expect(found.lastingNames == names)
    for rows in [rows, rows.reversed(), Array(rows.dropFirst(5)), Array(rows.dropFirst(1))] {
      let result = try judge(rows.joined(), [waiver], rule: rule)
      #expect(!result.waived.isEmpty && result.open.isEmpty)
    }
  }

  @Test func keepsToEvidenceAsOlderFilesHaveIt() throws {
    let rule = "update-unsigned"
    let found = try #require(try check(Self.unsigned, rule: rule).findings.first)
    #expect(found.orderedEvidenceFingerprint == "f4b9e6f9d5e9486e")
    #expect(found.evidenceFingerprint != found.orderedEvidenceFingerprint)
    for evidence in [found.evidenceFingerprint, found.orderedEvidenceFingerprint] {
      let result = try judge(Self.unsigned, [Self.waiver("", rule: rule, evidence: evidence)], rule: rule)
      #expect(result.waived == [" \(rule)"])
    }
  }

  @Test func tellsEvidenceApartWhateverTheOrderOfRows() throws {
    let update = "The board agreed the plan and its owners and the dates by which each of them reports. DS 11.01.24"
    let rows = ["OC.A1.1", "OC.A1.2", "OC.A1.3"].map { "Culture,\($0),One,Chief,Mar-23,Jul-24,On Track,\(update)\n" }
    let rule = "update-pasted-elsewhere"
    let one = try check(rows.joined(), rule: rule).findings.filter { $0.ref == "OC.A1.1" }
    let other = try check(rows.reversed().joined(), rule: rule).findings.filter { $0.ref == "OC.A1.1" }
    #expect(one.count == 1 && one.map(\.evidenceFingerprint) == other.map(\.evidenceFingerprint))
    #expect(one.map(\.orderedEvidenceFingerprint) != other.map(\.orderedEvidenceFingerprint))
  }

  @Test func saysNothingOfRulesThatWereNotEvaluated() throws {
    // Nothing to compare with: the rule waits for an earlier tracker.
    #expect(try judge(Self.late, [Self.waiver(rule: "due-date-moved")]).notices.isEmpty)
  }

  @Test func tellsCopiesOfARowApart() throws {
    let other = Self.late.replacing("Jul-23", with: "Aug-23")
    let result = try judge(Self.late + other, [Self.waiver(evidence: evidence(Self.late))])
    #expect(result.waived == ["OC.A2.3 \(Self.rule)"])
    #expect(result.open.contains { $0.contains("no longer fits") })
  }
}
