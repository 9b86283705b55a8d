import Checks
import RuleSets
import Slipgauge
import Tables
import TestSupport
import Testing
import Texts

/// What trackers are taken for that nobody has described, and the rule sets that are written for them.
struct RecognitionTests {
  private func recognised(_ rows: [String]) throws -> (lines: [String], set: String) {
    let base = try RuleSet.load(["slipgauge:plain"])
    let file = try TableFile.open(
      bytes: Array((rows.joined(separator: "\n") + "\n").utf8), path: "folder/our tracker.csv")
    let found = try Recognition(file, path: "folder/our tracker.csv", base: base)
    let draft = RuleSetDraft(found)
    return (found.lines(with: draft), String(decoding: draft.bytes, as: UTF8.self))
  }

  /// Whatever was recognised, the set is one that can be used at once.
  private func load(_ set: String) throws -> RuleSet {
    try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(set.utf8) }.load(["set.json"])
  }

  private static let table = [
    "Our tracker,,,,,,",
    "Item,What we will do,Named officer,Deadline date,Quality,State (Nov 2023),State (Jan 2024)",
    "A theme,,,,,,",
    "QX/1,Plan it,Jo Day,31/01/2024,High,Green,Amber",
    "QX/2,Do it,Pat Hay,someday,Low,Green,Going well",
    "QX/3,Check it,Jo Day,28/02/2024,High,Red,Blue",
    "QX/4,End it,Jo Day,13/03/2024,Low,Red,Red",
  ]

  @Test func `columns are told by their words and by what stands in them`() throws {
    let (lines, set) = try recognised(RecognitionTests.table)
    let ruleSet = try load(set)
    #expect(ruleSet.id == "our-tracker")
    #expect(ruleSet.columns.spellings["ref"] == ["Item"])
    #expect(ruleSet.columns.spellings["director-lead"] == ["Named officer"])
    #expect(ruleSet.columns.spellings["due"] == ["Deadline date"])
    #expect(ruleSet.columns.spellings["status"] == ["State (*)"])
    #expect(ruleSet.columns.spellings["start"] == [] && ruleSet.columns.spellings["update"] == [])
    #expect(ruleSet.tracker.refForms.map(\.text) == ["{letters}/{number}"])
    #expect(ruleSet.tracker.sections == .theme)
    #expect(ruleSet.tracker.ownFields.map(\.id) == ["quality"])
    #expect(lines.contains("  in the headers: November 2023, January 2024"))
    #expect(lines.contains("    cannot be read: line 5 “someday”"))
  }

  @Test func `of several dates in a revised column the last holds, here as in a check`() throws {
    let (lines, set) = try recognised([
      "Ref,Action,Lead,Due date,Revised date,RAG (Jan 2024)", "A1,Plan it,Jo Day,Jun-23,Sep-23 then Nov-23,Green",
      "A2,Do it,Pat Hay,Jun-23,,Green", "A3,Check it,Jo Day,Jul-23 then Aug-23,Nov-23,Amber",
    ])
    #expect(try load(set).columns.spellings["revised-due"] == ["Revised date"])
    #expect(lines.filter { $0.contains("cannot be read") } == ["    cannot be read: line 4 “Jul-23 then Aug-23”"])
  }

  @Test func `labels are counted, and a key in the file says what they mean`() throws {
    let key = ["", "Key,", "Amber,Complete and checked"]
    let (lines, set) = try recognised(RecognitionTests.table + key)
    let statuses = try load(set).statuses
    #expect(statuses.first { $0.id == "complete" }?.labels == ["amber", "blue"])
    #expect(statuses.first { $0.id == "going-well" }?.title == "Going well")
    #expect(lines.contains("  Amber       1 cell, taken for complete; the key says “Complete and checked”"))
  }

  @Test func `labels with dates are one label`() throws {
    var rows = RecognitionTests.table
    rows[6] = "QX/4,End it,Jo Day,13/03/2024,Low,Complete 01/11/2023,Complete - 3 Jan 2024"
    let (lines, set) = try recognised(rows)
    #expect(try load(set).statuses.first { $0.id == "complete" }?.labels == ["complete {date}", "blue"])
    #expect(lines.contains("  Complete {date}  2 cells, taken for complete"))
  }

  @Test func `a log whose health stands beside its status is known by titles`() throws {
    let rows = [
      "Task Name,Health,Status,% Complete,Assigned To,Start,Finish",
      "Plan the move,🟢,In Progress,40%,Jo,01/02/2024,30/04/2024",
      "Let the contract,🔴,Not Started,0%,Pat,01/03/2024,01/03/2024",
      "Write the guide,🟡,In Progress,60%,Jo,01/02/2024,28/02/2024",
      "Train staff,🔵,Complete,100%,Sal,01/01/2024,31/01/2024",
    ]
    let ruleSet = try load(try recognised(rows).set)
    #expect(ruleSet.tracker.key == .title)
    #expect(ruleSet.columns.spellings["status"] == ["Health"] && ruleSet.columns.spellings["stage"] == ["Status"])
    #expect(ruleSet.statuses.first { $0.id == "significant" }?.labels == ["🔴"])
    #expect(ruleSet.tracker.ownFields.map(\.id) == ["complete"])
  }

  @Test(arguments: [
    ("Agreed date,RAG - Jan 24,Notes - Jan 24", "due", "Agreed date"),
    ("Agreed date,RAG - Jan 24,Notes - Jan 24", "update", "Notes - *"),
    ("Baseline date,Health,Notes", "status", "Health"), ("Target date,How it goes,Notes", "status", nil),
    ("How long,Health,Notes", "due", nil),
  ])
  func `words of headers tell fields, and what has none is said`(
    headers: String, field: String, spelling: String?
  ) throws {
    let date = headers.hasPrefix("How long") ? "a while" : "31/01/2024"
    let label = headers.contains("How it goes") ? ["Going", "Gone"] : ["🟢", "⚪"]
    let rows =
      ["No,Task,Who," + headers] + [1, 2, 3].map { "T\($0),Task \($0),Ann,\(date),\(label[$0 / 3]),Note \($0)" }
    let (lines, set) = try recognised(rows)
    let ruleSet = try load(set)
    if let spelling { #expect(ruleSet.columns.spellings[field] == [spelling]) }
    #expect(lines.contains { $0.hasPrefix("  no column was taken for \(field): ") } == (spelling == nil))
    // A symbol that nobody knows is a status of its own, too.
    if label[0] == "🟢" { #expect(ruleSet.statuses.contains { $0.title == "⚪" && $0.labels == ["⚪"] }) }
  }

  @Test(arguments: [
    ("Q1 Health,Q2 Health", ["* Health"]), ("RAG (Nov),RAG (Dec)", ["RAG (*)"]), ("RAG 27 Nov,RAG 18 Dec", ["RAG *"]),
    ("Part 1 RAG,Part 2 RAG", ["Part 1 RAG"]),
  ])
  func `periods may stand without the year that is over the table`(headers: String, statuses: [String]) throws {
    let rows = [
      "Our plan 2023/24", "Ref,Action,Due," + headers, "1.1,Plan,Jul-24,Green,Amber", "1.2,Do,Aug-24,Red,Amber",
    ]
    let spellings = try load(try recognised(rows).set).columns.spellings
    #expect(spellings["status"] == statuses && (spellings["stage"] ?? []).isEmpty)
  }

  @Test func `of two columns of ratings the first is the status, and the other a field of choices`() throws {
    let (lines, set) = try recognised([
      "Ref,Action,Due,Delivery RAG,Benefits RAG", "1.1,Plan,Jul-24,A,G", "1.2,Do,Aug-24,R,A", "1.3,Ask,Aug-24,G,G",
      "1.4,End,Aug-24,C,G",
    ])
    let ruleSet = try load(set)
    #expect(
      ruleSet.columns.spellings["status"] == ["Delivery RAG"] && ruleSet.tracker.ownFields.map(\.id) == ["benefits-rag"]
    )
    #expect(lines.contains("  (not read)      Benefits RAG: “G”, “A”"))
  }

  @Test func `two units of period are told before a check refuses them`() throws {
    let rows = ["Ref,Action,Due,Q3 2023/24 RAG,January 2024 RAG", "1.1,Plan,Jul-24,Green,Green", "1.2,Do,Aug-24,Red,-"]
    let (lines, set) = try recognised(rows)
    #expect(lines.contains { $0.hasPrefix("  of more than one unit, which check refuses: ") })
    // A dash states nothing.
    #expect(try load(set).statuses.allSatisfy { !$0.title.contains("-") })
    #expect(!lines.contains { $0.hasPrefix("  - ") })
  }

  @Test(
    arguments: [
      (
        ["Cyf,Cam gweithredu,Statws,Dyddiad", "1.1,Cynllun,Gwyrdd,Awst"],
        "line 1 has “Cyf”, “Cam gweithredu”, “Statws” and 1 more"
      ),
      (["name,age", "Ann,3"], nil), (["1,2,3", "4,5,6"], nil),
    ] as [([String], String?)])
  func `where no row is of headers, the nearest is quoted`(rows: [String], row: String?) throws {
    let base = try RuleSet.load(["slipgauge:plain"])
    let file = try TableFile.open(bytes: Array((rows.joined(separator: "\n") + "\n").utf8), path: "t.csv")
    let found = try Recognition(file, path: "t.csv", base: base)
    #expect(found.isEmpty)
    let nothing = "no row looks like a row of headers"
    let words =
      "which are not enough of the words that slipgauge:plain knows, such as ref, action, lead, due, status, update"
    #expect(found.refusal == nothing + (row.map { ": \($0), " + words } ?? ""))
    #expect(found.refusalRemedy.contains("in another language") == (row != nil))
  }

  @Test func `the plan's own tracker is read as the default set reads it`() throws {
    let path = Repository.path("samples/tracker-2024-01.xlsx")
    let base = try RuleSet.load(["slipgauge:plain"])
    let found = try Recognition(try TableFile.open(path: path, limits: ReadLimits()), path: path, base: base)
    let ruleSet = try load(String(decoding: RuleSetDraft(found).bytes, as: UTF8.self))
    #expect(ruleSet.columns.spellings["status"] == ["Status (*)"])
    #expect(ruleSet.columns.spellings["update"] == ["Update (Initial and Date) (*)"])
    #expect(ruleSet.tracker.refForms.map(\.text) == ["{letters}.{letter}{number}.{number}"])
    #expect(ruleSet.tracker.mainActions == .endsInZero)
    #expect(ruleSet.columns.spellings["main-action-risk"] == [])
  }

  @Test(arguments: [
    ("tracker-2024-01.xlsx", true), ("tracker-2024-01.csv", true), ("tracker-2024-01.json", true),
    ("another-council/tracker-2024-01.xlsx", false), ("audit-log/log.csv", false),
  ])
  func `what the default set reads as it is needs nothing said of it`(sample: String, isRead: Bool) throws {
    let path = Repository.path("samples/" + sample)
    let standard = try RuleSet.load()
    func file() throws -> TableFile { try TableFile.open(path: path, limits: ReadLimits()) }
    let found = try Recognition(file(), path: path, base: standard, carried: .standard)
    #expect(found.isReadByBase(try file(), asked: nil) == isRead)
    if !isRead { return }
    let draft = RuleSetDraft(found)
    #expect(found.lines(with: draft)[0] == "the carried rules read this tracker as it is: slipgauge check \(path)")
    let set = try load(String(decoding: draft.bytes, as: UTF8.self))
    #expect(set.rules.map(\.id) == standard.rules.map(\.id) && set.statuses.map(\.id) == standard.statuses.map(\.id))
  }

  @Test(arguments: [
    [
      "# A page", "It has actions, updates, and a status", "of things, which are done, or not",
      "It ends here, too, now",
    ],
    ["Each action, its lead, its status: prose", "and more of it", "with commas, here, and there"],
  ])
  func `prose with commas is no table`(rows: [String]) throws {
    let base = try RuleSet.load(["slipgauge:plain"])
    let text = Array((rows.joined(separator: "\n") + "\n").utf8)
    #expect(try Recognition(TableFile.open(bytes: text, path: "page.csv"), path: "page.csv", base: base).isEmpty)
  }

  @Test func `an id that is made of a label ends behind a word`() throws {
    var rows = RecognitionTests.table
    rows[4] = "QX/2,Do it,Pat Hay,someday,Low,Green,Slippage of more than 2 months or of more than 12 or 13 weeks"
    let ids = try load(try recognised(rows).set).statuses.map(\.id)
    #expect(ids.contains("slippage-of-more-than-2-months-or-of-more-than-12-or-13"))
  }

  @Test(arguments: [
    ("Jul-Dec 2021 RAG,Jan-Jun 2022 RAG", 7, ReportingDateRule.end), ("Nov 2021 RAG,Dec 2021 RAG", 4, .period),
  ])
  func `headers tell in which month years begin`(headers: String, month: Int, date: ReportingDateRule) throws {
    let rows = ["Ref,Action,Due," + headers, "1.1,Plan,Jul-21,Green,Green", "1.2,Do,Aug-21,Red,Green"]
    let calendar = try load(try recognised(rows).set).calendar
    #expect(calendar.financialYearStarts == month)
    #expect(calendar.reportingDate == date)
  }

  @Test(arguments: [
    ["just one line"], ["a,b,c", "1,2,3"], ["Ref,Action,Status", "\"\"\"\",{,}"], ["Ref,Action,due,status,update"],
    ["Ref,Action,Status,[x]", "{number},]},Green,\\", "[,\u{1B}[2J,\u{202E},x"],
  ])
  func `any file gives a set that loads`(rows: [String]) throws {
    _ = try load(try recognised(rows).set)
  }
}
