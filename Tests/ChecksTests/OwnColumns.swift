import TestSupport

/// Columns that only some trackers have: those that a rule set declares, and the dates beside the due date.
enum OwnColumns {
  /// How a rule set tells of them.
  static let tracker = """
    {"columns": {"revised-due": ["Revised due"], "original-due": ["Original due"], "completed-on": ["Completed on"]},
     "fields": {
       "priority": {"type": "choice", "headers": ["Priority"], "values": {"high": ["High", "H"], "low": ["Low"], "none": ["-"]}},
       "percent": {"type": "number", "headers": ["% complete"]}, "agreed": {"type": "flag", "headers": ["Agreed?"]},
       "reviewer": {"type": "text", "headers": ["Reviewed by"]}, "reviewed": {"type": "date", "headers": ["Reviewed on"]}}}
    """

  /// The facts of the columns.
  static let facts: Set<String> = [
    "revised-due", "original-due", "completed-on", "priority", "percent", "agreed", "reviewer", "reviewed",
  ]

  private static let headers = [
    "Revised due", "Original due", "Completed on", "Priority", "% complete", "Agreed?", "Reviewed by", "Reviewed on",
  ]

  /// The tracker with these columns before its own.
  static func added(to table: TrackerTable, _ seed: UInt64) -> TrackerTable {
    var random = SplitMix64(seed: seed)
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let dates = [
      "", "", "n/a", "Mar-24", "31/12/2023", "Feb", "03/04/2024", "soon", "Jan-24 (was Oct-23)", "quarterly",
    ]
    let sheets = table.sheets.map { sheet in
      TrackerTable.Sheet(
        name: sheet.name, headers: headers + sheet.headers,
        rows: sheet.rows.map { row in
          [
            pick(dates), pick(dates), pick(dates), pick(["High", "h", "low", "-", "", "urgent"]),
            pick(["80%", "0.8", "", "100", "about 5", "1,250"]), pick(["Yes", "no", "", "N", "perhaps"]),
            pick(["Ann Lee", "On Track", ""]), pick(dates),
          ] + row
        })
    }
    return TrackerTable(sheets: sheets)
  }
}
