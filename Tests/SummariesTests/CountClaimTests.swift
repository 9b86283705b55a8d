import Checks
import Summaries
import TestSupport
import Testing

/// Numbers of actions, held against heads, items and the tracker.
struct CountClaimTests {
  static let tracker = """
    OC.A1.0 | Culture | | N/A | N/A | Focus 1
    OC.A1.1 | One | Mar-24 | Green | Green
    OC.A1.2 | Two | Mar-24 | Green | Amber
    OC.A1.3 | Three | Mar-24 | Complete | Green
    OC.A1.4 | Assurance action: Four | Mar-24 | Green | Green
    OC.A1.5 | Five | Mar-24 | Complete | Complete
    """

  /// Lines of a theme, and what is held against what.
  static let texts: [(lines: String, claims: [String])] = [
    ("3 sub-actions are on track", ["count on-track 3 against tracker 2"]),
    ("Two live sub actions are on track (1 in the period before)", ["count on-track 2 against tracker 2"]),
    ("Twenty sub-actions have been completed this month", ["count 20 against tracker 1"]),
    ("One sub-action area is not yet due", ["count not-due 1 against tracker 0"]),
    ("This month 2 sub-actions were closed", ["count 2 against tracker 1"]),
    ("2 sub-actions are complete", []), ("3 actions are on track", []), ("3 main actions", []),
    ("In 2023/24 actions are on track", []),
    ("Summary statement: 3 sub-actions are on track", ["count on-track 3 against tracker 2"]),
    ("Focus 1\nSummary\n> 3 sub-actions are on track", []),
    ("Culture\nSummary\n> 3 sub-actions are on track", ["block “Culture” -> OC.A1.0"]),
    ("Of the 4 actions with an amber risk rating, 3 sub-actions are on track", ["count medium 4 against parts 3...4"]),
    ("Of the 2 actions with an amber risk rating, 3 sub-actions are on track", ["count medium 2 against parts 3"]),
    (
      "Of the 5 main actions:\n> 2 main actions with a green risk rating\n> 2 main actions with an amber risk rating\n> 2 main actions with a red risk rating",
      ["count 5 against parts 6"]
    ),
    (
      "Of the 9 main actions:\n> 2 main actions with a green risk rating\n> 2 main actions with an amber risk rating",
      ["count 9 against parts 4...9"]
    ),
    (
      "3 main actions with a red risk rating\nOf the 2 main actions with a red risk rating, 1 main action is on hold",
      ["count significant 2 against head 3", "count significant 2 against parts 1...2"]
    ),
    (
      "2 main actions with a red risk rating:\n> Accounts\n> Assets, and leases\n> Audit",
      ["count significant 2 against items 3...4"]
    ),
    (
      "2 sub-actions are on track:\n> Accounts\n>> Draft\n>> Final; signed\n> Assets\n>> Register",
      ["count on-track 2 against items 3...4", "count on-track 2 against tracker 2"]
    ),
    ("2 sub-actions are on track:\n> OC.A1.1 One\n> OC.A1.2 Two", ["count on-track 2 against tracker 2"]),
  ]

  @Test(arguments: texts)
  func `numbers are held against others`(lines: String, claims: [String]) throws {
    #expect(try IndexedTracker(Self.tracker).lines(of: WrittenSummary(lines).summary) == claims)
  }
}
