import Checks
import Summaries
import TestSupport
import Testing

/// Items of the column of milestones.
struct MilestoneClaimTests {
  static let tracker = """
    SD.B1.0 | Equality, Diversity and Inclusion | | N/A | N/A | Focus 2
    SD.B1.15 | Equality, Diversity and Inclusion Strategy approved and published | Jul-24 | Not due to start
    SD.F1.0 | Customer Journey Strategy | Mar-24 | Amber
    SD.G1.1 | Survey of residents in the north | Mar-24 | Green
    SD.G1.2 | Survey of residents in the south | Mar-24 | Green
    SD.H1.1 | Workforce Strategy approved | Mar-24 to May-24 | Amber
    """

  /// An item and what it claims.
  static let items: [(item: String, claim: String)] = [
    (
      "ED&I Strategy Approved- September 2024. On track",
      "“ED&I Strategy Approved” on-track 2024-09-01/2024-09-30 -> SD.B1.15"
    ),
    ("Customer Journey Strategy - Complete", "“Customer Journey Strategy” complete -> SD.F1.0"),
    (
      "Workforce Strategy approved- Due March Cabinet",
      "“Workforce Strategy approved” due ~2024-03-01/2024-03-31 -> SD.H1.1"
    ),
    (
      "Social Media policy reviewed- August 2023 Complete",
      "“Social Media policy reviewed” complete 2023-08-01/2023-08-31"
    ),
    (
      "Oracle- Discovery phase complete- Feb 23. Complete",
      "“Oracle Discovery phase complete” complete 2023-02-01/2023-02-28"
    ),
    ("Sign off of 2020/21 accounts Complete", "“Sign off of 2020/21 accounts” complete"),
    (
      "Sign off of 2021/22 accounts On track to submit in January 24",
      "“Sign off of 2021/22 accounts” on-track 2024-01-01/2024-01-31"
    ),
    ("Fleet replacement complete- Expected end 2023", "“Fleet replacement complete” expected 2023-12-01/2023-12-31"),
    ("Recognition Scheme launched- Date tbc", "“Recognition Scheme launched” date-tbc"),
    ("Scheme launched – was due May 2023", "“Scheme launched” was-due 2023-05-01/2023-05-31"),
    ("2. Customer Journey Strategy - Complete", "“Customer Journey Strategy” complete -> SD.F1.0"),
    ("J. Smith appointed - Complete", "“J Smith appointed” complete"),
    ("Programme agreed - in Progress", "“Programme agreed” in-progress"),
    ("Project Commences- Project commenced", "“Project Commences” commenced"),
    ("Management Programme Agreed- Pilot held in April 23", "“Management Programme Agreed” 2023-04-01/2023-04-30"),
    (
      "Strategy Approved-Workstream included in Budget March 23",
      "“Strategy Approved Workstream included in Budget March 23”"
    ),
    ("Plan- 2023/24 Plan Approved February 2023; 2024/25 Plan on track for February 2024", "“Plan” on-track"),
    (
      "30-year plan in place. Complete. Evaluation due March 2024",
      "“30-year plan in place” complete 2024-03-01/2024-03-31"
    ),
    (
      "Contracts added to In-tend- Steady progress. Waste is there.",
      "“Contracts added to In-tend Steady progress Waste is there”"
    ),
    (
      "Something told (SD.G1.1) On track for June 2024",
      "SD.G1.1 “Something told” on-track 2024-06-01/2024-06-30 -> SD.G1.1"
    ),
    ("Complete survey told in May 2023 [SD.G1.2]", "SD.G1.2 “Complete survey told in May 2023” -> SD.G1.2"),
    // Two titles agree nearly alike.
    ("Survey of residents - On track", "“Survey of residents” on-track"),
  ]

  @Test(arguments: items)
  func `an item is read`(item: String, claim: String) throws {
    let summary = WrittenSummary("", milestones: "> \(item)").summary
    #expect(try IndexedTracker(Self.tracker).lines(of: summary) == ["milestone \(claim)"])
  }

  /// Titles that earlier trackers had count as well: those of actions that go on, and those of actions that are gone.
  @Test(arguments: [
    ("Strategy for customers of the council - Complete", "SD.F1.0", false),
    ("Customer Journey Strategy - Complete", "SD.F1.0", false), ("Library opened in town - Complete", "", true),
    ("Depot sold to the county - Complete", "", false), ("Survey of residents in the north - On track", "SD.G1.1", false),
  ])
  func `a title of an earlier tracker is met`(item: String, ref: String, isOfEarlierTracker: Bool) throws {
    let tracker = try IndexedTracker(Self.tracker)
    let earlier = try [
      tracker.earlier("SD.F1.0 | Strategy for customers of the council | Culture"),
      tracker.earlier(
        """
        SD.Z9.9 | Library opened in town | Culture
        SD.Z9.8 | Depot sold to the county | Another theme
        SD.G1.1 | Survey of residents in the north | Culture
        """),
    ]
    let claims = tracker.claims(of: WrittenSummary("", milestones: "> \(item)").summary, earlier: earlier)
    #expect(claims.map { $0.actions.map { tracker.index.actions[$0].ref } } == [ref.isEmpty ? [] : [ref]])
    #expect(claims.map(\.isOfEarlierTracker) == [isOfEarlierTracker])
  }

  @Test func `items that are not told apart are not read`() throws {
    let tracker = try IndexedTracker(Self.tracker)
    let summary = WrittenSummary("", milestones: "Customer Journey Strategy - Complete", isToldApart: false).summary
    let themes = ClaimReader(tracker.ruleSet, refs: tracker.index.refs).themes(of: summary)
    #expect(themes.map(\.hasUnreadMilestones) == [true] && themes[0].claims.isEmpty)
  }
}
