import RuleSets
import Texts

/// Tells cheaply that two updates cannot agree: from how many of the other's first words one has not.
struct WordCounts {
  /// A bit for each of 1,024 classes of words.
  private var seen: [UInt64] = Array(repeating: 0, count: 16)
  private var first = NormalisedText()

  /// Whether `other` may agree with `update`; never false where it does.
  ///
  /// Where s of the other's words stand nowhere in an update of a words, at most a are shared by texts of a and a + s
  /// words: they agree by 2a / (2a + s) at the most.
  mutating func mayAgree(_ update: NormalisedText, _ other: Bytes, _ ruleSet: RuleSet) -> Bool {
    let count = update.count
    let head = 64 + count * 4
    guard count >= 8, other.count > head else { return true }
    first.read(other[0..<head], vocabulary: ruleSet.vocabulary)
    // Sign-offs and a leading no-news phrase are no part of what is compared.
    guard !first.mayHoldNumericDate else { return true }
    let passed = ruleSet.phrases.longest(of: ruleSet.updates.noNews, in: first)
    for index in seen.indices { seen[index] = 0 }
    for word in update.words { seen[WordCounts.place(word)] |= WordCounts.bit(word) }
    var strangers = 0
    // The head's last word may be cut.
    for word in first.words.dropFirst(passed).dropLast() where seen[WordCounts.place(word)] & WordCounts.bit(word) == 0 {
      strangers += 1
    }
    return 2 * Double(count) / Double(2 * count + strangers) >= ruleSet.updates.agreement
  }

  @inline(__always)
  private static func place(_ word: Word) -> Int { Int(truncatingIfNeeded: word.hash >> 60) }

  @inline(__always)
  private static func bit(_ word: Word) -> UInt64 { 1 << ((word.hash >> 48) & 63) }
}
