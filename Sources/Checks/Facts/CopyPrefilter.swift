import RuleSets
import Texts

/// Tells cheaply that an update cannot have been copied from another one: too many of the other's words are not in it.
final class CopyPrefilter {
  private let prefilter = WordPrefilter()
  private let updates: UpdateWords
  private let phrases: PhraseMatcher
  private let vocabulary: Vocabulary
  private let noNews: PhraseListID
  private let leading: WordPrefilter.Leading

  /// Compares as the rule set's words on updates say.
  init(_ ruleSet: RuleSet) {
    updates = ruleSet.updates
    phrases = ruleSet.phrases
    vocabulary = ruleSet.vocabulary
    noNews = ruleSet.updates.noNews
    leading = WordPrefilter.Leading(phrases, noNews, vocabulary)
  }

  /// Whether `update` may be a copy of `other`; never false where it is one.
  func mayBeCopy(_ update: NormalisedText, _ other: Bytes) -> Bool {
    // Nearly no update begins so.
    let mayLead = phrases.mayBegin(noNews, with: update.words.first?.symbol ?? 0)
    let first = mayLead ? phrases.longest(of: noNews, in: update) : 0
    let own = update.count - first
    guard own >= updates.leastWords else { return false }
    let found = prefilter.look(at: other)
    // Sign-offs, and a phrase that begins an update, are no part of what is compared.
    if cannotAgree(own, found.words, leaving: leading.mostWords + found.signedWords) { return false }
    let isSigned = found.mayBeSigned
    guard let left = prefilter.leadingWords(of: other, leading, vocabulary, isSigned: isSigned) else { return true }
    if cannotAgree(own, found.words, leaving: left + found.signedWords) { return false }
    return mayShare(update, first, own, other, found, leaving: left)
  }

  /// Whether the other update has too few words or too many, of which `left` at most are left out.
  private func cannotAgree(_ own: Int, _ words: ClosedRange<Int>, leaving left: Int) -> Bool {
    if words.upperBound < own { return !isEnough(own, words.upperBound) }
    let fewest = words.lowerBound - left
    return fewest > own && !isEnough(own, fewest)
  }

  /// Whether two updates of so many words agree if all words of the shorter one are in the other.
  private func isEnough(_ own: Int, _ words: Int) -> Bool {
    // What rounding may take away is given beforehand.
    2 * Double(min(own, words)) + 1e-6 >= updates.agreement * Double(own + words)
  }

  /// Whether so few words of `other` stand nowhere in the update that the two may agree.
  ///
  /// Where s of them do not, the two share the update's a words at most, and the other has s more: they agree by
  /// 2a / (2a + s) at most. Where the other has b words in all, they share b - s.
  private func mayShare(
    _ update: NormalisedText, _ first: Int, _ own: Int, _ other: Bytes, _ found: WordPrefilter.Outcome,
    leaving left: Int
  ) -> Bool {
    let least = updates.agreement
    guard least > 0 else { return true }
    let most = Int(min((2 * Double(own) + 1e-6) / least - 2 * Double(own), 1e9))
    prefilter.know(update, from: first)
    let unknown = prefilter.unknownWords(in: other, most: most, leaving: left, isSigned: found.mayBeSigned)
    if unknown > most { return false }
    if found.mayBeSigned { return true }
    let common = min(own, found.words.upperBound - unknown)
    return 2 * Double(common) + 1e-6 >= least * Double(own + max(0, found.words.lowerBound - left))
  }
}
