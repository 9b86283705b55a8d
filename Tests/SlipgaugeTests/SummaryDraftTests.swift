import Documents
import Reports
import RuleSets
import Slipgauge
import Summaries
import TestSupport
import Testing

/// What is drafted is read back as what the tracker says.
struct SummaryDraftTests {
  /// The formats that are read back.
  private static let read: [SummaryFormat] = [.docx, .text, .json]

  @Test(arguments: [
    "tracker-2024-01.xlsx", "tracker-2024-01.csv", "tracker-2024-01.json", "tracker-2024-01.ods",
    "tutorial/tracker.csv",
  ])
  func `a sample's draft is borne out by the sample`(name: String) throws {
    let check = try DraftedSummaryCheck(Repository.path("samples/\(name)"))
    for format in Self.read {
      let problems = try check.problems(format)
      #expect(problems == [], "\(format): \(problems)")
    }
  }

  @Test(arguments: 0..<24)
  func `a draft is borne out by whatever tracker`(seed: UInt64) throws {
    let folder = Files.temporaryFolder()
    let path = "\(folder)/tracker.csv"
    Files.write(TrackerGenerator(seed: seed, rows: 48).table.bytes(), to: path)
    let check = try DraftedSummaryCheck(path)
    for format in Self.read {
      let problems = try check.problems(format)
      #expect(problems == [], "\(format): \(problems)")
    }
  }

  /// A tracker of one theme with such actions below its Focus 1 main action.
  private static func tracker(_ rows: String) -> String {
    let path = "\(Files.temporaryFolder())/tracker.csv"
    let table = TrackerTable(
      """
      theme | ref | title | start | due | main-action-risk | status 2023-12 | update 2023-12 | status | update
      Culture | OC.A1.0 | Change the culture | Jan-23 | | Focus 1 | N/A | | N/A |
      \(rows)
      """)
    Files.write(table.bytes(), to: path)
    return path
  }

  /// The lines of the column *Summary* behind the counts.
  private static func lines(_ rows: String) throws -> [String] {
    let drafted = try SummaryDrafter(Check(Check.Options(ruleSet: DefaultRuleSet.shared))).run(tracker(rows))
    let theme = try #require(drafted.summary.themes.first)
    return theme.summary.lines.map(\.text)
  }

  @Test(arguments: [
    (
      "below Focus 1",
      "Culture | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | On Track | | Medium progress | Done. DS 11.01.24",
      "OC.A1.1 Write the plan – Amber rated. Due March 2024."
    ),
    (
      "elsewhere", "Culture | OC.B1.1 | Write the plan | Jan-23 | Oct-23 | | On Track | | Red | Done. DS 11.01.24",
      "OC.B1.1 Write the plan – Red rated. Due October 2023. [date passed]"
    ),
    (
      "another date is asked for",
      "Culture | OC.B1.1 | Write the plan | Jan-23 | Oct-23 | | On Track | | Red | Date to be amended at change control. DS 11.01.24",
      "OC.B1.1 Write the plan – Red rated. Due October 2023. Date change at change control."
    ),
    (
      "no year",
      "Culture | OC.B1.1 | Write the plan | Jan-23 | March | | On Track | | Medium progress | Done. DS 11.01.24",
      "OC.B1.1 Write the plan – Amber rated. Due March."
    ),
    (
      "on hold",
      "Culture | OC.B1.1 | Write the plan | Jan-23 | TBC | | On hold | | On hold | Waiting for the grant. DS 11.01.24",
      "OC.B1.1 Write the plan – On hold."
    ),
    (
      "a title that sounds like a rating",
      "Culture | OC.B1.1 | Review what is red rated | Jan-23 | Mar-24 | | Amber | | Amber | Done. DS 11.01.24",
      "OC.B1.1 – Amber rated. Due March 2024. (Review what is red rated)"
    ),
    (
      "an update that begins with a ref",
      "Culture | OC.B1.1 | Write the plan | Jan-23 | Mar-24 | | Amber | | Amber | OC.A1.0 is red rated. DS 11.01.24",
      "Progress commentary: January 2024: OC.A1.0 is red rated. DS 11.01.24"
    ),
    (
      "below a main action of another theme",
      "Finance | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | Amber | | Amber | Done. DS 11.01.24",
      "OC.A1.1 Write the plan – Amber rated. Due March 2024."
    ),
    (
      "a block that sounds like a marker",
      "Culture | OC.B1.0 | Next steps for culture | Jan-23 | | Focus 1 | N/A | | N/A |", "next steps for culture"
    ),
    (
      "a block that says that there is nothing to tell",
      "Culture | OC.B1.0 | No issues raised by OC.A1.0 members | Jan-23 | | Focus 1 | N/A | | N/A |", "… by … members"
    ),
    (
      "a block of two sentences",
      "Culture | OC.B1.0 | Write v1.2 of the plan. Then print it. | Jan-23 | | Focus 1 | N/A | | N/A |",
      "Write v1 2 of the plan Then print it"
    ),
    (
      "no ref, and a title that sounds like a marker",
      "Culture | | Issues raised | Jan-23 | Mar-24 | | Amber | | Amber | No exceptions to report. DS 11.01.24",
      "issues raised – Amber rated. Due March 2024. [check: ref-missing] no exceptions to report. DS 11.01.24"
    ),
    (
      "the same on hold",
      "Culture | OC.B1.1 | Review what is red rated | Jan-23 | TBC | | On hold | | On hold | Waiting. DS 11.01.24",
      "OC.B1.1 – On hold."
    ),
    (
      "several lines",
      "Culture | OC.B1.1 | Write¶the plan | Jan-23 | Mar-24 | | Amber | | Amber | Done.¶Next steps: print. DS 11.01.24",
      "Progress commentary: Done. Next steps: print. DS 11.01.24"
    ),
    (
      "an error", "Culture | OC.B1.1 | Write the plan | Jan-23 | Jun-23 | | Amber | | Amber | Done. DS 11.01.24",
      "OC.B1.1 Write the plan – Amber rated. Due June 2023. [date passed] [check: rating-understates-slippage]"
    ),
    (
      "an error below Focus 1",
      "Culture | OC.A1.1 | Write the plan | Jan-23 | Jun-23 | | Green | | Green | Done. DS 11.01.24",
      "OC.A1.1 Write the plan – Green rated. Due June 2023. [date passed] [check: rating-understates-slippage]"
    ),
    (
      "a fresh update",
      "Culture | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | Green | | Green | The first half is written. DS 11.01.24",
      "OC.A1.1: The first half is written. DS 11.01.24"
    ),
    (
      "due soon", "Culture | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | Green | | Green | No change",
      "OC.A1.1 Write the plan – due March 2024"
    ),
    (
      "nothing due soon", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Green | | Green | No change",
      "[no sub-action is due by the end of March 2024]"
    ),
    (
      "no issue", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Green | | Green | No change",
      "No issues raised"
    ),
    (
      "nothing fresh", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Green | | Green | No change",
      "[no fresh update in the tracker]"
    ),
    (
      "no exception", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Green | | Green | No change",
      "No exceptions to report"
    ),
    (
      "a number", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Amber | | Green | No change",
      "1 sub-action is on track (0 in the period before)"
    ),
    (
      "newly finished",
      "Culture | OC.A1.1 | Write the plan | Jan-23 | Jan-24 | | Green | | Complete | Done. DS 11.01.24",
      "1 sub-action is complete this month"
    ),
    (
      "to write", "Culture | OC.A1.1 | Write the plan | Jan-23 | Apr-24 | | Green | | Green | No change",
      "[to be written]"
    ),
  ])
  func `says what the tracker says`(what: String, row: String, line: String) throws {
    let lines = try Self.lines(row)
    #expect(lines.contains(line), "\(lines)")
  }

  @Test func `an action without a ref has no marker of its own`() throws {
    let lines = try Self.lines(
      "Culture | | Write the plan | Jan-23 | Mar-24 | | Amber | | Amber | It is rated amber. DS 11.01.24")
    #expect(
      lines.contains {
        $0.hasPrefix("Write the plan – Amber rated. Due March 2024. [check: ref-missing]")
          && $0.hasSuffix("It is rated amber. DS 11.01.24")
      }, "\(lines)")
  }

  @Test(arguments: [
    ("ref,wording\nOC.A1.1,Plan approved\n", "Plan approved (OC.A1.1) – On track, March 2024"),
    ("wording,Ref\n\"Plan\napproved\",oc.a1.1\n", "Plan approved (OC.A1.1) – On track, March 2024"),
    (
      #"{"milestones": [{"ref": "OC.A1.2", "wording": "Plan printed"}]}"#,
      "Plan printed (OC.A1.2) – Was due October 2023"
    ),
    (#"[{"ref": "OC.A1.3", "wording": "Plan read"}]"#, "Plan read (OC.A1.3) – Complete"),
    ("ref,wording\nOC.A1.4,Plan shared\n", "Plan shared (OC.A1.4) – Date TBC"),
    ("ref,wording\nOC.A1.5,Plan reviewed\n", "Plan reviewed (OC.A1.5) – [state and date to be written]"),
    ("ref,wording\nOC.A1.6,Plan renewed\n", "Plan renewed (OC.A1.6) – On hold"),
  ])
  func `tells the milestones that the team keeps`(list: String, line: String) throws {
    let rows = """
      Culture | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | Green | | Green | Done. DS 11.01.24
      Culture | OC.A1.2 | Print the plan | Jan-23 | Oct-23 | | Red | | Red | Done. DS 11.01.24
      Culture | OC.A1.3 | Read the plan | Jan-23 | Oct-23 | | Complete | | Complete | Done. DS 11.01.24
      Culture | OC.A1.4 | Share the plan | Mar-24 | TBC | | Not due to start | | Not due to start |
      Culture | OC.A1.5 | Review the plan | Jan-23 | Quarterly | | Not due to start | | Not due to start |
      Culture | OC.A1.6 | Renew the plan | Jan-23 | Oct-24 | | On hold | | On hold | Waiting. DS 11.01.24
      """
    let path = "\(Files.temporaryFolder())/milestones"
    Files.write(list, to: path)
    var drafter = SummaryDrafter(Check(Check.Options(ruleSet: DefaultRuleSet.shared)))
    drafter.milestones = path
    let theme = try #require(try drafter.run(Self.tracker(rows)).summary.themes.first)
    #expect(theme.milestones.lines.map(\.text) == [line])
  }

  @Test(arguments: [
    ("ref,wording\nOC.A1.9,Plan\n", "row 2): no action has the ref \"OC.A1.9\"; did you mean \"OC.A1.0\""),
    (
      "ref,text\nOC.A1.0,Plan\n",
      "no row has a header over refs and one over wordings; call the columns ref and wording"
    ),
    ("ref,wording\n,Plan\n", "row 2): the milestone has no ref; give each"),
    ("ref,wording\nOC.A1.0,\n", "row 2): the milestone of OC.A1.0 has no wording; give each"),
  ])
  func `refuses a list of milestones that cannot be used`(list: String, problem: String) throws {
    let path = "\(Files.temporaryFolder())/milestones.csv"
    Files.write(list, to: path)
    var drafter = SummaryDrafter(Check(Check.Options(ruleSet: DefaultRuleSet.shared)))
    drafter.milestones = path
    let failure = #expect(throws: SummaryDraftFailure.self) { try drafter.run(Self.tracker("")) }
    #expect(failure?.description.contains(problem) == true, "\(failure?.description ?? "")")
  }

  @Test(arguments: [SummaryFormat.text, .json])
  func `goes on with what an older summary says`(format: SummaryFormat) throws {
    let check = Check(Check.Options(ruleSet: DefaultRuleSet.shared))
    let tracker = Self.tracker(
      "Culture | OC.A1.1 | Write the plan | Jan-23 | Mar-24 | | Green | | Green | Done. DS 11.01.24")
    let bytes = try SummaryDrafter(check).run(tracker).bytes(as: format)
    let path = "\(Files.temporaryFolder())/last"
    let written = "The plan is going well."
    Files.write(String(decoding: bytes, as: UTF8.self).replacing("[to be written]", with: written), to: path)
    var drafter = SummaryDrafter(check)
    drafter.last = path
    let theme = try #require(try drafter.run(tracker).summary.themes.first)
    #expect(theme.summary.lines.contains { $0.text == written })
    #expect(theme.stated?.focus1.first?.summary == written)
  }
}
