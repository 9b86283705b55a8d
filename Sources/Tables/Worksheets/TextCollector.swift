import Texts

/// The text of a cell as it comes, piece by piece.
///
/// One thread at a time fills it, so no access needs the runtime's leave.
final class TextCollector {
  @exclusivity(unchecked) private var scratch = ByteScratch(capacity: 256)
  private let context: ReadContext
  private let mostBytes: Int

  /// A collector of texts within the limits of the context.
  init(_ context: ReadContext) {
    self.context = context
    mostBytes = context.limits[.cellBytes]
  }

  /// Begins with another text.
  func removeAll() { scratch.removeAll() }

  /// Adds a piece; `place` is where a text that is too long stands.
  func append(_ piece: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if scratch.count + piece.count > mostBytes { throw context.refusal(.cellBytes, at: place()) }
    scratch.append(piece)
  }

  /// The text so far; valid until the next change.
  var view: Bytes { scratch.view }
}
