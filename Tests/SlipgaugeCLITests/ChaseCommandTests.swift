import Tables
import TestSupport
import Testing

/// `slipgauge chase` into a folder that was written to before.
@Suite struct ChaseCommandTests {
  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Culture,OC.A2.0,Culture,Pat Hay,Jan-23,Ocr-24,On Track,Written. DS 11.01.24
    Culture,OC.A2.3,Plan,Jo Day,Jan-23,Jul-23,On Track,Written. DS 11.01.24

    """
  private let folder = Files.temporaryFolder()
  private var tracker: String { folder + "/tracker.csv" }
  private var messages: String { folder + "/messages" }

  init() { Files.write(Self.tracker, to: tracker) }

  private func chase(_ words: String...) -> ToolRun {
    ToolRun(["chase", tracker, "-o", messages, "--now", "2024-02-01T09:00:00"] + words)
  }

  @Test func `what was entered in an attached workbook goes on in the one that takes its place`() throws {
    #expect(chase("--annotated").code == 0)
    let path = messages + "/Jo-Day.xlsx"
    var workbook = try FilledWorkbook(#require(Files.read(path)))
    #expect(workbook.fill(rowWith: ["rating-understates-slippage"], ["H": "Done", "I": "Seen to by Jo"]) != nil)
    Files.write(workbook.bytes, to: path)
    #expect(chase("--annotated").code == 0)
    let after = try WorkbookParts(bytes: #require(Files.read(path)), path: path)
    let texts = try after.names.compactMap { try after.content(of: $0).map { String(decoding: $0, as: UTF8.self) } }
    #expect(texts.contains { $0.contains("Seen to by Jo") })
  }

  @Test(arguments: [[], ["--lead", "Jo Day"], ["--level", "error", "--ref", "OC.A2.3"]])
  func `rows of others are hidden, whoever was asked for`(words: [String]) throws {
    #expect(ToolRun(["chase", tracker, "-o", messages, "--annotated", "--format", "text"] + words).code == 0)
    let path = messages + "/Jo-Day.xlsx"
    let workbook = try WorkbookParts(bytes: #require(Files.read(path)), path: path)
    let sheets = try workbook.names.filter { $0.hasPrefix("xl/worksheets/") }
      .compactMap { try workbook.content(of: $0).map { String(decoding: $0, as: UTF8.self) } }
    let rows = sheets.joined().split(separator: "<row ").filter { $0.contains("OC.A2.") }
    let hidden = rows.filter { $0.prefix { $0 != ">" }.contains("hidden=\"1\"") }
    #expect(hidden.count == 1 && hidden[0].contains("Pat Hay"), "\(rows)")
  }

  @Test func `drafts of an earlier run that nobody is to send any more are told`() {
    #expect(chase().code == 0)
    #expect(!chase().errors.contains("earlier"))
    Files.write(Self.tracker.replacing("Jul-23", with: "Jul-24"), to: tracker)
    let run = chase("--format", "eml", "--format", "text")
    #expect(run.code == 0 && run.errors.contains("lie there, too: \(messages)/Jo-Day.eml;"), "\(run.errors)")
    #expect(!run.errors.contains("Pat-Hay.eml"))
  }
}
