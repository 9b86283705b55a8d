/// One row of a finding that stands for many, for reports that mark each cell.
package struct CollapsedRow: Sendable {
  /// The action's number over the tracker, from 0; nil for actions that are gone.
  package let row: Int?
  /// The action's ref, trimmed; empty where it has none.
  package let ref: String
  /// The ref; where there is none, the action's number.
  let name: String
  /// `Finding.lastingName` of the row alone.
  package let lastingName: String
  /// What the rule would have said of the row alone.
  package let message: String
  /// What the rule would have said to do about the row alone.
  package let remedy: String
  /// Nil for actions that are gone.
  package let location: Finding.Location?

  /// The row of a finding of its own, which had no others.
  init(_ finding: Finding) {
    row = finding.row
    ref = finding.ref
    name = finding.ref.isEmpty ? finding.row.map { "action \($0 + 1)" } ?? "" : finding.ref
    lastingName = finding.lastingName
    message = finding.message
    remedy = finding.remedy
    location = finding.location
  }
}
