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

  /// The day of the tests is 18 March 2024.
  @Test(arguments: [
    (["--by-date", "2024-03-17"], "--by-date 2024-03-17 has passed, as today is 2024-03-18"),
    (["--by-date", "2024-03-18"], nil), ([], nil), (["--by-date", "2024-02-20", "--today", "2024-02-01"], nil),
    (["--by-date", "2024-01-31", "--now", "2024-02-01"], "has passed, as today is 2024-02-01"),
  ])
  func `a day that has passed is told`(words: [String], told: String?) {
    let run = ToolRun(["chase", tracker] + words)
    #expect(run.code == 0 && run.errors.contains("has passed") == (told != nil), "\(run.errors)")
    #expect(run.errors.contains(told ?? ""))
  }

  /// The names of addresses, and which of them nobody has; an address may be that of a theme or an owner, too.
  @Test(arguments: [
    (["pat hay"], "eml", nil), (["Culture", "Jo Day"], "eml", nil),
    (["Jo Dya"], "eml", #"say: Jo Dya; did you mean "Jo Day"?"#),
    (["Jo Dya", "Al", "Jo Day"], "eml", "say: Jo Dya and Al;"),
    (["Jo Dya"], "text", nil),
  ])
  func `an address that nobody has is told`(names: [String], form: String, told: String?) {
    let people = names.flatMap { ["--person", "\($0)=someone@council.gov.uk"] }
    let run = ToolRun(["chase", tracker, "-o", messages, "--format", form, "--lead", "Jo Day"] + people)
    #expect(run.code == 0 && run.errors.contains("called as these addresses") == (told != nil), "\(run.errors)")
    #expect(run.errors.contains(told ?? ""), "\(run.errors)")
  }

  @Test func `a sign in a name is the word that it stands for`() {
    Files.write(
      Self.tracker.replacing("Pat Hay", with: "Finance & Resources").replacing("Jo Day", with: "Finance and Resources"),
      to: tracker)
    let run = chase("--format", "eml", "--person", "finance AND resources=fr@council.gov.uk")
    #expect(run.output == "\(messages)/Finance-Resources.eml: 2 errors and 0 warnings\n" || run.code == 0)
    #expect(Files.names(in: messages) == ["Finance-Resources.eml"] && !run.errors.contains("no address"))
    #expect(ToolRun(["check", tracker, "--lead", "Finance and Resources", "-q"]).output.contains("2 actions"))
    let statistics = ToolRun(["check", tracker, "--statistics", "-f", "json"]).output
    #expect(!statistics.contains(#""name": "Finance and Resources""#))
  }
}
