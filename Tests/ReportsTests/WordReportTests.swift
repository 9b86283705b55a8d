import Checks
import Documents
import Reports
import RuleSets
import TestSupport
import Testing

struct WordReportTests {
  /// The texts of the document, paragraph by paragraph.
  private static func paragraphs(_ report: Report) throws -> [String] {
    let text = try #require(try ArchiveText.parts(try ReportFormat.docx.bytes(of: report))["word/document.xml"])
    return text.split(separator: "<w:p>").map { paragraph in
      let runs = paragraph.split(separator: "<w:t xml:space=\"preserve\">").dropFirst()
      return runs.map { XMLText.decoded(Array($0.utf8.prefix { $0 != UInt8(ascii: "<") })[...]) }.joined()
    }
  }

  @Test func `says what Markdown says`() throws {
    let report = try report(HostileRows.header + HostileRows.late + HostileRows.well)
    let paragraphs = try Self.paragraphs(report)
    #expect(paragraphs.contains("Tracker check, January 2024"))
    #expect(paragraphs.contains("Stated ratings, and the ratings that the dates call for"))
    #expect(paragraphs.contains("1 On Track, 1 Significant issues / slippage"))
    for finding in report.findings where finding.level == .error {
      #expect(paragraphs.contains("\(finding.message) (\(finding.ruleID))"))
    }
  }

  @Test func `tells what is waived`() throws {
    let paragraphs = try Self.paragraphs(try HostileRows.waivedReport())
    #expect(paragraphs.contains("3 findings waived"))
    #expect(paragraphs.contains("Agreed | at <board>"))
  }

  @Test(arguments: HostileRows.attacks)
  func `shows whatever stands in the tracker as text`(attack: String) throws {
    let report = try report(HostileRows.header + HostileRows.row(attack))
    #expect(try Self.paragraphs(report).contains { $0.contains("OC.A2.3") })
  }
}
