import RuleSets
import Texts

/// Titles as sets of words: abbreviations spelled out, each word by its hash.
final class TitleReader {
  private var common: Set<UInt64> = []
  /// By the first word's hash: the words of abbreviations, and those that they stand for.
  private var abbreviations: [UInt64: [(short: [UInt64], long: [UInt64])]] = [:]
  private let vocabulary = Vocabulary()
  /// One for all titles.
  private let text = NormalisedText()

  /// A reader by the words of a rule set.
  init(_ words: SummaryWords) {
    common = Set(words.commonWords.flatMap(hashes))
    for (short, long) in words.abbreviations {
      let hashes = hashes(short)
      if let first = hashes.first { abbreviations[first, default: []].append((hashes, self.hashes(long))) }
    }
  }

  private func hashes(_ title: String) -> [UInt64] {
    title.withBytes { text.read($0, vocabulary: vocabulary) }
    return text.words.map(\.hash)
  }

  /// The words of a title, each once, in rising order; without the commonest where `isTelling`.
  func words(of title: String, isTelling: Bool = true) -> [UInt64] {
    let typed = hashes(title)
    var found: [UInt64] = []
    var place = 0
    while place < typed.count {
      let rest = typed[place...]
      if let (short, long) = abbreviations[typed[place]]?.first(where: { rest.starts(with: $0.short) }) {
        found += long
        place += short.count
      } else {
        found.append(typed[place])
        place += 1
      }
    }
    if isTelling { found.removeAll { common.contains($0) } }
    found.sort()
    return found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension [UInt64] {
  /// How many words two such sets share.
  func shared(with other: [UInt64]) -> Int {
    var count = 0
    eachShared(with: other) { _ in count += 1 }
    return count
  }

  /// Whether all of these stand in the other set, and there are some.
  func allStand(in other: [UInt64]) -> Bool { !isEmpty && shared(with: other) == count }

  /// Calls `body` with each word that both sets have.
  func eachShared(with other: [UInt64], _ body: (UInt64) -> Void) {
    var (own, its) = (0, 0)
    while own < count, its < other.count {
      if self[own] == other[its] {
        body(self[own])
        own += 1
        its += 1
      } else if self[own] < other[its] {
        own += 1
      } else {
        its += 1
      }
    }
  }
}
