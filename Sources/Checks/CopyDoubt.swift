import RuleSets
import Texts

/// Tells cheaply that an update cannot have been copied from another one: too many of the other's words are not in it.
final class CopyDoubt {
  private let sieve = WordSieve()
  private let updates: UpdateWords
  private let phrases: PhraseMatcher
  private let vocabulary: Vocabulary
  private let noNews: PhraseListID
  private let leading: WordSieve.Leading

  init(_ ruleSet: RuleSet) {
    updates = ruleSet.updates
    phrases = ruleSet.phrases
    vocabulary = ruleSet.vocabulary
    noNews = ruleSet.updates.noNews
    leading = WordSieve.Leading(phrases, noNews, vocabulary)
  }

  /// Whether `update` may be a copy of `other`; never false where it is one.
  ///
  /// Where s of the other's words stand nowhere in an update of a words, the two share a words at most, and the other
  /// has s more: they agree by 2a / (2a + s) at most. Where the other has b words in all, they share b - s.
  func mayBeCopy(_ update: NormalisedText, _ other: Bytes) -> Bool {
    let first = phrases.longest(of: noNews, in: update)
    let own = update.count - first
    guard own >= updates.leastWords else { return false }
    let least = updates.agreement
    guard least > 0 else { return true }
    // What rounding may take away is given beforehand.
    let shared = 2 * Double(own) + 1e-6
    let most = Int(min(shared / least - 2 * Double(own), 1e9))
    sieve.know(update, from: first)
    let found = sieve.sift(other, most: most, leading: leading, vocabulary)
    if found.strangers > most { return false }
    guard let words = found.words, !found.mayBeSigned else { return true }
    let common = min(own, words.upperBound - found.strangers)
    return 2 * Double(common) + 1e-6 >= least * Double(own + words.lowerBound)
  }
}
