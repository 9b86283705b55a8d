/// Rows that are no actions, by what they are.
package struct LeftOutRows: Hashable, Sendable {
  /// Rows of totals.
  package var totals = 0
  /// Rows below the last action: footers and legends.
  package var footers = 0
  /// Rows that name the theme or the workstream of those below.
  package var sections = 0

  /// No row.
  package init() {}

  /// Adds the rows of another chunk.
  static func += (a: inout LeftOutRows, b: LeftOutRows) {
    a.totals += b.totals
    a.footers += b.footers
    a.sections += b.sections
  }
}
