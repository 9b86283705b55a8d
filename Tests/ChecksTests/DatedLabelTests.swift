import Checks
import TestSupport
import Testing

/// Labels that hold a date.
struct DatedLabelTests {
  private static let statuses = #"""
    , "statuses": [
      {"id": "complete", "labels": {"add": ["Complete {date}", "Done on {date}, signed off"]}},
      {"id": "moved", "title": "Moved", "labels": ["{date} is the new date", "Complete early {date}"]}
    ], "tracker": {
      "columns": {"status": {"add": ["Progress (*)"]}, "update": {"add": ["Progress (*)"]}}, "fields": {"stage-gate": {
      "type": "choice", "headers": ["Gate"], "values": {"passed": ["Passed {date}"], "open": ["Open"]}}}}
    """#

  private func fact(_ fact: String, _ headers: [String], _ cells: [String]) throws -> String {
    let set = try MadeSet(#""when": {"live": true}, "message": "{ref} is so.""#, more: Self.statuses)
    let sheet = TrackerTable.Sheet(
      name: "Plan", headers: ["Ref", "Action"] + headers, rows: [["OC.A2.1", "First"] + cells])
    return try CheckRun(TrackerTable(sheets: [sheet]), CheckRun.Options(ruleSet: set.ruleSet)).fact(fact)
  }

  @Test(arguments: [
    ("Complete 12/03/24", "complete"), ("COMPLETE - 12 March 2024", "complete"), ("Complete (Mar-24)", "complete"),
    ("complete: 31st of March '24", "complete"), ("Complete March", "complete"), ("Complete", "complete"),
    ("Done on 1.2.24 - signed off", "complete"), ("12/03/24 is the new date", "moved"),
    ("Complete early March 2024", "moved"), ("Complete early 12/03/24", "moved"),
    ("Complete 30/02/24", "unknown"), ("Complete soon", "unknown"), ("Done on 1.2.24", "unknown"),
    ("Complete 12/03/24 or later", "unknown"), ("12/03/24", "unknown"), ("Complete TBC", "unknown"),
  ])
  func `a cell states the label whose date it gives`(cell: String, status: String) throws {
    #expect(try fact("status", ["Status (January 2024)"], [cell]) == status)
  }

  @Test(arguments: [("Passed 12/03/24", "passed"), ("passed: March 2024", "passed"), ("Passed", "-")])
  func `labels of a choice hold dates, too`(cell: String, value: String) throws {
    #expect(try fact("stage-gate", ["Gate", "Status (January 2024)"], [cell, "On Track"]) == value)
  }

  @Test func `the label stands at the head of a status and update column`() throws {
    let cell = "Complete 12/03/24 - all staff trained"
    #expect(try fact("status", ["Progress (January 2024)"], [cell]) == "complete")
  }
}
