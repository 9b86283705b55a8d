package import RuleSets

/// A sheet that was not read as actions.
package struct SkippedSheet: Hashable, Sendable {
  /// The sheet's name; that of the file in files that have none.
  package let name: String
  /// A clause without a full stop.
  package let reason: String
  /// What was found on it.
  package let found: Found

  /// What a sheet without a header row holds all the same.
  package struct Found: Hashable, Sendable {
    /// Cells that are refs of the agreed form; counted where two of them stand below each other.
    package var refs = 0
    /// Whether the sheet has a header over statuses.
    package var hasStatusHeader = false
    /// Whether the sheet has a header over refs.
    package var hasKeyHeader = false
    /// Whether it is a key: the cells below a status header are labels, none of them twice.
    package var isKey = false
    /// The field whose header is missing.
    package var missing: Field?
    /// The header there that comes nearest to it.
    package var nearest: String?
  }

  /// Whether the sheet looks like a part of the tracker, though it was not read.
  package var isUnread: Bool { !found.isKey && (found.refs > 0 || found.hasStatusHeader) }
}
