import Checks
import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// What rules say of the claims of a summary, held against the rows of a tracker.
struct ClaimRunTests {
  private static let table = TrackerTable(
    """
    ref     | theme   | title                      | due    | status 2024-01
    OC.A1.0 | Culture | Create the environment     | Mar-24 | N/A
    OC.A1.1 | Culture | Workforce strategy         | Oct-23 | Medium progress
    OC.A1.2 | Culture | Employee recognition       | Dec-23 | Significant issues / slippage
    OC.A1.3 | Culture | Staff survey               | May-24 | On Track
    OC.B1.0 | Culture | Create a calm environment  | Mar-24 | N/A
    OC.B1.1 | Culture | Member briefings           | May-24 | On Track
            | Culture | Something without a ref    | May-24 | Medium progress
    """)

  /// The findings on claims, as `rule ref`.
  private func findings(_ claims: [Claim]) throws -> [Finding] {
    let ruleSet = DefaultRuleSet.shared
    let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: ClaimRunTests.table.bytes(), path: "tracker"))
    let period = try #require(Period(iso: "2024-01", yearStarts: 4))
    let scope = CheckScope(ruleSet: ruleSet, period: period, periods: tracker.periods)
    var findings: [Finding] = []
    let summary = try Checker(tracker, scope: scope, occasion: .summary).run(on: claims) { findings.append($0) }
    #expect(summary.actions == 7)
    #expect(summary.rules.allSatisfy { $0.id.hasPrefix("summary-") && $0.evaluated == claims.count })
    return findings
  }

  /// A claim of January 2024, matched with actions by their numbers.
  private static func claim(_ kind: Claim.Kind, _ actions: Int..., change: (inout Claim) -> Void = { _ in }) -> Claim {
    var place = ClaimPlace()
    (place.theme, place.heading, place.paragraph, place.quote) = ("Culture", "Issues raised", 3, "so it says")
    var claim = Claim(kind, theme: "Culture", place: place)
    claim.actions = actions
    change(&claim)
    return claim
  }

  private static func status(_ id: String) -> [Int] {
    DefaultRuleSet.shared.statuses.indices.filter { DefaultRuleSet.shared.statuses[$0].id == id }
  }

  private static func exception(_ ref: String, _ number: Int?, _ rating: String = "medium") -> Claim {
    claim(.exception) {
      $0.ref = ref
      $0.actions = [number].compactMap(\.self)
      $0.ratings = status(rating)
      $0.hasDeadline = true
      $0.asksForDateChange = true
    }
  }

  @Test(arguments: [
    ("the tracker agrees", [exception("OC.A1.1", 1)], []),
    ("the tracker differs", [exception("OC.A1.2", 2)], ["summary-rating-differs OC.A1.2"]),
    (
      "a ref on which a rule is raised twice is told once, and in the order of the summary",
      [exception("OC.A1.2", 2), exception("OC.A1.3", 3), exception("oc.a1.2", 2)],
      [
        "summary-rating-differs OC.A1.2", "summary-rating-differs OC.A1.3", "summary-date-change-done OC.A1.3",
      ]
    ),
    ("no such ref", [exception("OC.A9.9", nil)], ["summary-ref-unknown OC.A9.9"]),
    ("an action left out", [claim(.leftOut, 1)], ["summary-exception-missing OC.A1.1"]),
    ("one that is on track", [claim(.leftOut, 3)], []),
    ("one without a ref", [claim(.leftOut, 6)], []),
    (
      "no issues, and the actions that this names are not left out besides",
      [claim(.noIssues, 0) { $0.covered = [[1, 2, 3]] }, claim(.leftOut, 1), claim(.leftOut, 2)],
      ["summary-no-issues OC.A1.0"]
    ),
    (
      "of two blocks that it may be one has no issues, so that those of the other are left out",
      [claim(.noIssues, 0, 4) { $0.covered = [[1, 2, 3], [5]] }, claim(.leftOut, 1)],
      ["summary-exception-missing OC.A1.1"]
    ),
    (
      "of two blocks both have issues",
      [claim(.noIssues, 0, 4) { $0.covered = [[1, 3], [2, 5]] }], ["summary-no-issues OC.A1.0"]
    ),
    (
      "no exceptions in a theme",
      [claim(.noExceptions) { $0.covered = [[1, 3]] }], ["summary-no-issues so it says"]
    ),
    (
      "a number", [claim(.count) { $0.count = ClaimCount(.head, given: 4, least: 5, most: 5, words: "4") }],
      ["summary-count-differs so it says"]
    ),
  ])
  func saysWhereSummaryAndTrackerDiffer(_ name: String, _ claims: [Claim], _ expected: [String]) throws {
    let told = try findings(claims).map { "\($0.ruleID) \($0.ref.isEmpty ? $0.title : $0.ref)" }
    #expect(told == expected, "\(name)")
  }

  /// Claims of all kinds on actions of a made-up tracker: beside each other, far apart, none.
  private static func claims(on actions: Int) -> ClaimList {
    var claims = ClaimList(
      (0..<actions / 5).map { number in
        let action = number * 7 % actions
        switch number % 6 {
        case 0: return exception("OC.X\(number).1", nil)
        case 1: return claim(.noIssues, action, actions - 1 - action) { $0.covered = [[0, action], [actions / 2]] }
        case 2: return claim(.noExceptions) { $0.covered = [Array(stride(from: number, to: actions, by: 90))] }
        case 3:
          return claim(.unnamedException) { ($0.offered, $0.ratings, $0.title) = (action, status("red"), "\(number)") }
        default: return exception("OC.Y\(number).1", action, number % 2 == 0 ? "medium" : "on-track")
        }
      })
    let leftOut = claim(.leftOut)
    claims.append(leftOut, leftOut: (0..<actions).lazy.map { (number: $0, isNamedOtherwise: $0 % 11 == 0) })
    return claims
  }

  @Test(arguments: [1, 2, 5]) func `finds the same with any number of workers`(workers: Int) throws {
    let table = TrackerGenerator(seed: 7, rows: 600).table.bytes()
    func findings(workers: Int, chunkBytes: Int) throws -> (findings: [Finding], titles: [String], looks: Int) {
      var limits = ReadLimits()
      limits.chunkBytes = chunkBytes
      let ruleSet = DefaultRuleSet.shared
      let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: table, path: "tracker.csv", limits: limits))
      let period = try #require(tracker.periods.last)
      let scope = CheckScope(ruleSet: ruleSet, period: period, periods: tracker.periods)
      var (findings, titles): ([Finding], [String]) = ([], [])
      var looks = 0
      _ = try Checker(tracker, scope: scope, workers: workers, occasion: .summary).run(
        indexing: { facts, last in "\(facts.number) \(facts.row?.text(.title).string ?? "")" },
        claims: { all in
          titles = all
          return ClaimRunTests.claims(on: all.count)
        },
        look: workers == 2 ? { _, _ in looks += 1 } : nil
      ) { findings.append($0) }
      return (findings, titles, looks)
    }
    let whole = try findings(workers: 1, chunkBytes: 1 << 24)
    let parted = try findings(workers: workers, chunkBytes: 1 << 13)
    #expect(parted.titles == whole.titles && whole.titles.count == 600)
    #expect(
      parted.findings.elementsEqual(whole.findings) { a, b in
        a.ruleID == b.ruleID && a.row == b.row && a.ref == b.ref && a.title == b.title && a.message == b.message
          && a.evidence == b.evidence && a.place == b.place && a.location == b.location && a.refs == b.refs
      })
    #expect(Set(whole.findings.map(\.ruleID)).count > 5)
    let claims = ClaimRunTests.claims(on: 600)
    #expect(parted.looks == (workers == 2 ? claims.reduce(0) { $0 + max(1, $1.actions.count) } : 0))
  }

  @Test func standsInTheSummaryAndNamesTheTrackersCell() throws {
    let finding = try #require(try findings([ClaimRunTests.exception("OC.A1.2", 2)]).first)
    #expect(finding.place?.address == "Issues raised, paragraph 3")
    #expect(finding.place?.quote == "so it says")
    #expect(finding.location?.line == 4)
    let cell = finding.evidence.first { $0.key == "tracker-cell" }?.value
    #expect(cell == .text("line 4, \(finding.location?.column ?? "")"))
  }

  @Test func collapsesWhatStandsOnManyClaims() throws {
    let claims = [1, 2, 3, 5].map { number in
      ClaimRunTests.claim(.exception, number) { $0.ref = "OC.X\(number).1" }
    }
    let told = try findings(claims).filter { $0.ruleID == "summary-due-left-out" }
    #expect(
      told.map(\.message) == [
        "4 claims give no due date though the tracker has one: OC.X1.1, OC.X2.1, OC.X3.1 and OC.X5.1."
      ])
  }
}
