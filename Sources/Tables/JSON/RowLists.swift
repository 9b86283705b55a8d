/// What a JSON file calls its list of rows, and what refusals call it.
package struct RowLists: Sendable {
  /// The members that hold a list of rows, where the file is no list itself.
  let members: [String]
  /// What the rows are.
  let rows: String
  /// What the file is.
  let file: String

  /// Of a tracker.
  package static let tracker = RowLists(members: ["actions", "rows"], rows: "actions", file: "tracker")
  /// Of a change register.
  package static let changeRegister = RowLists(members: ["changes"], rows: "changes", file: "change register")
  /// Of the milestones that a team keeps.
  package static let milestones = RowLists(members: ["milestones"], rows: "milestones", file: "list of milestones")
}
