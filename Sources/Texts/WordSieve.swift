/// Tells in passing how few words a text can share with another one: it counts words that the other one lacks.
///
/// Words are told apart by a few bits of their hashes, and only those of ASCII letters are looked at; so words may be
/// taken for known that are not, never the other way round.
package final class WordSieve {
  /// What a text was found to hold.
  package struct Outcome {
    /// Words that the other text lacks, at least; the count stops at one more than was asked for.
    package var strangers = 0
    /// Words behind the phrase that begins the text, at least and at most; nil where the text was not gone through to its end.
    package var words: ClosedRange<Int>?
    /// Whether a sign-off may stand in the text as far as it was gone through.
    package var mayBeSigned = false
  }

  private let scratch = NormalScratch()
  /// A bit for each of 1,024 classes of words.
  private let known: UnsafeMutablePointer<UInt64>

  private static let parts = 16
  /// Initials are no more words, of no more letters.
  private static let mostInitials = 3
  /// So much of a long text is gone through first.
  private static let head = 128

  package init() {
    known = .allocate(capacity: WordSieve.parts)
    known.initialize(repeating: 0, count: WordSieve.parts)
  }

  deinit { known.deallocate() }

  /// Takes these words for known, and no others.
  package func know(_ words: Slice<UnsafeBufferPointer<Word>>) {
    known.update(repeating: 0, count: WordSieve.parts)
    for word in words { known[WordSieve.place(word.hash)] |= WordSieve.bit(word.hash) }
  }

  /// Counts the words of `text` that are not known, up to one more than `most`.
  ///
  /// Sign-offs are no strangers, nor is a phrase of `leading` that begins the text.
  package func sift(_ text: Bytes, most: Int, leading: Leading, _ vocabulary: borrowing Vocabulary) -> Outcome {
    if text.count > WordSieve.head {
      // Initials at its end may have their date behind it.
      let outcome = sift(
        text[0..<WordSieve.head], isWhole: false, most + WordSieve.mostInitials, leading, vocabulary)
      if outcome.strangers > most + WordSieve.mostInitials { return outcome }
    }
    return sift(text, isWhole: true, most, leading, vocabulary)
  }

  /// Phrases that are left out of what is compared where they begin a text.
  package struct Leading {
    private let phrases: PhraseMatcher
    private let list: PhraseListID
    private let mostWords: Int
    private let text = NormalisedText()

    package init(_ phrases: PhraseMatcher, _ list: PhraseListID) {
      self.phrases = phrases
      self.list = list
      mostWords = phrases.mostWords(of: list)
    }

    /// How many words of the text such a phrase may have, whose first word has the symbol.
    fileprivate func words(_ symbol: UInt32, _ source: Bytes, _ vocabulary: borrowing Vocabulary) -> Int {
      guard phrases.mayBegin(list, with: symbol) else { return 0 }
      text.read(source.count > WordSieve.head ? source[0..<WordSieve.head] : source, vocabulary: vocabulary)
      // The last word may be cut, and the phrase with it.
      guard source.count <= WordSieve.head || text.count > mostWords + 1 else { return mostWords }
      return phrases.longest(of: list, in: text)
    }

    /// The same where nothing is known of the first word.
    fileprivate var most: Int { mostWords }
  }

  private func sift(
    _ text: Bytes, isWhole: Bool, _ most: Int, _ phrases: Leading, _ vocabulary: borrowing Vocabulary
  ) -> Outcome {
    let room = scratch.room(for: text.count)
    let masks = WordMasks(text.buffer, bytes: room.lower, numbers: room.masks)
    var outcome = Outcome()
    outcome.mayBeSigned = masks.mayHoldNumericDate
    var leading = -1
    // Initials, and what may be some.
    let shortest = outcome.mayBeSigned ? WordSieve.mostInitials : 0
    var strangers = 0
    var words = 0
    var doubtful = 0
    var start = 0
    var inside: UInt64 = 0
    for block in 0..<masks.blocks &+ 1 {
      let bits = masks.words[block]
      let before = bits << 1 | inside
      var starts = bits & ~before
      var ends = before & ~bits
      let base = block &* 64
      if inside == 0 {
        start = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      while ends != 0 {
        let end = base &+ ends.trailingZeroBitCount
        let count = min(end &- start, Word.mostShort + 1)
        let bytes =
          ByteVector.loaded(from: masks.lower + start)
          & ByteVector.loaded(from: room.fronts + (Word.mostShort + 1 &- count))
        let letters = bytes.isIn(0x61, count: 26).topBits
        if letters == (1 &<< UInt64(truncatingIfNeeded: count) &- 1) {
          let hash = Word.hash(short: bytes.halves, count: count)
          if leading < 0 {
            let symbol = vocabulary.withView { $0.lookup(hash: hash, masks.lower + start, count) }
            // Behind a sign-off nobody knows what begins the text.
            leading = shortest > 0 && count <= shortest ? .max : phrases.words(symbol, text, vocabulary)
          }
          // No branch: whether a word is known cannot be foreseen.
          let isUnknown = ~known[WordSieve.place(hash)] &>> (hash &>> 48 & 63) & 1
          let isCounted: UInt64 = (words >= leading ? 1 : 0) & (count > shortest ? 1 : 0)
          strangers &+= Int(truncatingIfNeeded: isUnknown & isCounted)
          words &+= 1
          if strangers > most {
            // The head's last word may be cut.
            outcome.strangers = strangers - (isWhole || end < text.count ? 0 : 1)
            return outcome
          }
        } else {
          if leading < 0 { leading = shortest > 0 ? .max : phrases.most }
          // What is beyond ASCII may be many words, or none.
          if bytes.topBits == 0, end &- start == count { words &+= 1 } else { doubtful &+= (end &- start) / 2 &+ 1 }
        }
        ends &= ends &- 1
        start = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      inside = bits >> 63
    }
    outcome.strangers = strangers
    // A phrase that begins the text is left out of what is compared.
    if isWhole { outcome.words = max(0, words - min(words, max(0, leading)))...words + doubtful }
    return outcome
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 60) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 48 & 63) }
}
