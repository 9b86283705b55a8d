package import Dates
package import RuleSets

/// The tracker that an example describes, under the rule set's own headers.
package struct ExampleTracker {
  private let ruleSet: RuleSet
  private let period: Period

  /// `period` is the period checked, whose status and update rows give without naming it.
  package init(_ ruleSet: RuleSet, period: Period) {
    self.ruleSet = ruleSet
    self.period = period
  }

  /// The header and the rows; `status` and `update` of a row are those of the tracker's own period.
  package func table(_ rows: [RuleExample.Row]) -> [[String]] {
    let fields = ruleSet.fields.filter { field in
      // Columns that few trackers have stand where some row has something in them.
      !field.isPerPeriod && (!field.isSeldom || rows.contains { $0.fields[ruleSet.id(of: field)] != nil })
    }
    .map { ruleSet.id(of: $0) }
    var periods = Set(rows.flatMap(\.periods.keys))
    periods.insert(period.iso)
    let months = periods.sorted()
    var table = [fields.map { header($0, period: "") }]
    for month in months { table[0] += [header("status", period: month), header("update", period: month)] }
    for row in rows {
      var cells = fields.map { row.fields[$0] ?? "" }
      for month in months {
        for field in ["status", "update"] {
          cells.append(row.periods[month]?[field] ?? (month == period.iso ? row.fields[field] : nil) ?? "")
        }
      }
      table.append(cells)
    }
    return table
  }

  /// The table as CSV.
  package static func csv(_ table: [[String]]) -> [UInt8] { Array(table.map(line).joined().utf8) }

  /// A header that the rule set knows, of the period where it names one.
  func header(_ field: String, period: String) -> String {
    let spellings = ruleSet.field(field).map { ruleSet.headers(of: $0) } ?? []
    let spelling = spellings.first { period.isEmpty || $0.contains("*") } ?? spellings.first ?? field
    guard let star = spelling.firstIndex(of: "*") else { return spelling }
    return spelling[..<star] + period + spelling[spelling.index(after: star)...]
  }

  private static func line(_ cells: [String]) -> String {
    let quoted = cells.map { cell in
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return quoted.joined(separator: ",") + "\n"
  }
}
