import Texts

/// The text of an `si` or `is` element as it comes: runs joined, phonetic hints left out, `_x000D_` read.
final class TextCollector {
  private var scratch = ByteScratch(capacity: 256)
  private let context: ReadContext
  private let mostBytes: Int

  init(_ context: ReadContext) {
    self.context = context
    mostBytes = context.limits[.cellBytes]
  }

  func removeAll() { scratch.removeAll() }

  func append(_ piece: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) {
    if scratch.count + piece.count > mostBytes { throw context.refusal(.cellBytes, at: place()) }
    scratch.append(piece)
  }

  /// The text so far; valid until the next change.
  var view: Bytes { scratch.view }
}
