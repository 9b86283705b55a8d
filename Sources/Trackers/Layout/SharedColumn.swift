import RuleSets
import Tables
import Texts

/// The two parts of a cell that holds two fields.
struct SharedColumn: Sendable {
  private let statuses: StatusReader

  /// Tells labels by the statuses of the rule set.
  init(_ statuses: StatusReader) { self.statuses = statuses }

  /// The columns that a shared one is read as, each with the part of the text that it shows.
  func columns(
    _ first: HeaderReader.Column, _ second: HeaderReader.Column
  ) -> [(column: HeaderReader.Column, take: @Sendable (Bytes) -> Range<Int>)] {
    guard first.isPerPeriod else { return [(second, { SharedColumn.due($0) }), (first, { SharedColumn.lead($0) })] }
    return [(first, { self.label($0) }), (second, { self.rest($0) })]
  }

  // MARK: Status and update

  /// The longest label at the head of the text; an empty range where none is.
  private func label(_ text: Bytes) -> Range<Int> {
    let head = NormalisedText(text[0..<min(text.count, 400)], vocabulary: statuses.vocabulary)
    // The words last as long as the text that holds them.
    let places = withExtendedLifetime(head) { head.words.prefix(statuses.mostWords).map(\.sourceRange) }
    guard let start = places.first?.lowerBound else { return 0..<0 }
    for end in places.reversed().map(\.upperBound) {
      guard case .known = statuses.read(text[start..<end]), end - start > 1 || isClosed(text, at: end) else { continue }
      return start..<end
    }
    return 0..<0
  }

  /// Whether a sign or nothing follows, so that one letter is no word of a sentence.
  private func isClosed(_ text: Bytes, at end: Int) -> Bool {
    var index = end
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index == text.count || !RefForm.continuesWord(text[index])
  }

  /// What stands behind the label, without the sign between.
  private func rest(_ text: Bytes) -> Range<Int> {
    let label = label(text)
    if label.isEmpty { return text.indices }
    let signs: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x3A, 0x3B, 0x2C, 0x2E, 0x2F, 0x29]
    var start = label.upperBound
    while start < text.count, signs.contains(text[start]) { start += 1 }
    return start..<text.count
  }

  // MARK: Due date and lead

  /// The last `/` that no digit follows; nil where there is none.
  private static func slash(_ text: Bytes) -> Int? {
    var index = text.count - 1
    while index >= 0, !text[index].isASCIIDigit {
      if text[index] == 0x2F { return index }
      index -= 1
    }
    return nil
  }

  private static func due(_ text: Bytes) -> Range<Int> { 0..<(slash(text) ?? text.count) }

  private static func lead(_ text: Bytes) -> Range<Int> {
    guard var start = slash(text).map({ $0 + 1 }) else { return 0..<0 }
    while start < text.count, text[start] == 0x20 { start += 1 }
    return start..<text.count
  }
}
