/// The words that a rule set gives a meaning to, each with a number from 1 on: its symbol.
///
/// Reading a text looks each word up once; whatever is asked of the text afterwards compares numbers.
package struct Vocabulary: Sendable {
  /// The words' hashes; a word's number here is one less than its symbol. No two words have the same hash, as far as
  /// anybody will see.
  private var hashes = SharedKeyTable<WordHash>()
  /// A bit for each of the hashes' lowest bits: most words of a text are in no rule, and this is how they are passed.
  private var filter = Array(repeating: UInt64(0), count: Vocabulary.filterSize)
  /// The words in a row, and by symbol where each ends.
  private var text: [UInt8] = []
  private var ends: [Int32] = [0]

  fileprivate static let filterSize = 1024

  package init() {}

  /// All symbols are below it.
  package var symbolCount: Int { ends.count }

  /// The word's number, which is given to it now if it has none; `word` is normalised already.
  package mutating func intern(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Word.hash(word)
    let known = withView { $0.lookup(hash) }
    if known != 0 { return known }
    // No symbol's lowest six bits are all 0: by these `PhraseTree` tells words from those that have none.
    if ends.count & 63 == 0 {
      hashes.add(WordHash(value: UInt64(ends.count)))
      ends.append(Int32(truncatingIfNeeded: text.count))
    }
    let symbol = UInt32(ends.count)
    text.append(contentsOf: word)
    ends.append(Int32(truncatingIfNeeded: text.count))
    hashes.add(WordHash(value: hash))
    filter[VocabularyView.place(in: hash)] |= 1 &<< hash
    return symbol
  }

  /// The word's number without adding it, or 0.
  package func symbol(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { word in withView { $0.lookup(Word.hash(word)) } }
  }

  /// The word of that number; empty where the number is no word's.
  package func word(_ symbol: UInt32) -> String {
    let index = Int(symbol)
    guard index > 0, index < ends.count else { return "" }
    return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  /// Calls `body` with a view that is looked up in without reference counting.
  func withView<Result>(_ body: (borrowing VocabularyView) -> Result) -> Result {
    hashes.withView { hashes in
      filter.withUnsafeBufferPointer { filter in body(VocabularyView(hashes: hashes, filter: filter)) }
    }
  }
}

/// A vocabulary's tables, for the time of a read.
struct VocabularyView: ~Copyable {
  private let hashes: KeyTable<WordHash>.View
  private let filter: UnsafeBufferPointer<UInt64>

  fileprivate init(hashes: KeyTable<WordHash>.View, filter: UnsafeBufferPointer<UInt64>) {
    self.hashes = hashes
    self.filter = filter
  }

  /// The number of a word by its hash, or 0 where the rule set never mentions it.
  @inline(__always)
  func lookup(_ hash: UInt64) -> UInt32 {
    if filter[VocabularyView.place(in: hash)] &>> hash & 1 == 0 { return 0 }
    return UInt32(truncatingIfNeeded: hashes.find(WordHash(value: hash)) &+ 1)
  }

  /// Which number of the filter has the hash's bit.
  @inline(__always)
  static func place(in hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (Vocabulary.filterSize - 1) }
}

/// A word's hash, by which tables find it as it is.
struct WordHash: TableKey, Sendable {
  /// `Word.hash`.
  let value: UInt64

  @inline(__always) var tableHash: UInt64 { value }
}
