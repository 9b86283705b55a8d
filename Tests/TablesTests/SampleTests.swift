import Tables
import TestSupport
import Testing

struct SampleTests {
  private func sample(_ name: String) throws -> Reading {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try Reading(TableFile.open(path: "/\(root)/samples/\(name)"))
  }

  /// The rows from the one with the headers on, each cell under its header; the theme is the sheet where no column is.
  private func actions(_ reading: Reading, headers: [String]) -> [[String]] {
    var actions: [[String]] = []
    for (name, rows) in zip(reading.names, reading.sheets) {
      guard let header = rows.firstIndex(where: { $0.contains(headers[1]) }) else { continue }
      let columns = headers.map { rows[header].firstIndex(of: $0) }
      for row in rows[(header + 1)...] {
        actions.append(
          columns.map { column in column.map { $0 < row.count ? row[$0] : "" } ?? name ?? "" }.map {
            $0.replacing("\r\n", with: "\n")
          })
      }
    }
    return actions
  }

  private static let headers = [
    "Theme", "Ref", "Action", "Director Lead", "Start date", "Due date", "Main Action Risk", "Status (December 2023)",
    "Update (Initial and Date)(December 2023)", "Status (January 2024)", "Update (Initial and Date) (January 2024)",
  ]
  private static let members = [
    "Theme", "ref", "action", "director_lead", "start_date", "due_date", "main_action_risk", "Status (December 2023)",
    "Update (December 2023)", "Status (January 2024)", "Update (January 2024)",
  ]

  @Test func `reads the same rows from each format`() throws {
    let csv = actions(try sample("tracker-2024-01.csv"), headers: Self.headers)
    #expect(csv.count == 118)
    #expect(actions(try sample("tracker-2024-01.json"), headers: Self.members) == csv)
    // The workbooks' sheets are named after the themes, with a number in front.
    for name in ["xlsx", "ods", "fods"] {
      let workbook = actions(try sample("tracker-2024-01.\(name)"), headers: Self.headers)
      #expect(workbook.map { $0.dropFirst() } == csv.map { $0.dropFirst() }, "\(name)")
      #expect(zip(workbook, csv).allSatisfy { $0[0].hasSuffix($1[0]) }, "\(name)")
    }
  }
}
