import Texts

/// Due cells that say that their date was moved.
extension DateReader {
  /// The cell as two dates; nil where it is none of the forms, or one side is unreadable.
  func revised(_ text: DateText, _ cell: TidiedCell, _ asStart: UnresolvedReading) -> UnresolvedReading? {
    for pattern in words.source.revised {
      guard let (due, original) = pattern.split(text.text, text.source) else { continue }
      let isQueried = original.map { cell.isQueried(outOf: $0) } ?? cell.isQueried
      let dueReading = read(text.source, due, isQueried)
      let before = original.map { read(text.source, $0, cell.isQueried(in: $0)) }
      if dueReading.isUnreadable || before?.isUnreadable == true { continue }
      return .revised(
        due: dueReading, original: before.flatMap { $0.isDate ? $0 : nil }, asStart: asStart, source: .cell)
    }
    return nil
  }

  private func read(_ source: Bytes, _ part: Range<Int>, _ isQueried: Bool) -> UnresolvedReading {
    let text = DateText(cell: TidiedCell.withoutTrailingStars(source[part]), words: words, order: order)
    return read(text, words.matcher.lists(in: text.text), marks: isQueried ? .queried : [])
  }
}
