import RuleSets
import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Headers that reach over several rows.
struct HeaderRowTests {
  private func statuses(_ bytes: [UInt8]) throws -> [String] {
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(TableFile.open(bytes: bytes))
    let part = tracker.parts[0]
    let block = RowBlock()
    var found = [part.header.titles.joined(separator: "|")]
    while let chunk = try part.nextChunk() {
      try part.sheet.read(chunk, into: block)
      for row in part.actionRows(of: block, chunk: chunk) {
        let action = ActionRow(part: part, block: block, index: row)
        found.append(action.text(.ref).string + " " + action.status(tracker.periods[0]).string)
      }
    }
    return found
  }

  @Test func `an empty header of a text file takes the text above it`() throws {
    let text = "Ref,Action,Progress,Notes\n,,January 2024 status,\nOC.A1.1,a,On Track,\nOC.A1.2,b,Complete,\n"
    #expect(
      try statuses(Array(text.utf8)) == ["Ref|Action|January 2024 status|", "OC.A1.1 On Track", "OC.A1.2 Complete"])
  }

  @Test(arguments: [true, false]) func `a merged header stands in every row that it spans`(isMerged: Bool) throws {
    func cell(_ place: String, _ text: String) -> String {
      #"<c r="\#(place)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    let rows =
      #"<row r="1">\#(cell("A1", "Ref"))\#(cell("B1", "Progress"))</row>"#
      + #"<row r="2">\#(cell("B2", "January 2024 status"))</row>"#
      + #"<row r="3">\#(cell("A3", "OC.A1.1"))\#(cell("B3", "On Track"))</row>"#
    var builder = WorkbookBuilder()
    let tail = isMerged ? #"<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>"# : ""
    builder.sheets = [("A", WorkbookBuilder.sheet(rows, tail: tail))]
    if isMerged {
      #expect(try statuses(builder.bytes) == ["Ref|January 2024 status", "OC.A1.1 On Track"])
    } else {
      #expect(throws: TableError.self) { try statuses(builder.bytes) }
    }
  }

  @Test func `an update header is enough`() throws {
    let text = "Ref,Update (January 2024)\nOC.A1.1,Paper taken\n"
    #expect(try statuses(Array(text.utf8)) == ["Ref|Update (January 2024)", "OC.A1.1 "])
  }

  @Test(arguments: [
    // A filled cell and the empty ones behind it span columns; what fits by itself is left alone.
    (
      ",,January 2024,,Februar,\nRef,Action,Status,Update,Notes,Other\n",
      "Ref|Action|January 2024 Status|January 2024 Update|Notes|Other"
    ),
    (
      ",,January 2024,,February 2024,\nRef,Action,Status,Update,Status,Update\n",
      "Ref|Action|January 2024 Status|January 2024 Update|February 2024 Status|February 2024 Update"
    ),
    // An empty header takes the text above it, the others keep theirs.
    ("Ref,Action,January 2024,\n,,Status,Update\n", "Ref|Action|January 2024 Status|January 2024 Update"),
    (
      "x,,January 2023,\nRef,Action,January 2024 status,Update (January 2024)\n",
      "Ref|Action|January 2024 status|Update (January 2024)"
    ),
  ]) func `a header over two rows is the text above and its own`(_ header: String, _ titles: String) throws {
    #expect(try statuses(Array((header + "OC.A1.1,a,On Track,b,Complete,c\n").utf8)) == [titles, "OC.A1.1 On Track"])
  }

  @Test func `a merged cell speaks for the headers that it spans`() throws {
    func cell(_ place: String, _ text: String) -> String {
      #"<c r="\#(place)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    let rows =
      #"<row r="2">\#(cell("A2", "Ref"))\#(cell("B2", "Jan 2024"))\#(cell("D2", "Feb 2024"))</row>"#
      + #"<row r="3">\#(cell("B3", "Status"))\#(cell("C3", "Update"))\#(cell("D3", "Status"))</row>"#
      + #"<row r="4">\#(cell("A4", "OC.A1.1"))\#(cell("B4", "On Track"))</row>"#
    var builder = WorkbookBuilder()
    let merges = ["A2:A3", "B2:C2"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    builder.sheets = [("A", WorkbookBuilder.sheet(rows, tail: "<mergeCells count=\"2\">\(merges)</mergeCells>"))]
    // The last column's own cell spans nothing.
    #expect(try statuses(builder.bytes) == ["Ref|Jan 2024 Status|Jan 2024 Update|Status", "OC.A1.1 On Track"])
  }
}
