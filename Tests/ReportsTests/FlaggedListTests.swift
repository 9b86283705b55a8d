import Checks
import Reports
import Tables
import TestSupport
import Testing

/// What people enter in the list of an annotated workbook, and what becomes of it.
struct FlaggedListTests {
  private static let head = "Ref,Action,Director Lead,Update Owner,Other Leads,Due date,Status (January 2024)\n"
  private static let overdue = "A.A1.1,Plan,Finance,A Jones,Law,Ocr 23,On Track\n"
  private static let unrated = "A.A1.2,Build,Finance,B Khan,,Jul-24,\n"

  private func list(_ bytes: [UInt8]) throws -> FlaggedList {
    try #require(try FlaggedList(bytes, path: "flagged.xlsx", limits: ReadLimits()))
  }

  private func entry(_ list: FlaggedList, _ rule: String) throws -> FlaggedList.Entry {
    try #require(list.entries.first { $0[.rule] == rule })
  }

  @Test func `the list says whom to ask and what to write, the worst first`() throws {
    let report = try report(Self.head + Self.overdue + Self.unrated)
    let list = try list(WorkbookReport.bytes(report))
    #expect(list.entries.count == report.findings.count)
    // What was not read stands before all others.
    let ofActions = list.entries.filter { !$0[.ref].isEmpty }
    let ranks = ofActions.compactMap { ["Error", "Warning", "Note"].firstIndex(of: $0[.level]) }
    #expect(ranks.count == ofActions.count && ranks == ranks.sorted())
    let due = try entry(list, "due-unreadable")
    let texts = [FlaggedColumn.ref, .action, .suggestion, .updateOwner, .otherLeads, .directorLead].map { due[$0] }
    #expect(texts == ["A.A1.1", "Plan", "Oct 23", "A Jones", "Law", "Finance"])
    #expect(try entry(list, "status-missing")[.suggestion].isEmpty)
    #expect(list.before.isEmpty)
  }

  @Test func `what was entered goes on beside its finding, and behind the others once that is gone`() throws {
    let both = try report(Self.head + Self.overdue + Self.unrated)
    var filled = try FilledWorkbook(WorkbookReport.bytes(both))
    filled.fill(rowWith: ["A.A1.1", "due-unreadable"], ["H": "In progress", "I": "Asked A Jones"])
    let again = try WorkbookReport.bytes(both, replacing: filled.bytes)
    #expect(try entry(list(again), "due-unreadable")[.comment] == "Asked A Jones")
    #expect(try entry(list(again), "status-missing")[.comment].isEmpty)

    let one = try report(Self.head + Self.unrated)
    let gone = try WorkbookReport.bytes(one, replacing: again)
    let before = try list(gone).before
    #expect(
      before.map { [$0[.ref], $0[.rule], $0[.done], $0[.comment]] } == [
        ["A.A1.1", "due-unreadable", "In progress", "Asked A Jones"]
      ])
    // It is kept, once, from copy to copy, and goes back when the finding does.
    #expect(try list(WorkbookReport.bytes(one, replacing: gone)).before.count == 1)
    let back = try list(WorkbookReport.bytes(both, replacing: gone))
    #expect(try entry(back, "due-unreadable")[.done] == "In progress")
    #expect(back.before.isEmpty)
  }

  @Test func `rows of one ref keep what was entered apart`() throws {
    let twice = try report(Self.head + Self.overdue + Self.overdue.replacing("Plan", with: "Other"))
    var filled = try FilledWorkbook(WorkbookReport.bytes(twice))
    filled.fill(rowWith: ["Other", "due-unreadable"], ["H": "Done"])
    let entries = try list(WorkbookReport.bytes(twice, replacing: filled.bytes)).entries
    let due = entries.filter { $0[.rule] == "due-unreadable" }
    #expect(due.map { [$0[.action], $0[.done]] } == [["Plan", ""], ["Other", "Done"]])
  }

  @Test func `a copy that is checked itself keeps what was entered, and its list is no sheet of actions`() throws {
    var filled = try FilledWorkbook(WorkbookReport.bytes(report(Self.head + Self.overdue)))
    filled.fill(rowWith: ["A.A1.1", "due-unreadable"], ["H": "Done", "I": "Mended"])
    let again = try report(bytes: filled.bytes, path: "copy.xlsx")
    #expect(!again.findings.contains { $0.ruleID == "sheet-unread" } && again.tracker.skipped.isEmpty)
    #expect(try entry(list(WorkbookReport.bytes(again)), "due-unreadable")[.comment] == "Mended")
  }

  @Test(arguments: [("nothing of a workbook", false), ("PK\u{3}\u{4} and no more", true)])
  func `what cannot be read is not replaced`(content: String, isRefused: Bool) throws {
    let report = try report(Self.head + Self.overdue)
    let made = Result { () throws(ReportFailure) in
      try WorkbookReport.bytes(report, replacing: Array(content.utf8))
    }
    switch made {
    case .success: #expect(!isRefused)
    case .failure(let failure): #expect(isRefused && failure.problem.hasPrefix("what was entered in the copy there"))
    }
  }
}
