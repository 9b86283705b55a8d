import Checks
import Glibc
import RuleSets
import Texts

/// Finds the action of a milestone by its wording, among today's titles and those of earlier trackers.
struct MilestoneMatcher {
  /// An action that a milestone may mean.
  struct Match {
    /// Its number over the tracker; nil where only an earlier tracker has it.
    let action: Int?
  }

  /// A wording that is sought.
  private struct Wording {
    /// Its words, each once, in rising order.
    let words: [UInt64]
    /// What each weighs, and all together.
    let weights: [Double], whole: Double
  }

  /// So many titles are held against one at most; where there are more, nothing is said of it.
  private static let mostCompared = 512

  /// Titles that agree by less are none of a milestone's.
  private let least: Double
  /// How much more than any other a title agrees.
  private let lead: Double
  private let reader: TitleReader
  private let index: TrackerIndex
  private let titles: TitleList

  /// The titles of a tracker, and of earlier ones.
  init(
    _ index: TrackerIndex, earlier: [EarlierTracker], _ reader: TitleReader, _ words: SummaryWords,
    on workers: Workers = .one
  ) {
    (self.index, self.reader) = (index, reader)
    (least, lead) = (words.agreement, words.agreementLead)
    var others: [[ListedTitle]] = Array(repeating: [], count: index.themes.all.count)
    for tracker in earlier {
      for key in tracker.order {
        guard let action = tracker.actions[key], let theme = index.themes.place(named: action.theme) else { continue }
        others[theme].append(ListedTitle(title: action.title, action: index.byRef[key]?.first, key: key))
      }
    }
    let listed = zip(index.themes.all, others).map { theme, others in
      theme.actions.map { number in
        let action = index.actions[number]
        return ListedTitle(
          title: action.title, action: number, key: action.refKey == 0 ? UInt64(number) : action.refKey)
      } + others
    }
    titles = TitleList(listed, words, on: workers)
  }

  /// The action of a wording in a theme; nil where none agrees, or another agrees nearly as much.
  func match(_ wording: String, theme: Int) -> Match? {
    let words = reader.words(of: wording)
    let weights = words.map(titles.weight)
    let sought = Wording(words: words, weights: weights, whole: weights.reduce(0, +))
    var compared: Set<Int32> = []
    var best: (entry: TitleList.Entry, agreement: Double)?
    var others: [(entry: TitleList.Entry, agreement: Double)] = []
    for word in telling(sought) {
      for place in titles.places(of: word, theme: theme) where compared.insert(place).inserted {
        if compared.count > MilestoneMatcher.mostCompared { return nil }
        let entry = titles.entries[Int(place)]
        let agreement = agreement(sought, entry)
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
  private func agreement(_ sought: Wording, _ entry: TitleList.Entry) -> Double {
    let both = sought.whole + entry.weight
    return both > 0 ? 2 * titles.shared(sought.words, sought.weights, with: entry) / both : 0
  }

  /// So many of the weightiest words that a title which agrees by what counts has one of them.
  private func telling(_ sought: Wording) -> [UInt64] {
    let lowest = least - lead
    let needed = lowest / (2 - lowest) * sought.whole - 1e-9
    let ordered = zip(sought.words, sought.weights).sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
    var rest = sought.whole
    var found: [UInt64] = []
    for (word, weight) in ordered where rest >= needed {
      found.append(word)
      rest -= weight
    }
    return found
  }
}
