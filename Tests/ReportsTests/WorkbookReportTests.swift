import Checks
import Reports
import Tables
import TestSupport
import Testing

/// What the notes of an annotated workbook say; `Tests/Workbooks` opens them in other programs.
struct WorkbookReportTests {
  private func comments(_ report: Report) throws -> [String] {
    let parts = try WorkbookParts(bytes: WorkbookReport.bytes(report), path: "made.xlsx")
    let text = String(decoding: try parts.content(of: "xl/comments1.xml") ?? [], as: UTF8.self)
    return text.split(separator: "<comment ").dropFirst().map(String.init)
  }

  @Test func `each row of a finding that stands for many has its note`() throws {
    let rows = (1...12).map { "A.A1.\($0),Plan \($0),Finance,Mar-24,On Track,Going well by \($0)\n" }
    let report = try report(
      "Ref,Action,Director Lead,Due date,Status (January 2024),Update (Initial and Date) (January 2024)\n"
        + rows.joined())
    let folded = try #require(report.findings.first { $0.ruleID == "update-unsigned" })
    #expect(folded.location == nil && folded.rows.count == 12)
    let notes = try comments(report).filter { $0.contains("update-unsigned") }
    #expect(notes.count == 12)
    for (index, note) in notes.enumerated() {
      #expect(note.hasPrefix("ref=\"F\(index + 2)\""))
      #expect(note.contains("A.A1.\(index + 1)'s update has no initials and date: “Going well by \(index + 1)”."))
    }
  }

  @Test func `a merged area has its note at its first cell`() throws {
    func cell(_ name: String, _ text: String) -> String {
      "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let header = cell("A1", "Ref") + cell("B1", "Action") + cell("C1", "Due date") + cell("D1", "Status (January 2024)")
    let first = cell("A2", "A.A1.1") + cell("B2", "x") + cell("C2", "Ocr 23") + cell("D2", "On Track")
    let second = cell("A3", "A.A1.2") + cell("B3", "y") + cell("D3", "On Track")
    var workbook = WorkbookBuilder()
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      "<row r=\"1\">\(header)</row><row r=\"2\">\(first)</row><row r=\"3\">\(second)</row>",
      tail: "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>")
    var members = workbook.members
    members.append(ZipBuilder.Member("[Content_Types].xml", "<Types/>"))
    let report = try report(bytes: ZipBuilder(members).bytes)
    let unreadable = report.findings.filter { $0.ruleID == "due-unreadable" }
    #expect(unreadable.map(\.ref) == ["A.A1.1", "A.A1.2"])
    #expect(unreadable.map { $0.location?.cell } == ["C2", "C3"])
    #expect(unreadable[1].message.hasSuffix("The cell C3 is part of a merged cell: what shows there is C2."))
    let notes = try comments(report)
    #expect(!notes.contains { $0.hasPrefix("ref=\"C3\"") })
    let note = try #require(notes.first { $0.hasPrefix("ref=\"C2\"") })
    #expect(note.contains("A.A1.1") && note.contains("A.A1.2"))
  }
}
