import RuleSets

/// Titles that others may agree with, found by their rarest words: not every pair is compared.
struct TitleIndex {
  /// A title among those of its theme.
  struct Entry: Sendable {
    /// The hash of its theme; titles of other themes are passed over.
    let theme: UInt64
    /// Its words.
    let words: TitleWords
  }

  /// The title that agrees most with one.
  struct Match {
    /// Its place among the entries; of several that agree alike, the first.
    let place: Int
    /// How far it agrees, from 0 to 1.
    let agreement: Double
    /// The same of the one that agrees most after it; 0 where there is none.
    let next: Double
  }

  private let entries: [Entry]
  /// Titles that agree by less are not looked for.
  private let least: Double
  /// By word: in how many titles it stands.
  private var counts: [UInt64: Int32] = [:]
  /// By theme and word: the titles of which it is one of the rarest words.
  private var places: [UInt64: [Int32]] = [:]

  /// So many titles are held against one at most; where there are more, nothing is said of it.
  private static let mostCompared = 256

  /// The titles that may be found; those that agree by less than `least` need not be.
  init(_ entries: [Entry], least: Double) {
    self.entries = entries
    self.least = min(max(least, 0), 1)
    for entry in entries { for word in entry.words.tokens { counts[word, default: 0] += 1 } }
    for (place, entry) in entries.enumerated() {
      for word in rarest(entry.words) { places[key(entry.theme, word), default: []].append(Int32(place)) }
    }
  }

  /// The title of the same theme that agrees most; nil where none does, or too many might.
  func match(_ entry: Entry) -> Match? {
    var compared: Set<Int32> = []
    var best: Match?
    for word in rarest(entry.words) {
      for place in places[key(entry.theme, word)] ?? [] where compared.insert(place).inserted {
        guard entries[Int(place)].theme == entry.theme else { continue }
        if compared.count > TitleIndex.mostCompared { return nil }
        let agreement = entry.words.agreement(with: entries[Int(place)].words)
        guard agreement > 0, agreement >= least else { continue }
        best = TitleIndex.better(best, Int(place), agreement)
        // Nothing can agree more than two that are the same.
        if best?.next == 1 { return best }
      }
    }
    return best
  }

  private static func better(_ best: Match?, _ place: Int, _ agreement: Double) -> Match {
    guard let best else { return Match(place: place, agreement: agreement, next: 0) }
    if agreement > best.agreement { return Match(place: place, agreement: agreement, next: best.agreement) }
    let first = agreement == best.agreement ? min(place, best.place) : best.place
    return Match(place: first, agreement: best.agreement, next: max(best.next, agreement))
  }

  /// So many of the rarest words that two titles which agree by `least` have one of them in common.
  private func rarest(_ words: TitleWords) -> ArraySlice<UInt64> {
    let count = words.tokens.count
    if count == 0 { return [] }
    // The other title has no fewer words than both share.
    let shared = (least * Double(count) / (2 - least) - 1e-9).rounded(.up)
    let ordered = words.tokens.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    return ordered.prefix(count - max(1, min(count, Int(shared))) + 1)
  }

  private func key(_ theme: UInt64, _ word: UInt64) -> UInt64 { theme &* 0x9E37_79B9_7F4A_7C15 ^ word }
}

extension TitleIndex {
  /// The least agreement that rules ask for: titles that agree by less need not be found.
  static func least(askedBy rules: [Rule], _ facts: FactTable) -> Double {
    var least = 1.0
    for rule in rules where rule.subject == .renumberedAction || rule.subject == .renumberedEarlierAction {
      least = min(least, floor(of: rule.condition, facts))
      rule.eachTest { test in
        guard facts.all[test.fact].titleAgreement == .next else { return }
        if case .compare(_, .number(let number)) = test.test { least = min(least, number) } else { least = 0 }
      }
    }
    return least
  }

  /// By less than this no title agrees of which the condition holds.
  private static func floor(of condition: Condition, _ facts: FactTable) -> Double {
    switch condition {
    case .all(let parts): return parts.map { floor(of: $0, facts) }.max() ?? 0
    case .test(let test) where facts.all[test.fact].titleAgreement == .best:
      switch test.test {
      case .compare(.atLeast, .number(let number)), .compare(.moreThan, .number(let number)): return number
      default: return 0
      }
    default: return 0
    }
  }
}
