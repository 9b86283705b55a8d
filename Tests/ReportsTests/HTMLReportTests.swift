import Checks
import Dates
import RuleSets
import Testing

@testable import Reports

struct HTMLReportTests {
  private static let header =
    "Theme,Ref,Action,Director Lead,Start date,Due date,Main Action Risk,Status (January 2024),Update (January 2024)\n"
  private static let late = "Culture,OC.A2.3,One Team,Chief Executive,Mar-23,Jul-23,,On Track,Going well. DS 11.01.24\n"
  private static let well = "Culture,OC.A2.4,Values,Chief Executive,Mar-23,May-24,,On Track,Going well. DS 11.01.24\n"
  private static let unrated = "Culture,OC.A2.5,Board,Chief Executive,Mar-23,Jul-23,,N/A,Nothing yet. DS 11.01.24\n"
  private static let done = "Culture,OC.A2.6,Launch,Chief Executive,Mar-23,Jul-23,,Complete,Launched. DS 11.01.24\n"
  private static let held =
    "Culture,OC.A2.7,Survey,Chief Executive,Mar-23,Jul-23,,On hold,Paused for now. DS 11.01.24\n"

  private func page(
    _ rows: String, path: String = "tracker.csv", change: (inout Report) -> Void = { _ in }
  ) throws -> Page {
    var report = try report(Self.header + rows, path: path)
    change(&report)
    return Page(text: String(decoding: HTMLReport.bytes(report), as: UTF8.self))
  }

  /// Stands for itself in failures, which the whole text would flood.
  private struct Page: CustomStringConvertible {
    let text: String
    let description = "the page"
    func contains(_ part: String) -> Bool { text.contains(part) }
  }

  @Test func letsInNothingButItsOwnStyleAndScript() throws {
    let page = try page(Self.late)
    let policy =
      "default-src 'none'; style-src '\(ReportAsset.style.policyHash)'; "
      + "script-src '\(ReportAsset.script.policyHash)'; base-uri 'none'; form-action 'none'"
    #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains(" style=\""))
  }

  @Test func hashesAsTheStandardDoes() {
    // SHA-256 of the empty text is e3b0c442…b855; of "abc", ba7816bf…15ad.
    #expect(ReportAsset(bytes: []).policyHash == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(ReportAsset(bytes: Array("abc".utf8)).policyHash == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func saysWhatWasCheckedWithoutTheFolders() throws {
    let page = try page(Self.late, path: "/home/nora/plans/tracker.csv")
    #expect(page.contains("<h1>January 2024: <bdi>tracker.csv</bdi></h1>"))
    #expect(page.contains("improvement-plan") && page.contains("Slipgauge 1.2.3"))
    #expect(!page.contains("nora"))
  }

  @Test func measuresWhatIsRatedAndWhatMustBe() throws {
    let rows = Self.late + Self.well + Self.unrated + Self.done + Self.held
    let page = HTMLPage(try report(Self.header + rows))
    #expect(page.measured.map(\.action.ref) == ["OC.A2.3", "OC.A2.4", "OC.A2.5"])
    #expect(page.measured.map(\.isContradicted) == [true, false, true])
    let titles = page.measured.map { page.statuses[$0.calledFor].id }
    #expect(titles == ["significant", "on-track", "significant"])
  }

  // The headline, the tables and the chart count what the rules found, and no more.
  @Test func letsARatingStandThatNoFindingSpeaksAgainst() throws {
    let yearless = "Culture,OC.A2.8,Year,Chief Executive,Mar-23,31 July,,On Track,Going well. DS 11.01.24\n"
    let report = try report(Self.header + Self.late + yearless)
    let page = HTMLPage(report)
    #expect(page.measured.map(\.isContradicted) == [true, false])
    let text = String(decoding: HTMLReport.bytes(report), as: UTF8.self)
    #expect(text.contains("Of 2 actions, 2 can be measured."))
    #expect(text.contains("the dates call for <strong>1</strong>. 1 action is rated better"))
    #expect(text.contains("<td class=\"under\">2, of them 1 "))
    #expect(text.contains("Significant issues / slippage, if the date is read rightly</td>"))
  }

  @Test func findsWhatStandsForManyActionsUnderEachOfTheirLeads() throws {
    let rows = (1...12).map { number in
      let lead = number > 6 ? "Director- Finance" : "director – finance"
      return "Culture,OC.A2.\(number),Plan,\(lead),Mar-23,May-24,,On Track,Step \(number) of the plan is written\n"
    }
    var report = try report(Self.header + rows.joined() + Self.late)
    report.checkedOn = Month(year: 2024, month: 2).first
    let text = String(decoding: HTMLReport.bytes(report), as: UTF8.self)
    #expect(text.contains("<option value=\"director finance\">director – finance ("))
    let many = try #require(
      text.split(separator: "<tr role=\"row\"").first { $0.contains("data-rule=\"update-unsigned\"") })
    #expect(many.contains("data-theme=\"culture\" data-director=\"director finance\""))
    #expect(text.contains("<dt>Checked on</dt><dd>1 February 2024</dd>"))
    // The worst first; the tracker's order is known.
    let first = try #require(text.firstRange(of: "id=\"f1\" data-tracker=\"")).upperBound
    #expect(text[first...].prefix(40).contains("data-level=\"error\""))
  }

  @Test func tellsOfLateActionsThatNoFindingSpeaksOf() throws {
    func main(_ ref: String) -> String { "Culture,\(ref),Board,Chief Executive,Mar-23,Jul-23,Focus 1,N/A,\n" }
    let sub = "Culture,OC.A3.1,Sub,Chief Executive,Mar-23,May-24,,On Track,Going well. DS 11.01.24\n"
    let finished = "Culture,OC.A2.1,Sub,Chief Executive,Mar-23,Jul-23,,Complete,Launched. DS 11.01.24\n"
    let one = try page(main("OC.A2.0") + finished + main("OC.A3.0") + sub)
    #expect(
      one.contains(
        "<p>No finding speaks of 1 of the actions past their due date: 1 is a main action that states no rating, with "
          + "nothing unfinished under it. Close it, or state what is left to do.</p>"))
    #expect(one.contains("<td>no finding: nothing unfinished under it</td>"))
    #expect(one.contains("<td><a href=\"#q=OC.A3.0\">its own</a></td>"))
    let none = try page(main("OC.A3.0") + sub)
    #expect(!none.contains("No finding speaks of"))
  }

  @Test(arguments: [1_000, 1_001]) func `lists so many actions in a page that is sent, and all in a file`(
    count: Int
  ) throws {
    let rows = (0..<count).map {
      "Culture,OC.A\($0).1,Team,Chief Executive,Mar-23,Jul-23,,On Track,Well. DS 11.01.24\n"
    }
    let report = try report(Self.header + rows.joined())
    let frame = PageFrame(links: "", tools: "", read: "", facts: "", foot: "")
    let pages = [HTMLReport.bytes(report, in: frame), HTMLReport.bytes(report)].map {
      Page(text: String(decoding: $0, as: UTF8.self))
    }
    let isCut = count > HTMLPage.mostServed
    for (page, isCut) in zip(pages, [isCut, false]) {
      #expect(
        page.contains(
          "Drawn are the first 180 of \(count); the table holds \(isCut ? "the first 1000" : "all of them")."))
      #expect(page.contains("<p>And 1 more.</p>") == isCut)
      #expect(page.text.ranges(of: "<tr><th scope=\"row\"><bdi>OC.A").count == (isCut ? 1_000 : count))
    }
  }

  @Test func leavesOutSectionsThatHaveNothingToSay() throws {
    let page = try page(Self.late)
    #expect(page.contains("<section id=\"findings\"") && page.contains("<section id=\"slippage\""))
    #expect(!page.contains("<section id=\"accepted\"") && !page.contains("<section id=\"changes\""))
  }

  @Test func showsChangesAndTrend() throws {
    let day = Month(year: 2024, month: 1).first
    let page = try page(Self.late) { report in
      report.changes = ReportChanges(
        since: "yesterday",
        lists: { kind in
          guard kind == .new else { return [] }
          return [ReportChanges.Item(ref: "<b>", ruleID: "status-missing", level: .error, message: "It is & was")]
        },
        trend: [
          .init(day: day, errors: 4, warnings: 2, notes: 0),
          .init(day: day.adding(days: 1), errors: 4, warnings: 2, notes: 0),
          .init(day: day.adding(days: 4), errors: 1, warnings: 2, notes: 0),
        ])
    }
    #expect(page.contains("What changed since yesterday"))
    #expect(page.contains("<strong>1</strong> New") && page.contains("<strong>0</strong> Resolved"))
    #expect(page.contains("&lt;b&gt;") && page.contains("It is &amp; was"))
    #expect(page.contains("<polyline class=\"error\" points=\"0,4 150,4 600,88\"/>"))
  }

  @Test(arguments: ["<script>x</script>", "\"><img src=x>", "' onclick='x", "</style><b>", "]]><b>"])
  func escapesEveryCell(text: String) throws {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    let row = "\(cell),\(cell),\(cell),\(cell),\(cell),\(cell),\(cell),\(cell),\(cell)\n"
    let page = try page(row + Self.late.replacing("One Team", with: cell).replacing("Culture", with: cell))
    #expect(!page.contains(text))
  }

  @Test func placesDaysOnTheAxis() {
    let january = Month(year: 2024, month: 1)
    let axis = SlippageAxis(due: [Month(year: 2023, month: 3).last], reporting: january.days)
    #expect(axis.place(Month(year: 2023, month: 3).first) == 0)
    #expect(axis.place(january.adding(1).last) == 1000)
    #expect(axis.place(Day(number: -100_000)) == 0)
    #expect(axis.ticks.count <= 6)
    // A date of long ago does not flatten the rest.
    let strange = SlippageAxis(due: [Month(year: 1900, month: 1).first], reporting: january.days)
    #expect(strange.first == january.adding(-36).first)
  }
}
