import Texts

/// The texts that a workbook's cells share, and all others that they hold, with the limit on them together.
final class TextStore {
  private let arena = Arena()
  private let budget: WorkbookBudget

  /// A store whose texts count towards the budget.
  init(_ budget: WorkbookBudget) { self.budget = budget }

  /// Keeps a copy, in which `_xHHHH_` stands no longer for the character it means.
  func keep(_ text: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) -> Bytes {
    try budget.addText(text.count, at: place())
    return EscapedText.isIn(text) ? EscapedText.read(text, into: arena) : arena.copy(of: text)
  }
}
