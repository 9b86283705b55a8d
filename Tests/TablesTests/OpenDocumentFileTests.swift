import Dates
import TestSupport
import Testing

@testable import Tables

private typealias Builder = OpenDocumentBuilder

struct OpenDocumentFileTests {
  private static let x = Builder.text("x")
  private static let y = Builder.text("y")

  @Test func `leaves out what is no table of the spreadsheet`() throws {
    let change = "<table:tracked-changes><table:deletion>\(Builder.table(Builder.row(Self.x)))"
    let source = "<table:table-source table:mode=\"copy-results-only\"/>"
    var builder = Builder()
    builder.tables = [
      change + "</table:deletion></table:tracked-changes>",
      Builder.table(
        "<office:forms><text:p>f</text:p></office:forms>"
          + "<table:shapes><draw:frame><text:p>s</text:p></draw:frame></table:shapes>" + Builder.row(Self.x),
        name: "1 &amp; 2"),
      Builder.table(source + Builder.row(Self.x), name: "'file:///a.ods'#Plan"),
      Builder.table(source + Builder.row(Self.y), name: "Linked"),
      "<table:named-expressions/><table:dde-links>\(Builder.table(""))</table:dde-links>",
    ]
    let reading = try Reading(builder.bytes)
    #expect(reading.names == ["1 & 2", "Linked"])
    #expect(reading.sheets == [[["x"]], [["y"]]])
  }

  @Test func `reads the same with other prefixes, without a type, and as one text`() throws {
    var builder = Builder(
      Builder.row(
        Builder.date("table:style-name=\"ce1\""),
        Builder.cell("office:value-type=\"string\"", "<text:p>a<text:tab/>b</text:p>")))
    builder.styles = Builder.month + Builder.style("ce1", "style:data-style-name=\"M\"")
    let plain = builder
    builder.prefix = "n0"
    var typeless = plain
    typeless.hasMimeType = false
    var template = plain
    template.mediaType += "-template"
    for bytes in [plain.bytes, plain.flat, builder.bytes, builder.flat, typeless.bytes, template.bytes, template.flat] {
      let reading = try Reading(bytes)
      #expect(reading.rows == [["as shown", "a\tb"]])
      #expect(reading.dates.map(\.shape) == [.month])
    }
    #expect(try Reading(plain.bytes).format == .ods)
    #expect(try Reading(plain.flat).format == .fods)
  }

  @Test func `is known by its first bytes where it comes through a pipe`() {
    let context = ReadContext(path: "-", limits: ReadLimits())
    var builder = Builder(String(repeating: Builder.row(Self.x), count: 1_000))
    func refusal() -> TableError.Code? {
      FileContent.refusal(ofHead: Array(builder.flat.prefix(FileContent.headSize)), context)?.code
    }
    #expect(refusal() == nil)
    builder.mediaType = "application/vnd.oasis.opendocument.text"
    #expect(refusal() == .notATracker)
  }

  private struct Case: Sendable {
    let name: String
    let refusal: String
    let change: @Sendable (inout Builder) -> Void
    init(_ name: String, _ refusal: String, _ change: @Sendable @escaping (inout Builder) -> Void) {
      self.name = name
      self.refusal = refusal
      self.change = change
    }
    init(_ name: String, _ refusal: String, rows: String) {
      self.init(name, refusal) { $0.tables = [Builder.table(rows)] }
    }
  }

  private static func repeated(_ count: String, of part: String = "rows") -> String {
    let attribute = "table:number-\(part)-repeated=\"\(count)\""
    return part == "rows"
      ? "<table:table-row \(attribute)>\(x)</table:table-row>" : Builder.row(x, Builder.cell(attribute))
  }

  private static let cases = [
    Case("text", "notATracker") { $0.mediaType = "application/vnd.oasis.opendocument.text" },
    Case("template of a text", "notATracker") { $0.mediaType = "application/vnd.oasis.opendocument.text-template" },
    Case("presentation", "notATracker") { $0.mediaType = "application/vnd.oasis.opendocument.presentation" },
    Case("unknown kind", "notATracker") { $0.mediaType = "application/vnd.oasis.opendocument.x" },
    Case("text that calls itself a spreadsheet", "damaged") { $0.content = "text" },
    Case("repeated no times", "damaged Sheet1!A1", rows: repeated("0")),
    Case("repeated a negative number of times", "damaged Sheet1!A1", rows: repeated("-1")),
    Case("repeated an empty number of times", "damaged Sheet1!A1", rows: repeated("")),
    Case("repeated too often", "damaged Sheet1!A1", rows: repeated("1048577")),
    Case("repeated by twenty digits", "damaged Sheet1!A1", rows: repeated("99999999999999999999")),
    Case("a column repeated too often", "damaged Sheet1!B1", rows: repeated("16385", of: "columns")),
    Case("a column repeated by words", "damaged Sheet1!B1", rows: repeated("two", of: "columns")),
    Case(
      "rows behind the last", "damaged Sheet1",
      rows: "<table:table-row table:number-rows-repeated=\"1048576\"/>" + repeated("1")),
    Case(
      "columns behind the last", "limit Sheet1!XFD1",
      rows: Builder.row("<table:table-cell table:number-columns-repeated=\"16384\"/>", x)),
    Case(
      "a million rows of sixteen thousand cells", "limit Sheet1!XFD1",
      rows: "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" "
        + "table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>"),
    Case(
      "two billion spaces", "limit Sheet1!A1",
      rows: Builder.row(Builder.text("a<text:s text:c=\"2000000000\"/>"))),
    Case(
      "more spaces than there are numbers", "limit Sheet1!A1",
      rows: Builder.row(Builder.text("<text:s text:c=\"99999999999999999999\"/>"))),
    Case(
      "a long text on many rows", "limit Sheet1!B1",
      rows: "<table:table-row table:number-rows-repeated=\"100000\">"
        + Builder.text("<text:s text:c=\"20000\"/>") + "</table:table-row>"),
    Case("no end", "damaged content.xml, line 1", rows: "<table:table-row>"),
  ]

  @Test(arguments: cases.indices) func `refuses what is wrong`(_ index: Int) {
    let wrong = Self.cases[index]
    var builder = Builder()
    wrong.change(&builder)
    #expect(refusal(builder.bytes) == wrong.refusal, "\(wrong.name)")
    let flat = wrong.refusal.replacing("content.xml, line 1", with: "line 2")
    #expect(refusal(builder.flat) == flat, "\(wrong.name)")
  }

  @Test(arguments: [
    (
      "a password on a part", "encryptedWorkbook",
      "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
    ),
    ("a key", "encryptedWorkbook", "<manifest:keyinfo/>"),
  ])
  func `refuses a password before anything is read`(name: String, code: String, manifest: String) {
    var builder = Builder()
    builder.manifest = manifest
    var members = builder.members
    members[2] = ZipBuilder.Member("content.xml", "no XML")
    #expect(refusal(ZipBuilder(members).bytes) == code, "\(name)")
    #expect(refusal(ZipBuilder([members[0], .init("encrypted-package", "x")]).bytes) == "encryptedWorkbook")
  }

  @Test(arguments: [
    ("content.xml", "damaged content.xml"), ("styles.xml", nil), ("META-INF/manifest.xml", nil), ("mimetype", nil),
  ])
  func `needs no other part than its content`(missing: String, expected: String?) {
    let members = Builder(Builder.row(Self.x)).members.filter { $0.name != missing }
    #expect(refusal(ZipBuilder(members).bytes) == expected)
  }

  @Test func `reads on where the manifest is of the oldest kind`() throws {
    var members = Builder(Builder.row(Self.x)).members
    members[3] = ZipBuilder.Member("META-INF/manifest.xml", "<!DOCTYPE manifest SYSTEM \"Manifest.dtd\"><manifest/>")
    #expect(try Reading(ZipBuilder(members).bytes).rows == [["x"]])
  }
}
