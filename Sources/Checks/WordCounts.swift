import RuleSets
import Texts

/// Tells cheaply that two updates cannot agree: from how many of the other's first words one has not.
struct WordCounts {
  /// A bit for each of 1,024 classes of words.
  private var seen: [UInt64] = Array(repeating: 0, count: 16)
  private let first = NormalisedText()

  /// Whether `other` may agree with `update`; never false where it does.
  ///
  /// Where s of the other's first words stand nowhere in an update of a words, the two share a words at most, and the
  /// other has s more: they agree by 2a / (2a + s) at most. Where all of its b words are known, they share b - s.
  mutating func mayAgree(_ update: NormalisedText, _ other: Bytes, _ ruleSet: RuleSet) -> Bool {
    guard mayAgreeInLength(update, other, ruleSet) else { return false }
    // Mostly a few words are enough.
    let head = 48 + update.count * 2
    return (other.count <= head || mayAgree(update, other, head: head, ruleSet))
      && mayAgree(update, other, head: head * 2, ruleSet)
  }

  /// Whether the two may have so many words that they agree, were all words of the shorter one in the other.
  private mutating func mayAgreeInLength(_ update: NormalisedText, _ other: Bytes, _ ruleSet: RuleSet) -> Bool {
    guard let runs = WordRuns(other) else { return true }
    let own = update.count - ruleSet.phrases.longest(of: ruleSet.updates.noNews, in: update)
    func isEnough(_ words: Int) -> Bool {
      2 * Double(min(own, words)) + 1e-6 >= ruleSet.updates.agreement * Double(own + words)
    }
    if runs.mostWords <= own { return isEnough(runs.mostWords) }
    // Initials, up to three, a date's three numbers and a second hand.
    let signed = runs.mostDates * 7
    guard runs.leastWords - signed > own, !isEnough(runs.leastWords - signed) else { return true }
    first.read(other[0..<64], vocabulary: ruleSet.vocabulary)
    let leading = signed > 0 || ruleSet.phrases.mayBegin(first) ? PhrasePattern.mostWords : 0
    let least = runs.leastWords - signed - leading
    return least <= own || isEnough(least)
  }

  private mutating func mayAgree(_ update: NormalisedText, _ other: Bytes, head: Int, _ ruleSet: RuleSet) -> Bool {
    let isWhole = other.count <= head
    first.read(isWhole ? other : other[0..<head], vocabulary: ruleSet.vocabulary)
    // Sign-offs and a leading no-news phrase are no part of what is compared.
    guard !first.mayHoldNumericDate else { return true }
    let own = update.words.dropFirst(ruleSet.phrases.longest(of: ruleSet.updates.noNews, in: update))
    var others = first.words.dropFirst(ruleSet.phrases.longest(of: ruleSet.updates.noNews, in: first))
    // The head's last word may be cut, and so may a sign-off: its day, and up to three initials before that.
    if !isWhole { others = others.dropLast(4) }
    let strangers = strangers(own, others)
    let least = ruleSet.updates.agreement
    // What rounding may take away is given beforehand.
    guard isWhole else { return 2 * Double(own.count) + 1e-6 >= least * Double(2 * own.count + strangers) }
    let shared = min(own.count, others.count - strangers)
    return 2 * Double(shared) + 1e-6 >= least * Double(own.count + others.count)
  }

  /// How many of the other words stand nowhere among the own; never too many.
  private mutating func strangers(
    _ own: Slice<UnsafeBufferPointer<Word>>, _ others: Slice<UnsafeBufferPointer<Word>>
  ) -> Int {
    for index in seen.indices { seen[index] = 0 }
    for word in own { seen[WordCounts.place(word)] |= WordCounts.bit(word) }
    return others.count { seen[WordCounts.place($0)] & WordCounts.bit($0) == 0 }
  }

  @inline(__always)
  private static func place(_ word: Word) -> Int { Int(truncatingIfNeeded: word.hash >> 60) }

  @inline(__always)
  private static func bit(_ word: Word) -> UInt64 { 1 << ((word.hash >> 48) & 63) }
}
