import Tables
import TestSupport
import Testing

struct ZipArchiveTests {
  /// A way to change an archive, and what reading it then says.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: String?
    let change: @Sendable (inout ZipBuilder) -> Void

    init(_ name: String, _ expected: String? = nil, _ change: @escaping @Sendable (inout ZipBuilder) -> Void) {
      testDescription = name
      self.expected = expected
      self.change = change
    }
  }

  private static let sheet = 4

  /// A workbook with one cell, its archive changed.
  private func workbook(_ change: (inout ZipBuilder) -> Void) -> [UInt8] {
    var zip = ZipBuilder(WorkbookBuilder("<row r=\"1\"><c><v>1</v></c></row>").members)
    change(&zip)
    return zip.bytes
  }

  @Test(arguments: [
    Case("stored") { _ in },
    Case("deflated") { zip in
      zip.members = zip.members.map { .init($0.name, $0.content, packed: deflated($0.content), method: 8) }
    },
    Case("data descriptors") { zip in for index in zip.members.indices { zip.members[index].hasDescriptor = true } },
    Case("ZIP64 sizes") { zip in for index in zip.members.indices { zip.members[index].isWide = true } },
    Case("ZIP64 end") { zip in zip.hasWideEnd = true },
    Case("comment") { zip in zip.comment = Array("made by hand".utf8) },
    Case("names in other letters") { zip in
      for index in zip.members.indices where index > 0 {
        zip.members[index].name = zip.members[index].name.uppercased()
      }
    },
    Case("parts that nobody asked for") { zip in zip.members.append(.init("../../etc/passwd", "x")) },
    Case("odd member packed by an unknown method") { zip in zip.members.append(.init("x", [1], method: 14)) },
    Case("backslashes between folders") { zip in
      for index in zip.members.indices { zip.members[index].name.replace("/", with: "\\") }
    },
    Case("slashes in front") { zip in
      for index in zip.members.indices { zip.members[index].name = "/" + zip.members[index].name }
    },
    Case("zero bytes behind the end") { $0.suffix = [UInt8](repeating: 0, count: 1 << 16) },
    Case("other bytes behind the end") { $0.suffix = Array("-- \r\nscanned".utf8) },
    Case("bytes behind a comment") { zip in
      zip.comment = Array("made by hand".utf8)
      zip.suffix = [0]
    },
    Case("bytes behind a ZIP64 end") { zip in
      zip.hasWideEnd = true
      zip.suffix = [0, 0]
    },
    Case("an archive inside that is not packed") { zip in
      zip.members.append(.init("xl/embeddings/a.zip", ZipBuilder([.init("x", "y")]).bytes))
    },
    Case("name that is not UTF-8") { zip in zip.members.append(.init("na\u{EF}ve", "x")) },
  ])
  func `reads what is right`(_ test: Case) throws {
    #expect(try Reading(workbook(test.change)).rows == [["1"]])
  }

  @Test(arguments: [
    Case("wrong checksum", "damaged xl/worksheets/sheet1.xml") { $0.members[sheet].statedChecksum = 7 },
    Case("size too small", "damaged xl/worksheets/sheet1.xml") { $0.members[sheet].statedSize = 10 },
    Case("size too large", "damaged xl/worksheets/sheet1.xml") { $0.members[sheet].statedSize = 100_000 },
    Case("sizes of 4 GB", "limit xl/worksheets/sheet1.xml") { $0.members[sheet].statedSize = 0xFFFF_FFFE },
    Case("encrypted", "encryptedWorkbook xl/worksheets/sheet1.xml") { $0.members[sheet].flags = 1 },
    Case("unknown method", "damaged xl/worksheets/sheet1.xml") { $0.members[sheet].method = 12 },
    Case("not deflated at all", "damaged xl/worksheets/sheet1.xml") { $0.members[sheet].method = 8 },
    Case("deflated and cut", "damaged xl/worksheets/sheet1.xml") { zip in
      let content = zip.members[sheet].content
      zip.members[sheet] = .init(
        zip.members[sheet].name, content, packed: Array(deflated(content).dropLast(3)), method: 8)
    },
    Case("deflated with bytes behind", "damaged xl/worksheets/sheet1.xml") { zip in
      let content = zip.members[sheet].content
      zip.members[sheet] = .init(zip.members[sheet].name, content, packed: deflated(content) + [0, 0], method: 8)
    },
    Case("other name in the header", "damaged xl/worksheets/sheet1.xml") {
      $0.members[sheet].localName = "xl/worksheets/sheet9.xml"
    },
    Case("same place twice", "damaged") { $0.members[sheet].statedOffset = 0 },
    Case("place past the end", "damaged") { $0.members[sheet].statedOffset = 1 << 30 },
    Case("member twice", "damaged xl/worksheets/sheet1.xml") { $0.members.append($0.members[sheet]) },
    Case("member twice but for case", "damaged XL/WORKBOOK.XML") { $0.members.append(.init("XL/WORKBOOK.XML", "x")) },
    Case("member twice but for slashes", "damaged \\xl\\workbook.xml") {
      $0.members.append(.init("\\xl\\workbook.xml", "x"))
    },
    Case("more members stated", "damaged") { $0.extraCount = 1 },
    Case("fewer members stated", "damaged") { $0.extraCount = -1 },
    Case("bytes in front", nil) { $0.prefix = Array("PK\u{3}\u{4}junk".utf8) },
    Case("sheet missing", "damaged xl/worksheets/sheet1.xml") { $0.members.remove(at: sheet) },
    Case("second end record", "damaged") { zip in zip.comment = endRecord(commentLength: 0) },
    Case("end record of another archive behind", "damaged") { $0.suffix = endRecord(commentLength: 0) },
    Case("another archive in front", "damaged") { $0.prefix = ZipBuilder([.init("xl/workbook.xml", "x")]).bytes },
    Case("comment cut short", "damaged") { zip in
      zip.comment = Array("made by hand".utf8)
      zip.cut = 3
    },
    Case("more behind the end than is looked at", "limit") { $0.suffix = [UInt8](repeating: 0, count: 1 << 17) },
    Case("somewhat more behind the end", "limit") { $0.suffix = [UInt8](repeating: 1, count: 1 << 16 + 1) },
    Case("document", "notATracker") { $0.members = [.init("word/document.xml", "<x/>")] },
    Case("OpenDocument", "notATracker") { $0.members = [.init("mimetype", "x"), .init("content.xml", "<x/>")] },
    Case("empty archive", "notATracker") { $0.members = [] },
  ])
  func `refuses what is wrong`(_ test: Case) {
    let found = refusal(workbook(test.change))
    // Where members overlap, the one that comes second in the archive is named.
    #expect(test.expected == "damaged" ? found?.hasPrefix("damaged") == true : found == test.expected)
  }

  @Test(
    arguments: [
      ("zip-members", ReadLimit.zipMembers, 3), ("unpacked-bytes", .unpackedBytes, 500), ("xml-depth", .xmlDepth, 2),
      ("xml-attributes", .xmlAttributes, 1), ("sheets", .sheets, 0), ("rows", .rows, 1), ("columns", .columns, 1),
      ("cells", .cells, 2), ("shared-strings", .sharedStrings, 1), ("text-bytes", .textBytes, 5),
      ("cell-bytes", .cellBytes, 3), ("shown-bytes", .shownBytes, 9), ("xml-names", .xmlNames, 1),
      ("xml-namespaces", .xmlNamespaces, 0),
      ("file-bytes", .fileBytes, 100),
    ] as [(String, ReadLimit, Int)])
  func `keeps each limit and names its flag`(name: String, limit: ReadLimit, value: Int) {
    var workbook = WorkbookBuilder(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
    )
    workbook.sharedStrings = "<si><t>long text</t></si><si><t>x</t></si>"
    var limits = ReadLimits()
    #expect(refusal(workbook.bytes, limits: limits) == nil)
    limits[limit] = value
    do throws(TableError) {
      _ = try Reading(workbook.bytes, limits: limits)
      Issue.record("\(name) was not kept")
    } catch {
      #expect(error.code == .limit, "\(name)")
      #expect(error.problem.contains(String(value)))
      #expect(error.remedy.contains("--max-\(name) NUMBER"))
    }
  }

  @Test(arguments: [65_537, 200_000])
  func `names the flag of bytes behind the end`(count: Int) throws {
    let bytes = workbook { $0.suffix = [UInt8](repeating: 0, count: count) }
    var limits = ReadLimits()
    do throws(TableError) {
      _ = try Reading(bytes, limits: limits)
      Issue.record("bytes behind the end were read")
    } catch {
      #expect(error.problem == "there are more than 65536 bytes behind the end of the workbook's ZIP archive")
      #expect(error.remedy.contains("--max-zip-tail-bytes NUMBER"))
    }
    limits[.zipTailBytes] = .max
    #expect(try Reading(bytes, limits: limits).rows == [["1"]])
  }

  @Test func `refuses a small archive that unpacks to much`() {
    let space = [UInt8](repeating: 0x20, count: 4 << 20)
    let found = refusal(
      workbook { zip in
        zip.members[Self.sheet] = .init(zip.members[Self.sheet].name, space, packed: deflated(space), method: 8)
        zip.members[Self.sheet].statedChecksum = 0
      })
    #expect(found == "limit xl/worksheets/sheet1.xml")
  }

  @Test func `refuses a member that states to be gigabytes before it unpacks any`() {
    let found = refusal(
      workbook { zip in
        zip.members[Self.sheet].statedSize = 10 << 30
        zip.members[Self.sheet].isWide = true
      })
    #expect(found == "limit xl/worksheets/sheet1.xml")
  }

  @Test(.timeLimit(.minutes(1))) func `refuses a tag of a hundred thousand attributes at once`() {
    let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
    #expect(refusal(WorkbookBuilder("<row\(attributes)/>").bytes)?.hasPrefix("limit") == true)
  }

  @Test(.timeLimit(.minutes(1))) func `refuses merged cells that overlap without end`() {
    let rows = (1...2000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let merges = String(repeating: "<mergeCell ref=\"B1:XFD1048576\"/>", count: 20_000)
    var workbook = WorkbookBuilder()
    workbook.sheets[0].xml = WorkbookBuilder.sheet(rows, tail: "<mergeCells>\(merges)</mergeCells>")
    var limits = ReadLimits()
    limits[.cells] = 100_000
    #expect(refusal(workbook.bytes, limits: limits) == "damaged Sheet1")
  }

  @Test func `counts what a merged cell says for each of its rows`() {
    let text = String(repeating: "x", count: 1_000)
    let rows = (1...2000).map { "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c></row>" }.joined()
    var workbook = WorkbookBuilder()
    let first = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      first + rows.replacing("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row>", with: ""),
      tail: "<mergeCells><mergeCell ref=\"A1:A2000\"/></mergeCells>")
    for (limit, most) in [(ReadLimit.textBytes, 1_000_000), (.cells, 5_000)] {
      var limits = ReadLimits()
      limits[limit] = most
      #expect(refusal(workbook.bytes, limits: limits)?.hasPrefix("limit") == true)
    }
    #expect(refusal(workbook.bytes) == nil)
  }

  @Test func `never traps on an archive cut short or changed`() {
    let bytes = workbook { zip in
      zip.members = zip.members.map { .init($0.name, $0.content, packed: deflated($0.content), method: 8) }
    }
    for length in bytes.indices { _ = refusal(Array(bytes[..<length])) }
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0xFF
      _ = refusal(changed)
    }
  }
}

/// An end record of an empty archive.
private func endRecord(commentLength: UInt8) -> [UInt8] {
  [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 16) + [commentLength, 0]
}
