import Checks
import Dates
import RuleSets
import Texts

/// What the words of an exception mean besides its rating: its due date, and whether another is asked for.
struct ExceptionWords {
  /// The words of summaries.
  let words: SummaryWords
  /// Reads dates.
  let dates: DateReader
  private let phrases: PhraseMatcher
  private let vocabulary: Vocabulary

  /// The words of a rule set.
  init(_ ruleSet: RuleSet) {
    words = ruleSet.summary
    dates = DateReader(words: ruleSet.dateWords)
    phrases = ruleSet.phrases
    vocabulary = ruleSet.vocabulary
  }

  /// Reads the head of an exception; returns where its due date stands, nil where it gives none.
  func readHead(
    _ head: Range<Int>, rated rating: Range<Int>, of text: SummaryText, into stated: inout StatedClaim
  ) -> Range<Int>? {
    stated.claim.asksForDateChange = asksForDateChange(text.string(head))
    let inside = text.word(from: head.lowerBound)..<text.word(from: head.upperBound)
    let first = inside.isEmpty ? nil : text.phrase(.month, at: inside.lowerBound)
    if let month = first, text.gap(before: month.words.upperBound).contains(",") {
      return take(month, of: text, into: &stated).map { head.lowerBound..<$0.upperBound }
    }
    let dues = inside.lazy.compactMap { text.phrase(.due, at: $0) }
    if let due = dues.first(where: { $0.isToldOutright(in: text, rated: rating) }) {
      return take(due, of: text, into: &stated)
    }
    stated.claim.hasDeadline = inside.contains { word in
      text.phrase(.deadline, at: word) != nil
        || text.phrase(.beforeDate, at: word).map { before in
          holdsDeadline(text.string(before.bytes.upperBound..<min(head.upperBound, before.bytes.upperBound + 80)))
        } ?? false
    }
    return nil
  }

  /// Whether another date is asked for.
  func asksForDateChange(_ text: String) -> Bool {
    text.withBytes { bytes in
      phrases.holds(anyOf: [words.dateChanges], in: NormalisedText(bytes, vocabulary: vocabulary))
    }
  }

  /// Whether a text begins with a date.
  func holdsDeadline(_ text: String) -> Bool {
    text.withBytes { dates.written(in: $0).first?.isFirst ?? false }
  }

  /// Whether a mark for the author stands in a place.
  func holdsMark(_ place: Range<Int>, _ text: SummaryText) -> Bool { marks(place, text) > 0 }

  /// How many marks for the author stand in a place.
  func marks(_ place: Range<Int>, _ text: SummaryText) -> Int {
    (text.word(from: place.lowerBound)..<text.word(from: place.upperBound)).count { word in
      text.gap(before: word).hasSuffix("[") && text.gap(before: word + 1).hasPrefix(":")
        && words.checkMarks.contains(String(decoding: text.text.word(word), as: UTF8.self))
    }
  }

  /// Takes the month and year of a phrase as the due date; returns where the phrase stands.
  private func take(
    _ phrase: SummaryText.Phrase, of text: SummaryText, into stated: inout StatedClaim
  ) -> Range<Int>? {
    guard let month = phrase.words.first(where: { words.month(text.text.words[$0]) > 0 }) else { return nil }
    let place = Int(text.text.words[month].sourceStart)..<phrase.bytes.upperBound
    take(text.string(place), into: &stated)
    return phrase.bytes
  }

  /// Takes a text as the date; one that is none is a deadline in words.
  func take(_ date: String, into stated: inout StatedClaim) {
    let reading = date.withBytes { dates.read(DateCell($0)) }
    stated.claim.dateWords = date
    switch reading {
    case .reading(let known) where known.kind == .interval:
      stated.claim.hasYear = true
      stated.date = reading
    case .yearless: stated.date = reading
    default: stated.claim.hasDeadline = !date.isEmpty
    }
  }
}

extension SummaryText.Phrase {
  /// Whether it is the exception's own due date, and none that its prose mentions: it begins with a capital, or stands
  /// straight behind the rating.
  fileprivate func isToldOutright(in text: SummaryText, rated rating: Range<Int>) -> Bool {
    text.string(bytes).first?.isUppercase ?? false || text.word(from: rating.upperBound) == words.lowerBound
  }
}
