import Checks
import Summaries
import TestSupport
import Testing

/// Blocks, and what is said to have nothing to tell.
struct CoverageClaimTests {
  static let tracker = """
    CO.D4.0 | Resolve issues relating to final accounts | | N/A | N/A | Focus 1 | Corporate Oversight
    CO.D4.1 | Draft accounts | Mar-24 | Amber | Amber | | Corporate Oversight
    CO.E1.0 | Corporate Transformation programme | | N/A | N/A | Focus 1 | Corporate Oversight
    CO.E1.4 | System implementation | TBC | Amber | Green | | Corporate Oversight
    CO.E1.5 | Assurance action: the programme | Mar-24 | Amber | Green | | Corporate Oversight
    CO.B1.0 | Continuous Improvement | | N/A | N/A | Focus 2 | Corporate Oversight
    CO.B1.1 | A framework | Oct-23 | Red | Red | | Corporate Oversight
    SD.D1.0 | Review of the Medium Term Financial Plan (MTFP) | | N/A | N/A | Focus 1 | Strategic Direction
    """

  /// A theme's lines and what they claim.
  static let texts: [(lines: String, claims: [String])] = [
    (
      "Corporate Transformation\nSummary\n> It goes on.\nIssues raised:\n> No issues raised",
      ["block “Corporate Transformation” -> CO.E1.0", "no-issues -> CO.E1.0, covers CO.E1.4"]
    ),
    (
      "Resolve issues relating to Final Accounts.\nSummary:\n> It goes on.\nIssues raised\n> No issues raised\nMTFP\n> No issues raised",
      [
        "block “Resolve issues relating to Final Accounts” -> CO.D4.0", "no-issues -> CO.D4.0, covers CO.D4.1",
        "block “MTFP” -> SD.D1.0, other theme", "no-issues -> SD.D1.0, covers none",
      ]
    ),
    ("Focus 1- Corporate Transformation\nSummary\n> On.", ["block “Corporate Transformation” -> CO.E1.0"]),
    ("Final accounts\nSummary Statement\n> On.", ["block “Final accounts” -> CO.D4.0"]),
    ("Continuous Improvement\nSummary\n> On.", ["block “Continuous Improvement”"]),
    (
      "The board met. All programmes were told of\nSummary\n> On.", []
    ),
    ("Focus 1- no focus 1 in this theme", []),
    ("Focus 2- no exceptions to report", ["no-exceptions -> covers CO.B1.1"]),
    ("No exceptions", ["no-exceptions -> covers CO.D4.1 CO.E1.4 CO.B1.1"]),
    ("Progress this month\n> There were no exceptions in the audit, and no issues raised", []),
    // What an update says of its action is not said of the block.
    (
      "Final accounts\nSummary\n> On.\nProgress this month\n> CO.D4.1: No issues raised.",
      ["block “Final accounts” -> CO.D4.0"]
    ),
    (
      "Final accounts\nSummary\n> On.\nProgress this month\n> No issues raised.",
      ["block “Final accounts” -> CO.D4.0", "no-issues -> CO.D4.0, covers CO.D4.1"]
    ),
    // A marker begins with a capital, and begins its line.
    ("summary\n> issues raised were few", []),
  ]

  @Test(arguments: texts)
  func `lines are read`(lines: String, claims: [String]) throws {
    let summary = WrittenSummary(lines, theme: "Oversight").summary
    #expect(try IndexedTracker(Self.tracker).lines(of: summary) == claims)
  }

  @Test func `running text says the same`() throws {
    let text = """
      Corporate Transformation Summary The board met. Issues raised: No Issues raised
      Final accounts
      Summary They were drafted. They are now with the auditor. Continuous Improvement Summary • On. Next steps: On.
      """
    let summary = WrittenSummary(text, theme: "Corporate", isToldApart: false).summary
    #expect(
      try IndexedTracker(Self.tracker).lines(of: summary) == [
        "block “Corporate Transformation” -> CO.E1.0", "no-issues -> CO.E1.0, covers CO.E1.4",
        "block “Final accounts” -> CO.D4.0", "block “Continuous Improvement”",
      ])
  }

  /// A theme cell is the theme that holds all its words, where one alone does.
  @Test(arguments: [
    ("Oversight", "Corporate Oversight"), ("CORPORATE  oversight", "Corporate Oversight"),
    ("Direction", "Strategic Direction"),
    ("Culture", "Culture"), ("Corporate Strategic", "Corporate Strategic"), ("", ""),
  ])
  func `a theme cell is a theme`(cell: String, theme: String) throws {
    let claims = try IndexedTracker(Self.tracker).claims(of: WrittenSummary("No exceptions", theme: cell).summary)
    #expect(claims.map(\.theme) == [theme])
  }
}
