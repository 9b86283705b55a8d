import RuleSets
package import Texts

/// Headers of columns that hold two fields.
extension HeaderReader {
  /// The other field of a column whose header stands over `first`: the update beside a status, a due date beside a
  /// lead; nil where the rule set gives the header to one field alone.
  package func second(_ header: Bytes, beside first: Column) -> Column? {
    guard hasShared else { return nil }
    let text = NormalisedText(header, vocabulary: vocabulary)
    switch first {
    case .field(.directorLead) where sharedHeaders.contains(text.string): return .field(.due)
    case .status(let period): return isShared(text) ? .update(period) : nil
    default: return nil
    }
  }

  private func isShared(_ text: NormalisedText) -> Bool {
    if sharedHeaders.contains(text.string) { return true }
    let all = (0..<text.count).map { String(decoding: text.word($0), as: UTF8.self) }
    return sharedPatterns.contains { HeaderReader.fits(all, $0.before, $0.after) }
  }
}
