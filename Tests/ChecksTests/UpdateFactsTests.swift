import TestSupport
import Testing

struct UpdateFactsTests {
  /// The previous update, the current one, whether it was copied.
  @Test(arguments: [
    ("Plan agreed today", "Plan agreed today", "yes"), ("Plan agreed", "Plan agreed", "no"),
    ("Plan agreed today. DS 11.12.23", "PLAN agreed - today (RJ 11.01.24)", "yes"),
    ("today agreed plan", "Plan agreed today", "yes"), ("Plan agreed today", "As last month. Plan agreed today", "yes"),
    ("No change. Plan agreed today", "As last month: Plan agreed today", "yes"),
    ("Plan agreed today", "As last month. Plan agreed", "no"),
    ("Plan agreed today", "No change. No change. Plan agreed today", "no"),
    ("Plan agreed today", "On Track. Plan agreed today", "no"), ("As last month", "As last month", "no"),
    ("Update due March", "Update due March", "no"), ("", "Plan agreed today", "no"), ("Plan agreed today", "", "no"),
    ("a b c d e f g h i j", "a b c d e f g h i x", "yes"), ("a b c d e f g h i", "a b c d e f g h x", "no"),
    ("a b c d e f g h i j", "a b c d e f g h i j k l", "yes"),
    ("a b c d e f g h i j", "a b c d e f g h i j k l m", "no"),
    ("a a a a", "a b a c", "no"), ("a a b b c c", "c c b b a a", "yes"), ("a a a b", "a b b b", "no"),
  ])
  func `knows a copied update`(_ before: String, _ now: String, _ copied: String) throws {
    let run = try CheckRun(
      TrackerTable("ref | status | update 2023-12 | update\nOC.A2.1 | On Track | \(before) | \(now)"))
    #expect(run.fact("copied") == copied)
    #expect(run.rules(ofRow: 0).contains("update-copied") == (copied == "yes"))
  }

  @Test func `looks at the tracker's next earlier period, whatever the gap`() throws {
    let run = try CheckRun(
      TrackerTable(
        "ref | status | update 2023-06 | update 2023-03 | update\nOC.A2.1 | On Track | a b c | x y z | a b c"))
    #expect(run.fact("copied") == "yes")
    #expect(run.fact("previous-period") == "2023-06-01/2023-06-30")
  }

  /// The first update is that of the action looked at, the second another action's.
  @Test(arguments: [
    ("a b c d e f g h i j k l", "A-B c d e f g h i j k l m n", "OC.A2.2"),
    ("a b c d e f g h i j k l", "DS 11.01.24 a b c d e f g h i j k l", "OC.A2.2"),
    ("a b c d e f g h i j k", "a b c d e f g h i j k", "-"), ("a b c d e f g h i j k l", "a b c d e f g h i j k", "-"),
    ("a b c d e f g h i j k l", "b a c d e f g h i j k l", "-"), ("a b c d e f g h i j k l", "", "-"),
    ("a b c d e f g h i j k l", "x a b c d e f g h i j k l", "-"),
  ])
  func `knows a pasted update`(_ own: String, _ other: String, _ refs: String) throws {
    let run = try CheckRun(
      TrackerTable("ref | status | update\nOC.A2.1 | On Track | \(own)\nOC.A2.2 | On Track | \(other)"))
    #expect(run.fact("pasted-refs") == refs)
    #expect(run.refs(raising: "update-pasted-elsewhere") == (refs == "-" ? [] : ["OC.A2.1", "OC.A2.2"]))
  }

  /// The update, a rule, whether it is raised on a live, rated action.
  @Test(arguments: [
    ("Work is on hold", "paused-but-not-on-hold", true), ("Work was on hold", "paused-but-not-on-hold", false),
    ("Work is no longer on hold", "paused-but-not-on-hold", false),
    ("Not ever yet paused", "paused-but-not-on-hold", false),
    ("Not that it is ever so paused", "paused-but-not-on-hold", true),
    ("It was paused, and is paused by us now", "paused-but-not-on-hold", true),
    ("Unpaused", "paused-but-not-on-hold", false),
    ("Add date here", "placeholder-left", true), ("Agreed??", "placeholder-left", true),
    ("Agreed?", "placeholder-left", false),
    ("xx", "placeholder-left", true), ("xxx pounds", "placeholder-left", true), ("xxxx", "placeholder-left", false),
    ("Meeting on 18.23.23", "update-date-impossible", true), ("Meeting on 18.12.23", "update-date-impossible", false),
    ("Agreed DS 11.12.23", "signoff-outside-period", true), ("Agreed DS 11.01.24", "signoff-outside-period", false),
    ("Agreed DS 11.13.23", "signoff-outside-period", false), ("Agreed", "update-unsigned", true),
    ("Agreed DS 11.13.23", "update-unsigned", false), ("As last month", "update-unsigned", false),
    ("As last month", "update-no-news", true), ("", "update-missing", true),
    ("N/A DS 11.01.24", "update-missing", true),
    ("Update due March", "update-no-news", false), ("Update due March", "update-missing", false),
    ("See OC.A9.9", "ref-unknown-mentioned", true), ("See oc.a2.1", "ref-unknown-mentioned", false),
    ("See OC.A9.9b", "ref-unknown-mentioned", false),
  ])
  func `reads what an update says`(_ update: String, _ rule: String, _ isRaised: Bool) throws {
    let run = try CheckRun(TrackerTable("ref | status | update\nOC.A2.1 | On Track | \(update)"))
    #expect(run.rules(ofRow: 0).contains(rule) == isRaised)
  }

  /// The update of an action that is complete now and was not before.
  @Test(arguments: [
    ("Next steps agreed", "complete-but-work-remains"), ("All done", ""), ("", "complete-unevidenced"),
    ("As last month", "complete-unevidenced"), ("Work will be done", "complete-but-work-remains"),
    ("Willbe", ""), ("Update due March", "complete-but-date-ahead"), ("Update due December", ""),
  ])
  func `asks a finished action for evidence`(_ update: String, _ raised: String) throws {
    let run = try CheckRun(
      TrackerTable("ref | status 2023-12 | status | update\nOC.A2.1 | On Track | Complete | \(update)"))
    #expect(run.rules(ofRow: 0).filter { $0.hasPrefix("complete-") }.joined(separator: " ") == raised)
  }
}
