import RuleSets
import Texts
import Trackers

/// The lines of a cell of a summary as one text, with its words and what they stand for.
///
/// Places are those of bytes; a line feed stands between lines.
final class SummaryText {
  /// Words that stand for something.
  struct Phrase {
    /// What they stand for.
    let meaning: SummaryWords.Meaning
    /// The words' places.
    let words: Range<Int>
    /// Where they stand.
    let bytes: Range<Int>
  }

  /// As read.
  let lines: [SummaryLine]
  /// Whether lines are told apart.
  let isToldApart: Bool
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// Where each line begins, and behind them where the next would.
  private let starts: [Int]
  /// In normal form.
  let text: NormalisedText
  /// In their order, longer ones before shorter ones that begin with the same word.
  let phrases: [Phrase]
  /// By word: the phrases that begin with it.
  private let phrasesAtWord: [Int: Range<Int>]
  /// The refs that it mentions.
  let refs: [Range<Int>]

  /// The text of a cell.
  init(_ cell: SummaryCell, _ words: SummaryWords, _ refs: SummaryRefs) {
    lines = cell.lines
    isToldApart = cell.isToldApart
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in cell.lines {
      starts.append(bytes.count)
      bytes += line.text.utf8
      bytes.append(0x0A)
    }
    starts.append(bytes.count)
    self.bytes = bytes
    self.starts = starts
    let text = bytes.withUnsafeBufferPointer { NormalisedText(Bytes($0), vocabulary: words.vocabulary) }
    self.text = text
    var phrases: [Phrase] = []
    words.eachPhrase(in: text) { meaning, words in
      let start = Int(text.words[words.lowerBound].sourceStart)
      let end = Int(text.words[words.upperBound - 1].sourceEnd)
      phrases.append(Phrase(meaning: meaning, words: words, bytes: start..<end))
    }
    self.phrases = phrases
    var atWord: [Int: Range<Int>] = [:]
    for (place, phrase) in phrases.enumerated() {
      let first = phrase.words.lowerBound
      atWord[first] = (atWord[first]?.lowerBound ?? place)..<place + 1
    }
    phrasesAtWord = atWord
    self.refs = refs.places(in: bytes, text)
  }

  // MARK: Words

  /// The first of the longest phrases that begin with a word and mean what is wanted.
  func phrase(at word: Int, where isWanted: (SummaryWords.Meaning) -> Bool) -> Phrase? {
    guard let places = phrasesAtWord[word] else { return nil }
    return phrases[places].first { isWanted($0.meaning) }
  }

  /// The phrase of a list that begins with a word.
  func phrase(_ list: SummaryWords.List, at word: Int) -> Phrase? { phrase(at: word) { $0 == .list(list) } }

  /// The phrase of a list that ends before a word.
  func phrase(_ list: SummaryWords.List, endingBefore word: Int) -> Phrase? {
    for first in stride(from: word - 1, through: max(0, word - PhraseLimits.standard.words), by: -1) {
      guard let places = phrasesAtWord[first] else { continue }
      if let found = phrases[places].first(where: { $0.meaning == .list(list) && $0.words.upperBound == word }) {
        return found
      }
    }
    return nil
  }

  /// The first word that begins at a place or behind it; the number of words where none does.
  func word(from place: Int) -> Int {
    (0..<text.count).firstPlace { Int(text.words[$0].sourceStart) >= place }
  }

  /// What stands between a word and the one before it; from the beginning for the first.
  func gap(before word: Int) -> String {
    let start = word > 0 ? Int(text.words[word - 1].sourceEnd) : 0
    let end = word < text.count ? Int(text.words[word].sourceStart) : bytes.count
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  // MARK: Lines

  /// The number of the line that a place lies in.
  func line(at place: Int) -> Int {
    max(0, starts.firstPlace(in: 0..<lines.count) { $0 > place } - 1)
  }

  /// Where a line stands, without its line feed.
  func place(ofLine line: Int) -> Range<Int> { starts[line]..<starts[line + 1] - 1 }

  /// Whether neither letter nor digit stands before a place in its line.
  func beginsLine(_ place: Int) -> Bool {
    let word = word(from: place)
    guard word > 0, !lines.isEmpty else { return true }
    return Int(text.words[word - 1].sourceEnd) <= starts[line(at: place)]
  }

  // MARK: Parts

  /// The text of a place, each run of white space one space, none at the ends.
  func string(_ place: Range<Int>) -> String {
    if bytes[place].hasSingleSpaces { return String(decoding: bytes[place], as: UTF8.self) }
    // By scalars, which are compared in a fraction of the time that characters take.
    let scalars = String(decoding: bytes[place], as: UTF8.self).unicodeScalars
    return scalars.split(whereSeparator: \.isSpace).map { String($0) }.joined(separator: " ")
  }

  /// The same without separators at its ends.
  func title(_ place: Range<Int>) -> String { string(place).withoutSeparators }
}

extension ArraySlice<UInt8> {
  /// Whether no white space stands in a text in UTF-8 but single spaces, and none at its ends: most have no other.
  fileprivate var hasSingleSpaces: Bool {
    var isBehindSpace = true
    for place in indices {
      let byte = self[place]
      // What begins with other bytes beyond ASCII is no white space; of these some is.
      switch byte {
      case 0x20:
        if isBehindSpace { return false }
        isBehindSpace = true
        continue
      case 0x09...0x0D, 0xE1, 0xE3: return false
      case 0xC2: if place + 1 == endIndex || [0x85, 0xA0].contains(self[place + 1]) { return false }
      case 0xE2:
        guard place + 2 < endIndex else { return false }
        let (second, third) = (self[place + 1], self[place + 2])
        if second == 0x81 || second == 0x80 && (third <= 0x8A || third >= 0xA8) { return false }
      default: break
      }
      isBehindSpace = false
    }
    return !isBehindSpace
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace }
}

extension StringProtocol {
  /// Without white space, dashes, bullets and marks of punctuation at its ends.
  var withoutSeparators: String {
    func isSeparator(_ sign: Character) -> Bool { sign.isWhitespace || "-–—‐‑−:;,.•·*|".contains(sign) }
    let rest = drop(while: isSeparator)
    guard let last = rest.lastIndex(where: { !isSeparator($0) }) else { return "" }
    return String(rest[...last])
  }

  /// Whether a sign that parts a title from what is said of it stands in it: more than spaces and one full stop.
  var holdsSeparator: Bool { contains { "-–—‐‑−:;,•·(|".contains($0) || $0.isNewline } }
}
