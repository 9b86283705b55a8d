import Documents
import TestSupport
import Testing

@testable import Tables

/// What is refused as a summary, and in which words.
struct ProseFileTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
  private static func archive(_ name: String) -> [UInt8] { ZipBuilder([ZipBuilder.Member(name, "<x/>")]).bytes }
  private static let convert = "open it in Word and save it as .docx, or: soffice --headless --convert-to docx FILE"
  private static let save = "save the summary as a Word document (.docx), text or JSON"
  private static let give = "give the summary as a Word document (.docx), text or JSON"

  private static let refused: [(name: String, bytes: [UInt8], problem: String, remedy: String)] = [
    ("nothing", [], "the file is empty", "check that it was saved or exported fully"),
    (
      "white space", [0x20, 0x0A], "the file holds nothing but white space", "check that it was saved or exported fully"
    ),
    (".doc", compound + wide("WordDocument"), "it is a Word document in the old .doc format", convert),
    (
      "a password", compound + wide("EncryptedPackage"), "the summary is encrypted with a password",
      "save it without a password"
    ),
    (".xls", compound + wide("Workbook"), "it is an old Office file, not a summary", save),
    ("PDF", Array("%PDF-1.7".utf8), "it is a PDF, not a summary", save),
    ("RTF", Array("{\\rtf1".utf8), "it is a rich text document, not a summary", save),
    ("HTML", Array("<!DOCTYPE html><html>".utf8), "it is a web page, not a summary", save),
    ("a picture", [0x89, 0x50, 0x4E, 0x47], "it is a PNG picture, not a summary", save),
    ("no text", [UInt8](repeating: 1, count: 100), "it is neither a Word document nor text", save),
    (".xlsx", WorkbookBuilder().bytes, "it is a workbook, not a summary", give),
    (".pptx", archive("ppt/presentation.xml"), "it is a presentation, not a summary", give),
    ("a ZIP archive", archive("a.txt"), "it is a ZIP archive without a Word document in it, not a summary", give),
    (".ods", OpenDocumentBuilder().bytes, "it is an OpenDocument spreadsheet, not a summary", give),
    (".odt", odt.bytes, "it is an OpenDocument text, not a summary", convert),
    (".fods", OpenDocumentBuilder().flat, "it is an OpenDocument spreadsheet, not a summary", give),
  ]

  private static let odt: OpenDocumentBuilder = {
    var builder = OpenDocumentBuilder()
    builder.mediaType = "application/vnd.oasis.opendocument.text"
    return builder
  }()

  @Test(arguments: refused) func `refuses what is no summary`(
    _ name: String, _ bytes: [UInt8], _ problem: String, _ remedy: String
  ) {
    let error = #expect(throws: TableError.self, "\(name)") { try prose(bytes) }
    #expect(error?.problem == problem)
    #expect(error?.remedy == remedy)
  }

  private static let resave = "open the summary in Word or LibreOffice and save it again"
  private static let body = WordBuilder.paragraph("a")

  private static let broken:
    [(name: String, change: @Sendable (inout WordBuilder) -> Void, problem: String, place: String)] = [
      (
        "no part",
        {
          $0.part = "word/other.xml"
          $0.isNamed = false
        }, "it is a ZIP archive without a Word document in it, not a summary", ""
      ),
      ("another root", { $0.root = "styles" }, "it is a ZIP archive without a Word document in it, not a summary", ""),
      (
        "an entity", { $0.body = "<w:p>&x;</w:p>" }, "the XML is not well formed",
        "word/document.xml, line 1"
      ),
      (
        "cut off", { $0.body = "<w:p></w:x>" },
        "the XML is not well formed", "word/document.xml, line 1"
      ),
      (
        "deep", { $0.body = String(repeating: "<w:sdt>", count: 200) },
        "there are more than 128 elements nested in each other in a summary's part", "word/document.xml, line 1"
      ),
      (
        "wide",
        {
          $0.body = WordBuilder.table([
            WordBuilder.row([WordBuilder.cell("a", properties: "<w:gridSpan w:val=\"99999999\"/>")])
          ])
        }, "there are more than 16384 columns in a row", "word/document.xml"
      ),
    ]

  @Test(arguments: broken) func `tells of what is broken in a Word document`(
    _ name: String, _ change: @Sendable (inout WordBuilder) -> Void, _ problem: String, _ place: String
  ) {
    var builder = WordBuilder(Self.body)
    change(&builder)
    let error = #expect(throws: TableError.self, "\(name)") { try prose(builder.bytes) }
    // What is not well formed about XML, the parser says in words of its own.
    #expect(error?.problem.split(separator: " (", maxSplits: 1).first.map(String.init) == problem)
    #expect(error?.place.text ?? "" == place)
  }

  @Test func `tells the lock file that Word keeps from the document`() {
    let bytes: [UInt8] = [0x05, 0x53, 0x61, 0x79]
    let error = #expect(throws: TableError.self) { try ProseFile.openSummary(bytes: bytes, path: "x/~$mmary.docx") }
    #expect(error?.problem == "it is the lock file that Word keeps while somebody has the document open")
  }

  @Test func `keeps to the limits`() {
    let cases: [(limit: ReadLimit, most: Int, body: String)] = [
      (.cellBytes, 3, WordBuilder.paragraph("abcd")),
      (.textBytes, 3, String(repeating: WordBuilder.paragraph("ab"), count: 2)),
      (.cells, 8, String(repeating: WordBuilder.paragraph("a"), count: 2)),
      (.rows, 1, WordBuilder.table([WordBuilder.row([]), WordBuilder.row([])])),
    ]
    for (limit, most, body) in cases {
      var limits = ReadLimits()
      limits[limit] = most
      let error = #expect(throws: TableError.self, "\(limit)") { try prose(WordBuilder(body).bytes, limits: limits) }
      #expect(error?.remedy == "if the file is to be trusted, raise the limit with \(limit.flag) NUMBER")
    }
  }
}
