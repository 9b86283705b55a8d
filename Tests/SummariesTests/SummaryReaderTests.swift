import Dates
import Tables
import TestSupport
import Testing

@testable import Summaries

private typealias Word = WordBuilder

struct SummaryReaderTests {
  private static let reader = SummaryReader(DefaultRuleSet.shared)
  private static let header = ["Theme", "Summary", "Achievements this period (Aug-Oct)", "Key Milestones"]

  private static func sample(_ ending: String) throws -> Summary {
    try reader.read(path: Repository.path("samples/summary-2024-01." + ending))
  }

  // MARK: - The sample

  @Test func `reads the sample in its three forms`() throws {
    let (word, text, json) = (try Self.sample("docx"), try Self.sample("txt"), try Self.sample("json"))
    #expect([word.form, text.form, json.form] == [.word, .text, .json])
    let last = ["Procurement & Commercial", "Partnerships & Relationships"]
    #expect(
      word.themes.map(\.name)
        == ["Organisational", "Corporate Oversight", "Strategic Direction", "Decision Making"] + last)
    #expect(
      text.themes.map(\.name)
        == ["Organisational", "Corporate Oversight", "Strategic Direction", "Decision", "Making"] + last)
    #expect(json.themes.dropFirst().map(\.name) == word.themes.dropFirst().map(\.name))
    #expect([word, text, json].map { $0.period?.iso } == [nil, nil, "2024-01"])
    #expect(word.themes.allSatisfy { $0.summary.isToldApart && $0.milestones.isToldApart })
    #expect(text.themes.allSatisfy { !$0.summary.isToldApart && !$0.milestones.isToldApart })
  }

  @Test func `finds the same achievements where lines are told apart`() throws {
    for (word, json) in zip(try Self.sample("docx").themes, try Self.sample("json").themes) {
      #expect(word.achievements.lines.map(\.text) == json.achievements.lines.map(\.text))
      #expect(word.achievements.lines.map(\.level) == json.achievements.lines.map(\.level))
    }
  }

  @Test func `finds what JSON states among the lines of Word`() throws {
    for (word, json) in zip(try Self.sample("docx").themes, try Self.sample("json").themes) {
      let lines = Set(word.summary.lines.map(\.text))
      let stated = try #require(json.stated)
      for block in stated.focus1 {
        let texts = (block.progress + block.next + block.issues).map(\.text)
        #expect(texts.allSatisfy(lines.contains))
      }
      #expect(stated.coverage.map(\.text).allSatisfy(lines.contains))
    }
  }

  @Test func `reads what other programs write`() throws {
    for program in ["libreoffice", "python-docx"] {
      let path = Repository.path("Tests/SummariesTests/Fixtures/\(program).docx")
      let summary = try Self.reader.read(path: path)
      #expect(summary.title == "Theme Progress Summary January 2024")
      #expect(summary.period?.iso == "2024-01")
      #expect(
        lines(of: summary) == [
          "Organisational: summary, paragraph 1: Summary",
          "Organisational: summary, paragraph 2: - One Team Framework was agreed.",
          "Organisational: summary, paragraph 3: - Indicators are reported",
          "Organisational: summary, paragraph 4: -- each quarter",
          "Organisational: summary, paragraph 5: Issues raised:",
          "Organisational: summary, paragraph 6: OC.A2.1 – Workforce Strategy",
          "Organisational: summary, paragraph 6: + Amber rated.",
          "Organisational: summary, paragraph 7: + No issues raised",
          "Organisational: achievements, paragraph 1: January",
          "Organisational: achievements, paragraph 2: - Annual refresher delivered",
          "Organisational: milestones, paragraph 1: - Corporate Induction Revised. Complete",
          "Decision Making: summary, paragraph 1: Focus 1 – no focus 1 in this theme",
        ], "\(program)")
    }
  }

  // MARK: - Tables

  private static let item = Word.paragraph("x", properties: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")

  private static let tables: [(name: String, body: String, lines: [String])] = [
    (
      "rows that continue a theme",
      Word(rows: [header, ["A", "1", "", "m"], ["", item, "", ""], ["B", "2", "", ""]]).body,
      [
        "A: summary, paragraph 1: 1", "A: summary, paragraph 2: + - x", "A: milestones, paragraph 1: m",
        "B: summary, paragraph 1: 2",
      ]
    ),
    (
      "a theme that is named once more", Word(rows: [header, ["A", "1", "", ""], ["a ", "2", "", ""]]).body,
      ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: + 2"]
    ),
    (
      "the header once more", Word(rows: [header, ["A", "1", "", ""], header, ["", "2", "", ""]]).body,
      ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: + 2"]
    ),
    (
      "another table with the header",
      Word(rows: [header, ["A", "1", "", ""]]).body + Word.paragraph("between")
        + Word(rows: [["Summary", "Theme"], ["2", ""]]).body,
      ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: + 2"]
    ),
    (
      "a table of something else",
      Word(rows: [["Contents"], ["A"]]).body + Word(rows: [header, ["A", "1", "", ""]]).body,
      ["A: summary, paragraph 1: 1"]
    ),
    (
      "a title row above the header", Word(rows: [["Board, January 2024"], header, ["A", "1", "", ""]]).body,
      ["A: summary, paragraph 1: 1"]
    ),
    (
      "a row that reads as a header", Word(rows: [header, ["Theme 1: Culture", "Summary: agreed", "", ""]]).body,
      ["Theme 1: Culture: summary, paragraph 1: Summary: agreed"]
    ),
    (
      "a table that lays out the page", Word(rows: [["Board", Word(rows: [header, ["A", "1", "", ""]]).body]]).body,
      ["A: summary, paragraph 1: 1"]
    ),
    (
      "a table in a cell", Word(rows: [header, ["A", Word(rows: [["1", "2"]]).body, "", ""]]).body,
      ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: 2"]
    ),
    (
      "a header in two paragraphs",
      Word(rows: [
        ["Theme", "Summary", "a", Word.paragraph("Key") + Word.paragraph("Milestones")], ["A", "", "", "m"],
      ]).body,
      ["A: milestones, paragraph 1: m"]
    ),
    (
      "a header over two columns",
      Word.table([
        Word.row([
          Word.cell("Theme"), Word.cell("Summary", properties: "<w:gridSpan w:val=\"2\"/>"), Word.cell("Milestones"),
        ]), Word.row(["A", "1", "2", "m"].map { Word.cell($0) }),
      ]), ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: 2", "A: milestones, paragraph 1: m"]
    ),
    (
      "a theme cell that reaches down",
      Word.table([
        Word.row(header.map { Word.cell($0) }),
        Word.row([Word.cell("A", properties: "<w:vMerge w:val=\"restart\"/>"), Word.cell("1")]),
        Word.row([Word.cell("A", properties: "<w:vMerge/>"), Word.cell("2")]),
      ]), ["A: summary, paragraph 1: 1", "A: summary, paragraph 2: + 2"]
    ),
    (
      "a theme over a row of its own",
      Word.table([
        Word.row(header.map { Word.cell($0) }),
        Word.row([Word.cell("Decision", properties: "<w:gridSpan w:val=\"4\"/>")]),
        Word.row(["", "1", "", ""].map { Word.cell($0) }),
      ]), ["Decision: summary, paragraph 1: + 1"]
    ),
    (
      "a theme in several paragraphs",
      Word(rows: [header, [Word.paragraph("Decision") + Word.paragraph("Making"), "1", "", ""]]).body,
      ["Decision Making: summary, paragraph 1: 1"]
    ),
  ]

  @Test(arguments: tables) func `joins rows to themes`(_ name: String, _ body: String, _ expected: [String]) throws {
    #expect(lines(of: try Self.reader.read(bytes: Word(body).bytes)) == expected, "\(name)")
  }

  @Test func `tells lines apart by theme in a text`() throws {
    let text = "Theme\tSummary\tKey Milestones\nA\t\"Summary:\nagreed\"\tone\nB\tSummary: agreed\ttwo\n\tmore\t\n"
    let summary = try Self.reader.read(bytes: Array(text.utf8))
    #expect(summary.themes.map(\.summary.isToldApart) == [true, false])
    #expect(summary.themes.map(\.milestones.isToldApart) == [true, false])
    #expect(
      lines(of: summary) == [
        "A: summary, line 2: Summary:", "A: summary, line 3: agreed", "A: milestones, line 3: one",
        "B: summary, line 4: Summary: agreed", "B: summary, line 5: + more", "B: milestones, line 4: two",
      ])
    #expect(summary.themes.first?.summary.lines.first?.place.column == "Summary")
  }

  // MARK: - Titles

  private static let months: [(name: String, property: String, body: String, title: String, period: String?)] = [
    (
      "a heading", "", Word.paragraph("Summary January 2024", properties: "<w:outlineLvl w:val=\"0\"/>"),
      "Summary January 2024", "2024-01"
    ),
    ("a property", "Theme Progress Summary Jan-24", "", "Theme Progress Summary Jan-24", "2024-01"),
    (
      "a heading beside an older property", "Summary December 2023",
      Word.paragraph("Summary January 2024", properties: "<w:outlineLvl w:val=\"0\"/>"), "Summary January 2024",
      "2024-01"
    ),
    (
      "a heading without a month beside a property", "Summary January 2024",
      Word.paragraph("Progress", properties: "<w:outlineLvl w:val=\"0\"/>"), "Summary January 2024", "2024-01"
    ),
    (
      "a month and a day", "January 2024, for the board of 12 February 2024", "",
      "January 2024, for the board of 12 February 2024", "2024-01"
    ),
    ("two months", "December 2023 and January 2024", "", "December 2023 and January 2024", nil),
    ("no month", "Theme progress summary", "", "Theme progress summary", nil),
    ("a paragraph that is no heading", "", Word.paragraph("January 2024"), "", nil),
  ]

  @Test(arguments: months) func `finds the period in the title`(
    _ name: String, _ property: String, _ body: String, _ title: String, _ period: String?
  ) throws {
    var builder = Word(body + Word(rows: [Self.header, ["A", "1", "", ""]]).body)
    builder.title = property
    let summary = try Self.reader.read(bytes: builder.bytes)
    #expect(summary.title == title, "\(name)")
    #expect(summary.period?.iso == period, "\(name)")
  }

  @Test func `takes the first line of a text for its title`() throws {
    let summary = try Self.reader.read(bytes: Array("Summary January 2024\n\nTheme\tSummary\nA\t1".utf8))
    #expect(summary.title == "Summary January 2024")
    #expect(summary.period?.iso == "2024-01")
  }

  // MARK: - Refusals

  private static let refused: [(name: String, bytes: [UInt8], problem: String)] = [
    (
      "a letter", Word(Word.paragraph("Dear all")).bytes,
      "it has no table with columns whose headers begin with \"theme\" and \"summary\""
    ),
    (
      "a table of something else", Word(rows: [["Theme", "Lead"], ["A", "B"]]).bytes,
      "it has no table with columns whose headers begin with \"theme\" and \"summary\""
    ),
    ("a table without a row", Word(rows: [header]).bytes, "its table has no row below the header"),
    (
      "columns one after another", Array("Theme\nSummary\nOrganisational\n".utf8),
      "no line has cells between tabs that begin with \"theme\" and \"summary\""
    ),
    (
      "commas", Array("Theme,Summary\nA,1\n".utf8),
      "no line has cells between tabs that begin with \"theme\" and \"summary\""
    ),
  ]

  @Test(arguments: refused) func `refuses what has no such table`(_ name: String, _ bytes: [UInt8], _ problem: String) {
    let error = #expect(throws: SummaryProblem.self, "\(name)") { try Self.reader.read(bytes: bytes, path: "s") }
    guard case .file(let error)? = error else { return #expect(Bool(false), "\(name)") }
    #expect(error.problem == problem)
    #expect(error.code == .notASummary)
    #expect(error.path == "s")
  }
}
