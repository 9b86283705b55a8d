import Checks
import Summaries
import TestSupport
import Testing

/// Refs with a rating, and ratings without a ref, by the words of the default set.
struct ExceptionClaimTests {
  static let tracker = """
    OC.A2.0 | Create the right environment | | N/A | N/A | Focus 1
    OC.A2.1 | Workforce Strategy approved | Mar-24 | Amber | Amber
    OC.A2.3 | Launch of One Team Framework | Jul-23 | Complete | Green
    OC.C4.0 | Sustain positive relationships | | N/A | N/A | Focus 2
    OC.C4.2 | Compile insight into the relationship | Nov-23 | Amber | Amber
    OC.E2.4 | Formal Recognition Scheme | Oct-23 | Red | Red
    OC.H1.2 | Consultation on the strategy | TBC | Action on Hold | Green
    """

  /// A line under *Focus 2 Exceptions*, and what is claimed.
  static let lines: [(line: String, claim: String)] = [
    (
      "OC.E2.4 Formal Recognition Scheme - Red rated",
      "exception OC.E2.4 “Formal Recognition Scheme” significant -> OC.E2.4"
    ),
    (
      "OC.E2.4- Formal Recognition Scheme- amber Rating",
      "exception OC.E2.4 “Formal Recognition Scheme” medium -> OC.E2.4"
    ),
    (
      "OC.E2.4 Formal Recognition Scheme showing as Amber due to risk",
      "exception OC.E2.4 “Formal Recognition Scheme” medium -> OC.E2.4"
    ),
    (
      "OC.E2.4 Scheme - Medium progress rated. Due in May 2024",
      "exception OC.E2.4 “Scheme” medium 2024-05-01/2024-05-31 -> OC.E2.4"
    ),
    (
      "OC.E2.4 Scheme – Red rated Due Oct 23 – Date change at change control",
      "exception OC.E2.4 “Scheme” significant 2023-10-01/2023-10-31 date change -> OC.E2.4"
    ),
    (
      "OC.E2.4 Scheme - Red rated Due October",
      "exception OC.E2.4 “Scheme” significant ~2023-10-01/2023-10-31 -> OC.E2.4"
    ),
    ("OC.E2.4 Scheme - Red rated. Due 31/10/2023", "exception OC.E2.4 “Scheme” significant deadline -> OC.E2.4"),
    ("OC.E2.4 Scheme - Red rated due to slippage", "exception OC.E2.4 “Scheme” significant -> OC.E2.4"),
    (
      "OC.E2.4 November 2023, Scheme- Red rated",
      "exception OC.E2.4 “Scheme” significant 2023-11-01/2023-11-30 -> OC.E2.4"
    ),
    (
      "OC.H1.2- Consultation on the strategy- On hold",
      "exception OC.H1.2 “Consultation on the strategy” on-hold -> OC.H1.2"
    ),
    (
      "OC.H1.2 Consultation - On hold, was Amber rated",
      "exception OC.H1.2 “Consultation - On hold, was” medium -> OC.H1.2"
    ),
    (
      "OC.A2.3 - Complete the launch - Amber rated",
      "exception OC.A2.3 “Complete the launch” medium -> OC.A2.3, other focus"
    ),
    ("OC.A2.3 Launch - Complete", "exception OC.A2.3 “Launch” complete -> OC.A2.3, other focus"),
    (
      "OC.E2.4 Scheme – Red rated. Due October 2023. [check: rating-understates]",
      "exception OC.E2.4 “Scheme” significant 2023-10-01/2023-10-31 marked -> OC.E2.4"
    ),
    (
      "OC.A2.1 Workforce Strategy approved - Amber rated",
      "exception OC.A2.1 “Workforce Strategy approved” medium -> OC.A2.1, other focus"
    ),
    // Near refs are offered by their titles.
    ("OD.E2.4 Recognition Scheme - Red rated", "exception OD.E2.4 “Recognition Scheme” significant -> offers OC.E2.4"),
    ("OC.E2.44 Formal Scheme - Red rated", "exception OC.E2.44 “Formal Scheme” significant -> offers OC.E2.4"),
    ("OD.E2.4 Something else entirely - Red rated", "exception OD.E2.4 “Something else entirely” significant"),
    ("OC.E9.9 Recognition Scheme - Red rated", "exception OC.E9.9 “Recognition Scheme” significant"),
    // A rating without a ref.
    ("November, Amber relating to slippage", "unnamed-exception medium ~2023-11-01/2023-11-30 -> offers OC.C4.2"),
    ("Insight - Amber rated", "unnamed-exception “Insight” medium -> offers OC.C4.2"),
    ("A plan - Amber rated", "unnamed-exception “A plan” medium"),
  ]

  @Test(arguments: lines)
  func `a line is read`(line: String, claim: String) throws {
    let found = try IndexedTracker(Self.tracker).lines(of: WrittenSummary("Focus 2 Exceptions\n> \(line)").summary)
    #expect(found == [claim])
  }

  /// Lines in which nothing is an exception.
  @Test(arguments: [
    "Focus 2 Exceptions\n> OC.E2.4 goes on as planned", "Focus 2 Exceptions\n> see OC.E2.4, Red rated",
    "Progress this month\n> OC.E2.4 Scheme - Red rated", "Next steps:\n> Amber rated ones are looked at",
    "Focus 2 Exceptions\n> OC.A2.3 -Complete the launch", "Focus 2 Exceptions\n> Amber rated: OC.C4.2 Insight",
    "Focus 2 Exceptions\n> a rating of its own", "Focus 2 Exceptions\n> 2024. OC.E2.4 Scheme - Red rated",
    "Focus 2 Exceptions\n> A. OC.E2.4 Scheme - Red rated", "Focus 2 Exceptions\n> 1 of OC.E2.4 Scheme - Red rated",
    "Focus 2 Exceptions\n> on OC.E2.4 Scheme - Red rated",
  ])
  func `mentions are none`(lines: String) throws {
    #expect(try IndexedTracker(Self.tracker).lines(of: WrittenSummary(lines).summary) == [])
  }

  /// Bullets and numbers that somebody typed are no words of the line.
  @Test(arguments: [
    "1. ", "12) ", "(3) ", "2.1 ", "2.1.4. ", "a) ", "b. ", "(iv) ", "[c] ", "o ", "o\t", "• ", "– ", "- 1. ",
  ])
  func `a list marker stands before a ref`(marker: String) throws {
    let found = try IndexedTracker(Self.tracker).lines(
      of: WrittenSummary("Focus 2 Exceptions\n> \(marker)OC.E2.4 Scheme - Red rated").summary)
    #expect(found == ["exception OC.E2.4 “Scheme” significant -> OC.E2.4"])
  }

  /// What stands straight behind a marker begins as a line does.
  @Test(arguments: ["Issues raised: ", "Focus 2 Exceptions - ", "Focus 2- "])
  func `a ref follows a marker in its line`(marker: String) throws {
    let found = try IndexedTracker(Self.tracker).claims(
      of: WrittenSummary("\(marker)OC.E2.4 Scheme - Red rated").summary)
    #expect(found.map(\.ref) == ["OC.E2.4"])
  }

  @Test func `a ref stands far from its rating`() throws {
    let tracker = try IndexedTracker(Self.tracker)
    func kinds(_ words: Int) -> [String] {
      let title = Array(repeating: "scheme", count: words).joined(separator: " ")
      return tracker.lines(of: WrittenSummary("Focus 2 Exceptions\n> OC.E2.4 of the\n\(title) - Red rated").summary).map
      {
        String($0.prefix { $0 != " " })
      }
    }
    #expect(kinds(50) == ["exception"])
    #expect(kinds(80) == ["unnamed-exception"])
  }

  /// Two commentaries behind each other: what stands between them is an exception, though it has no ref.
  @Test func `a line between commentaries is one`() throws {
    let lines = """
      Focus 2 Exceptions
      > OC.E2.4 Scheme - Red rated
      Progress commentary: It was Amber rated before.
      > Insight - Amber rated
      Progress commentary: A survey.
      It was Green rated.
      > OC.H1.2 Consultation - On hold
      """
    #expect(
      try IndexedTracker(Self.tracker).lines(of: WrittenSummary(lines).summary) == [
        "exception OC.E2.4 “Scheme” significant -> OC.E2.4",
        "unnamed-exception “Insight” medium -> offers OC.C4.2",
        "exception OC.H1.2 “Consultation” on-hold -> OC.H1.2",
      ])
  }

  @Test func `running text says the same`() throws {
    let text = """
      Issues raised: OC.A2.1- Workforce Strategy amber rated due to slippage. Focus 2 Exceptions OC.A2.1 Workforce \
      Strategy approved- Amber rated due to slippage. date to be amended
      November, Amber relating to slippage. Progress commentary: A survey ends OC.E2.4 Formal Recognition Scheme –Red \
      rated- revise delivery date Progress commentary: It was OC.H1.2- Consultation- On hold Progress commentary: Work.
      """
    #expect(
      try IndexedTracker(Self.tracker).lines(of: WrittenSummary(text, isToldApart: false).summary) == [
        "exception OC.A2.1 “Workforce Strategy” medium -> OC.A2.1",
        "exception OC.A2.1 “Workforce Strategy approved” medium date change -> OC.A2.1, again, other focus",
        "unnamed-exception medium ~2023-11-01/2023-11-30 -> offers OC.C4.2",
        "exception OC.E2.4 “Formal Recognition Scheme” significant date change -> OC.E2.4",
        "exception OC.H1.2 “Consultation” on-hold -> OC.H1.2",
      ])
  }

  @Test func `what is left out is told of`() throws {
    let found = try IndexedTracker(Self.tracker).lines(
      of: WrittenSummary("Focus 2 Exceptions\nOC.E2.4 - Red rated\nNovember, Amber rated").summary, leftOut: true)
    #expect(
      found.dropFirst(2) == [
        "left-out -> OC.A2.0", "left-out -> OC.A2.1", "left-out -> OC.A2.3", "left-out -> OC.C4.0",
        "left-out -> OC.C4.2, named otherwise", "left-out -> OC.H1.2",
      ])
  }

  /// Of several rows of one ref the one counts whose title agrees, else the one with the rating, and of these the one
  /// with the month.
  @Test(arguments: [
    ("OC.B1.1 Survey of members - Amber rated", 0), ("OC.B1.1 Plan of the works - Amber rated", 1),
    ("OC.B1.1 - Red rated", 1), ("OC.B1.1 - Amber rated", 0), ("OC.B1.1 - Amber rated. Due June", 2),
    ("OC.B1.1 - Amber rated. Due March 2024", 0), ("OC.B1.1 - Red rated. Due June 2024", 1),
  ])
  func `a ref stands in several rows of the tracker`(line: String, number: Int) throws {
    let tracker = try IndexedTracker(
      """
      OC.B1.1 | Survey of members | Mar-24 | Amber
      OC.B1.1 | Plan of the works | Mar-24 | Red
      OC.B1.1 | Review of the year | Jun-24 | Amber
      """)
    #expect(tracker.claims(of: WrittenSummary("Exceptions\n\(line)").summary).map(\.actions) == [[number]])
  }

  /// Refs of no form are refs where the tracker has them so.
  @Test func `malformed refs of the tracker are read`() throws {
    let tracker = try IndexedTracker("OC A2 7 | Survey | Mar-24 | Amber")
    #expect(
      tracker.lines(of: WrittenSummary("Exceptions\nOC A2 7 Survey - Amber rated\nOC A2 77 Survey").summary) == [
        "exception OC A2 7 “Survey” medium -> OC A2 7"
      ])
  }
}
