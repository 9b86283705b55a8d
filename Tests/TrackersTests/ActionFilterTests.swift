import Tables
import TestSupport
import Testing
import Texts
import Trackers

/// Rows that are no actions.
struct ActionFilterTests {
  private func read(_ text: String) throws -> (refs: [String], leftOut: [Int]) {
    let header = "Workstream,Ref,Action,Director Lead,Due date,Status (Jan 24),Update (Jan 24)\n"
    let file = try TableFile.open(bytes: Array((header + text).utf8))
    let tracker = try TrackerReader(DefaultRuleSet.shared).open(file)
    let part = tracker.parts[0]
    let block = RowBlock()
    var refs: [String] = []
    while let chunk = try part.nextChunk() {
      try part.sheet.read(chunk, into: block)
      refs += part.actionRows(of: block, chunk: chunk).map { block.text(row: $0, column: 1).string }
    }
    return (refs, [part.leftOut.totals, part.leftOut.footers])
  }

  private static let action = ",OC.A1.1,a,Lead,,On Track,\n"

  @Test(arguments: [
    ("Total,12,,,,,\n", 1), ("TOTALS,,,,,,\n", 1), ("Grand total:,12,,,,,\n", 1), (",Total,12,,,,\n", 1),
    ("Total actions,12,,,,,\n", 1), ("\"Total\",12,,,,,\n", 1),
    // With a status or a date it is an action all the same, where the cell only begins so.
    ("Total actions,12,,,,On Track,\n", 0), ("Total actions,12,,,Mar-24,,\n", 0), ("Total,12,,,,On Track,\n", 1),
    // A well-formed ref is never passed over.
    ("Total,OC.A1.2,,,,,\n", 0), ("Totally new,12,b,Lead,,,\n", 0), ("The total,12,b,Lead,,,\n", 0),
  ]) func `totals are counted, not read`(_ row: String, _ totals: Int) throws {
    let read = try read(Self.action + row + Self.action)
    #expect(read.leftOut == [totals, 0])
    #expect(read.refs.count == 3 - totals)
  }

  @Test(arguments: [
    (action + "Printed,,,,,,\n", 1, 1), (action + "Printed,,,,,,Page 1 of 1\n", 1, 1),
    (action + ",Key,On Track means,,,,\n,,\n,Red,late,,,,\n", 1, 2),
    // What has a status, an update, a lead or a date is an action.
    (action + ",,b,Lead,,,\n", 2, 0), (action + ",,b,,Mar-24,,\n", 2, 0), (action + ",,b,,,,started\n", 2, 0),
    (action + ",b,b,,,On Track,\n", 2, 0), (action + ",OC.A1.2,b,,,,\n", 2, 0),
    // Between actions nothing is a footer.
    (action + ",,b,,,,\n" + action, 3, 0), (action + ",,b,,,,\n,OC.A1.2,c,,,,\n,,d,,,,\n", 2, 2),
    // Nor where nothing tells actions from footers.
    (",,b,,,,\n,x,c,,,,\n", 2, 0),
  ]) func `what stands below the table is counted, not read`(_ rows: String, _ actions: Int, _ footers: Int) throws {
    let read = try read(rows)
    #expect(read.refs.count == actions)
    #expect(read.leftOut == [0, footers])
  }

  @Test func `a table goes on beyond a chunk`() throws {
    // Blank rows by the thousand, so that chunks end between the rows that look like footers and the next action.
    let gap = String(repeating: ",\(String(repeating: " ", count: 200)),,,,,\n", count: 20_000)
    let open = try read(Self.action + "Note,,,,,,\n" + gap + Self.action)
    #expect(open.refs.count == 3 && open.leftOut == [0, 0])
    let closed = try read(Self.action + "Note,,,,,,\n" + gap + "Printed,,,,,,\n")
    #expect(closed.refs.count == 1 && closed.leftOut == [0, 2])
  }
}
