import Dates
import Texts

/// The texts that a workbook's cells share, and all others that they hold, with the limit on them together.
final class TextStore {
  private let arena = Arena()
  private let budget: WorkbookBudget

  /// A store whose texts count towards the budget.
  init(_ budget: WorkbookBudget) { self.budget = budget }

  /// Keeps a copy.
  func keep(_ text: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) -> Bytes {
    try budget.addText(text.count, at: place())
    return arena.copy(of: text)
  }

  /// Keeps a copy, in which `_xHHHH_` stands no longer for the character it means.
  func keep(escaped text: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) -> Bytes {
    guard EscapedText.isIn(text) else { return try keep(text, at: place()) }
    try budget.addText(text.count, at: place())
    return EscapedText.read(text, into: arena)
  }

  /// Keeps a date with the text that it shows.
  func keep(_ date: SheetDate, _ text: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) -> Bytes {
    try budget.addText(DatedText.size(of: text), at: place())
    return DatedText.write(date, text, into: arena)
  }
}
