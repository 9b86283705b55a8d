import Checks
import Glibc
import RuleSets
import Texts

/// Finds the action of a milestone by its wording, among today's titles and those of earlier trackers.
struct MilestoneMatcher {
  /// A title, and the action that has it.
  private struct Entry {
    let words: [UInt64]
    /// What its words weigh together.
    var weight = 0.0
    /// The action's number over the tracker; nil where the tracker has it no more.
    let action: Int?
    /// What its ref is compared by, or another number where it has none.
    let key: UInt64
  }

  /// An action that a milestone may mean.
  struct Match {
    /// Its number over the tracker; nil where only an earlier tracker has it.
    let action: Int?
  }

  /// So many titles are held against one at most; where there are more, nothing is said of it.
  private static let mostCompared = 512

  /// Titles that agree by less are none of a milestone's.
  private let least: Double
  /// How much more than any other a title agrees.
  private let lead: Double
  private let reader: TitleReader
  private let index: TrackerIndex
  private var entries: [Entry] = []
  private var weights: [UInt64: Double] = [:]
  /// By theme and word: the titles that have it.
  private var places: [UInt64: [Int32]] = [:]
  /// What a word weighs that no title has.
  private let rarest: Double

  /// The titles of a tracker, and of earlier ones.
  init(_ index: TrackerIndex, earlier: [EarlierTracker], _ reader: TitleReader, _ words: SummaryWords) {
    (self.index, self.reader) = (index, reader)
    (least, lead) = (words.agreement, words.agreementLead)
    var themes: [Int] = []
    for (place, theme) in index.themes.all.enumerated() {
      for number in theme.actions {
        let action = index.actions[number]
        let key = action.refKey == 0 ? UInt64(number) : action.refKey
        entries.append(Entry(words: reader.words(of: action.title), action: number, key: key))
        themes.append(place)
      }
    }
    for tracker in earlier {
      for key in tracker.order {
        guard let action = tracker.actions[key], let theme = index.themes.place(named: action.theme) else { continue }
        entries.append(Entry(words: reader.words(of: action.title), action: index.byRef[key]?.first, key: key))
        themes.append(theme)
      }
    }
    var counts: [UInt64: Int] = [:]
    for entry in entries { for word in entry.words { counts[word, default: 0] += 1 } }
    let all = Double(entries.count + 1)
    weights = counts.mapValues { log(all / (Double($0) + 0.5)) }
    rarest = log(all / 0.5)
    for (place, theme) in themes.enumerated() {
      entries[place].weight = weight(of: entries[place].words)
      for word in entries[place].words { places[self.key(theme, word), default: []].append(Int32(place)) }
    }
  }

  private func key(_ theme: Int, _ word: UInt64) -> UInt64 { mixed(word ^ UInt64(theme)) }

  private func weight(of word: UInt64) -> Double { weights[word] ?? rarest }

  private func weight(of words: [UInt64]) -> Double { words.reduce(0) { $0 + weight(of: $1) } }

  /// The action of a wording in a theme; nil where none agrees, or another agrees nearly as much.
  func match(_ wording: String, theme: Int) -> Match? {
    let words = reader.words(of: wording)
    let whole = weight(of: words)
    var compared: Set<Int32> = []
    var best: (entry: Entry, agreement: Double)?
    var others: [(entry: Entry, agreement: Double)] = []
    for word in telling(words, whole) {
      for place in places[key(theme, word)] ?? [] where compared.insert(place).inserted {
        if compared.count > MilestoneMatcher.mostCompared { return nil }
        let entry = entries[Int(place)]
        let agreement = agreement(words, whole, entry)
        guard agreement >= least - lead else { continue }
        if agreement > best?.agreement ?? 0 {
          if let best { others.append(best) }
          best = (entry, agreement)
        } else {
          others.append((entry, agreement))
        }
      }
    }
    guard let best, best.agreement >= least else { return nil }
    let main = best.entry.action.flatMap { index.main(of: $0) }
    let second =
      others.filter { other in
        other.entry.key != best.entry.key && (main == nil || other.entry.action != main)
      }.map(\.agreement).max() ?? 0
    return best.agreement - second >= lead - 1e-9 ? Match(action: best.entry.action) : nil
  }

  /// 2·w(A∩B) / (w(A) + w(B)).
  private func agreement(_ words: [UInt64], _ whole: Double, _ entry: Entry) -> Double {
    var shared = 0.0
    words.eachShared(with: entry.words) { shared += weight(of: $0) }
    let both = whole + entry.weight
    return both > 0 ? 2 * shared / both : 0
  }

  /// So many of the weightiest words that a title which agrees by what counts has one of them.
  private func telling(_ words: [UInt64], _ whole: Double) -> [UInt64] {
    let lowest = least - lead
    let needed = lowest / (2 - lowest) * whole - 1e-9
    let ordered = words.sorted { (-weight(of: $0), $0) < (-weight(of: $1), $1) }
    var rest = whole
    var found: [UInt64] = []
    for word in ordered where rest >= needed {
      found.append(word)
      rest -= weight(of: word)
    }
    return found
  }
}
