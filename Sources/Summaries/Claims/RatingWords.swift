import RuleSets
import Texts

/// Words that are a rating: a label, and what makes it one.
struct RatingWords {
  /// Where they stand.
  let bytes: Range<Int>
  /// The statuses that the label stands for, by index.
  let statuses: [Int]
  /// Whether a separator is all that makes a rating of the label.
  let isBare: Bool

  /// The ratings in a text, in their order.
  static func all(in text: SummaryText, _ words: SummaryWords) -> [RatingWords] {
    var found: [RatingWords] = []
    for phrase in text.phrases {
      guard case .status(let status) = phrase.meaning, phrase.bytes.lowerBound >= found.last?.bytes.upperBound ?? 0,
        let rating = rating(phrase, status, in: text, words)
      else { continue }
      found.append(rating)
    }
    return found
  }

  private static func rating(
    _ label: SummaryText.Phrase, _ status: Int, in text: SummaryText, _ words: SummaryWords
  ) -> RatingWords? {
    let (first, end) = (label.words.lowerBound, label.words.upperBound)
    if let behind = text.phrase(.behindRating, at: end), !text.gap(before: end).endsSentence {
      return RatingWords(
        bytes: label.bytes.lowerBound..<behind.bytes.upperBound, statuses: [status], isBare: false)
    }
    if let before = text.phrase(.beforeRating, endingBefore: first), !text.gap(before: first).endsSentence {
      return RatingWords(
        bytes: before.bytes.lowerBound..<label.bytes.upperBound, statuses: [status], isBare: false)
    }
    guard words.bareRatings.contains(StatusSet(index: status)), text.gap(before: first).holdsSeparator else {
      return nil
    }
    // *Complete* begins titles, too: nothing of the same sentence stands behind one that is a rating.
    let isLast = end == text.text.count || text.gap(before: end).contains { !$0.isWhitespace || $0.isNewline }
    guard isLast || text.phrase(.commentary, at: end) != nil || text.phrase(.due, at: end) != nil else { return nil }
    return RatingWords(bytes: label.bytes, statuses: [status], isBare: true)
  }
}

extension String {
  /// Whether a sentence, a clause or a line ends in it.
  fileprivate var endsSentence: Bool { contains { ".:;".contains($0) || $0.isNewline } }
}
