import RuleSets
import Slipgauge
import Tables
import TestSupport
import Testing

/// What is recognised where colours alone state statuses.
struct RecognisedFillsTests {
  private static let colours = ["FFFF0000", "FFED7D31", "FF00B050", "FF0070C0", "FFFFFF00"]
  private static let styles = ["": 0, "red": 1, "orange": 2, "green": 3, "blue": 4, "yellow": 5]

  /// A workbook of rows, a cell of which is a text, or `#red` a blank one of that colour, or both.
  private func workbook(_ rows: [[String]]) throws -> TableFile {
    var xml = ""
    for (index, row) in rows.enumerated() {
      xml += "<row r=\"\(index + 1)\">"
      for (letter, cell) in zip("ABCDEFGH", row) {
        let parts = cell.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let style = Self.styles[parts.count > 1 ? parts[1] : ""] ?? 0
        let text = parts[0].isEmpty ? "/>" : " t=\"str\"><v>\(parts[0])</v></c>"
        xml += "<c r=\"\(letter)\(index + 1)\" s=\"\(style)\"" + text
      }
      xml += "</row>"
    }
    var book = WorkbookBuilder(xml)
    book.fills = Self.colours.map { #"<patternFill patternType="solid"><fgColor rgb="\#($0)"/></patternFill>"# }
    return try TableFile.open(bytes: book.bytes, path: "log.xlsx")
  }

  private func recognised(_ rows: [[String]]) throws -> (lines: [String], set: String) {
    let found = try Recognition(workbook(rows), path: "log.xlsx", base: RuleSet.load(["slipgauge:plain"]))
    let draft = RuleSetDraft(found)
    return (found.lines(with: draft), String(decoding: draft.bytes, as: UTF8.self))
  }

  private static let head = ["Ref", "Action", "Lead", "Due date"]

  private static func rows(_ first: [String], _ second: [String]) -> [[String]] {
    [
      ["A1", "Plan it", "Jo Day", "31/01/2024"] + first, ["A2", "Do it", "Pat Hay", "28/02/2024"] + second,
      ["A3", "End it", "Jo Day", "13/03/2024"] + first,
    ]
  }

  @Test(arguments: [
    (["Q1 2024/25 Pulse", "Q2 2024/25 Pulse"], ["Q1 2024/25 Pulse", "Q2 2024/25 Pulse"]),
    (["Pulse", "Blank"], ["Pulse"]),
    (["Blank", "Health"], ["Health"]),
  ])
  func `columns of colours alone are statuses`(headers: [String], statuses: [String]) throws {
    let cells = { (colour: String) in headers.map { $0 == "Blank" ? "" : "#" + colour } }
    let (lines, set) = try recognised([Self.head + headers] + Self.rows(cells("green"), cells("blue")))
    #expect(lines.filter { $0.hasPrefix("  status ") }.count == statuses.count)
    for status in statuses { #expect(lines.contains("  status          \(status): nothing in it")) }
    #expect(set.contains(#"{ "id": "complete", "fills": ["blue"], "description": "CONFIRM: "#))
  }

  @Test func `a key of colours is quoted, and a colour without a status of its own takes none that is another's`()
    throws
  {
    let key = [
      ["Our log"], ["Red - date passed#red"], ["Orange#orange", "Not on target"], ["Yellow - on target#yellow"],
    ]
    let rows = key + [Self.head + ["Status"]] + Self.rows(["#yellow"], ["#orange"])
    let (lines, set) = try recognised(rows + [["A4", "Ask", "Jo Day", "14/03/2024", "#red"]])
    let told = [
      "  filled red: 1, taken for significant; the key says “Red - date passed”",
      "  filled amber: 1, taken for medium; the key says “Not on target”",
      "  filled yellow: 2, taken for no status; list it under the fills of one; the key says “Yellow - on target”",
    ]
    #expect(lines.filter { $0.hasPrefix("  filled") } == told)
    #expect(
      set.contains(#""fills": ["amber"], "description": "CONFIRM: 1 blank status cell filled amber (the key: Not on"#))
    #expect(!set.contains(#"["yellow"]"#))
  }
}
