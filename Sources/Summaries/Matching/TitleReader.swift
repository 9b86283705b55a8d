import RuleSets
import Texts

/// Titles as sets of words: abbreviations spelled out, each word by its hash.
final class TitleReader {
  /// Words, and those that they stand for.
  private struct Abbreviation {
    let short: [UInt64], long: [UInt64]
  }

  private var common: Set<UInt64> = []
  /// By the first word's hash.
  private var abbreviations: [UInt64: [Abbreviation]] = [:]
  /// A bit for each of these words by the end of its hash: most words of titles are none of them.
  private var marks = [UInt64](repeating: 0, count: 64)
  private let vocabulary = Vocabulary()
  /// One for all titles.
  private let text = NormalisedText()
  /// The words of the title that is read.
  private var own: [UInt64] = []

  /// A reader by the words of a rule set.
  init(_ words: SummaryWords) {
    common = Set(words.commonWords.flatMap(hashes))
    for (short, long) in words.abbreviations {
      let hashes = hashes(short)
      guard let first = hashes.first else { continue }
      abbreviations[first, default: []].append(Abbreviation(short: hashes, long: self.hashes(long)))
    }
    for word in common.union(abbreviations.keys) { marks[Int(word >> 6 & 63)] |= 1 << (word & 63) }
  }

  private func isMarked(_ word: UInt64) -> Bool { marks[Int(word >> 6 & 63)] >> (word & 63) & 1 == 1 }

  private func hashes(_ title: String) -> [UInt64] {
    title.withBytes { text.read($0, vocabulary: vocabulary) }
    return text.words.map(\.hash)
  }

  /// The words of a title, each once, in rising order; without the commonest where `isTelling`.
  func words(of title: String, isTelling: Bool = true) -> [UInt64] {
    var found: [UInt64] = []
    addWords(of: title, isTelling: isTelling, to: &found)
    return found
  }

  /// Adds these words to others.
  func addWords(of title: String, isTelling: Bool = true, to found: inout [UInt64]) {
    title.withBytes { text.read($0, vocabulary: vocabulary) }
    let typed = text.words
    own.removeAll(keepingCapacity: true)
    var place = 0
    while place < typed.count {
      let word = typed[place].hash
      let isMarked = isMarked(word)
      if isMarked, let abbreviation = abbreviation(at: place, of: typed) {
        own += isTelling ? abbreviation.long.filter { !common.contains($0) } : abbreviation.long
        place += abbreviation.short.count
        continue
      }
      if !isTelling || !isMarked || !common.contains(word) { own.append(word) }
      place += 1
    }
    own.sort()
    var last: UInt64?
    for word in own where word != last {
      found.append(word)
      last = word
    }
  }

  private func abbreviation(at place: Int, of typed: UnsafeBufferPointer<Word>) -> Abbreviation? {
    abbreviations[typed[place].hash]?.first { abbreviation in
      place + abbreviation.short.count <= typed.count
        && abbreviation.short.indices.allSatisfy { typed[place + $0].hash == abbreviation.short[$0] }
    }
  }
}

extension [UInt64] {
  /// How many words two such sets share.
  func shared(with other: [UInt64]) -> Int {
    var (own, its, count) = (0, 0, 0)
    while own < self.count, its < other.count {
      if self[own] == other[its] {
        count += 1
        own += 1
        its += 1
      } else if self[own] < other[its] {
        own += 1
      } else {
        its += 1
      }
    }
    return count
  }

  /// Whether all of these stand in the other set, and there are some.
  func allStand(in other: [UInt64]) -> Bool { !isEmpty && shared(with: other) == count }
}
