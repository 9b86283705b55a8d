import Documents
import Slipgauge
import Summaries
import Tables
import TestSupport

extension FuzzTarget {
  /// Progress summaries: the XML in Word documents, in archives that are right, texts with tabs, and JSON.
  static let docx: FuzzTarget = {
    let texts = ["summary.txt", "summary.json"].map(Corpus.file)
    let whole = ["docx", "txt", "json"].map { Files.read(Repository.path("samples/summary-2024-01." + $0)) ?? [] }
    let (xml, text) = (Mutation(Pieces.word), Mutation(Pieces.summaries))
    let nesting = ["w:sdt", "w:tbl", "w:p", "w:r", "w:tc", "w:ins"]
    return FuzzTarget(
      name: "docx", first: whole,
      make: { random in
        if Int.random(in: 0..<3, using: &random) == 0 {
          var input = texts.randomElement(using: &random) ?? []
          text.change(&input, &random)
          return input
        }
        var members = summary.members
        // The body is the last member.
        change(&members, mostly: members.count - 1, xml, nesting: nesting, &random)
        return ZipBuilder(members).bytes
      },
      check: { bytes throws(Violation) in
        if try outcome(of: bytes) != outcome(of: bytes) { throw Violation("it is read differently the second time") }
      })
  }()

  /// A summary with a little of everything.
  private static let summary: WordBuilder = {
    let item = WordBuilder.paragraph("One Team was agreed", properties: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
    let styled = WordBuilder.paragraph("Issues raised:", properties: "<w:pStyle w:val=\"ListBullet2\"/>")
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + WordBuilder.run("PAGE")
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + WordBuilder.run("7")
      + "<w:r><w:fldChar w:fldCharType=\"end\"/><w:br/><w:tab/><w:sym w:char=\"F0B7\"/></w:r></w:p>"
    let changed =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>\(WordBuilder.run("a"))</w:del><w:ins>"
      + WordBuilder.run("b", properties: "<w:vanish/>") + "</w:ins></w:p>"
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(item)</w:sdtContent></w:sdt>"
    let header = WordBuilder.row(["Theme", "Summary", "Key Milestones"].map { WordBuilder.cell($0) })
    let rows = [
      header,
      WordBuilder.row([
        WordBuilder.cell("Organisational", properties: "<w:vMerge w:val=\"restart\"/>"),
        WordBuilder.cell(item + styled + field, properties: "<w:gridSpan w:val=\"2\"/>"),
      ]),
      WordBuilder.row([
        WordBuilder.cell("x", properties: "<w:vMerge/>"),
        WordBuilder.cell(changed + control + WordBuilder.table([header]) + item),
      ]), header,
    ]
    var builder = WordBuilder(WordBuilder.paragraph("Summary January 2024") + WordBuilder.table(rows))
    builder.title = "Summary January 2024"
    builder.styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"ListBullet2\"><w:name w:val=\"List Bullet 2\"/>"
      + "<w:basedOn w:val=\"ListBullet2\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    builder.numbering =
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/>"
      + "<w:pStyle w:val=\"ListBullet2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
      + "<w:abstractNumId w:val=\"1\"/></w:num>"
    return builder
  }()

  /// What a summary came to, or why it is refused.
  private static func outcome(of bytes: [UInt8]) throws(Violation) -> String {
    do throws(SummaryProblem) {
      return "\(try SummaryReader(DefaultRuleSet.shared).read(bytes: bytes, path: "summary"))"
    } catch {
      switch error {
      case .file(let error):
        try TableCheck.checkRefusal(error)
        return Problem(error).text
      case .json(let problems):
        if problems.isEmpty { throw Violation("it is refused without a reason") }
        return problems.map(\.text).joined(separator: "\n")
      }
    }
  }
}
