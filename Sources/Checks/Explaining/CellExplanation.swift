/// A cell as it was typed and as it was read.
package struct CellExplanation: Sendable {
  /// What it holds, as rules call it.
  package let field: String
  /// Where it stands.
  package let location: Finding.Location
  /// As typed, cut where it is very long.
  package let typed: String
  /// What it was read as; nil where its text is all that it is.
  package let read: String?
  /// Why it was read so: clauses.
  package let reasons: [String]
}
