import Checks
import Glibc
import RuleSets
import Texts

/// A title that a milestone may have, and the action that has it.
struct ListedTitle: Sendable {
  /// As typed.
  let title: String
  /// The action's number over the tracker; nil where the tracker has it no more.
  let action: Int?
  /// What its ref is compared by, or another number where it has none.
  let key: UInt64
}

/// The titles that wordings are held against, theme by theme: what their words weigh, and which titles have a word.
///
/// The words of all titles stand one behind the other, and so do the titles of all words: there are as many as a
/// tracker has rows, and an array for each would cost more than all that is asked of them.
struct TitleList {
  /// A title, and the action that has it.
  struct Entry {
    /// The places of its words among all.
    let words: Range<Int>
    /// What its words weigh together.
    var weight = 0.0
    /// The action's number over the tracker; nil where the tracker has it no more.
    let action: Int?
    /// What its ref is compared by, or another number where it has none.
    let key: UInt64
  }

  /// The titles in the order in which they were added.
  private(set) var entries: [Entry] = []
  /// The words of all of them, by their hashes, in rising order within a title.
  private var words: [UInt64] = []
  /// Of each of these its number among all words that differ.
  private var numbers: [Int32] = []
  private var numberOfWord: [UInt64: Int32] = [:]
  /// By number of a word: how many titles have it.
  private var counts: [Int32] = []
  /// By theme: where its titles begin; at the end where another's would.
  private var starts: [Int32] = [0]
  /// By number of a word: what it weighs.
  private var weights: [Double] = []
  /// What a word weighs that no title has.
  private var rarest = 0.0
  /// The titles that have a word, in their order, behind those of the words before it.
  private var places: [Int32] = []
  /// By number of a word: where its titles begin among these; at the end where another's would.
  private var firstPlaces: [Int] = [0]

  /// So many titles are read at a time.
  private static let block = 4096

  /// The titles of each theme.
  init(_ themes: [[ListedTitle]], _ words: SummaryWords, on workers: Workers) {
    let titles = Array(themes.joined())
    let read = workers.results(of: (titles.count + TitleList.block - 1) / TitleList.block) { number in
      let first = number * TitleList.block
      return TitleWords(titles[first..<min(first + TitleList.block, titles.count)], TitleReader(words))
    }
    entries.reserveCapacity(titles.count)
    for words in read {
      for place in words.starts.indices.dropLast() {
        add(titles[entries.count], words.all[words.starts[place]..<words.starts[place + 1]])
      }
    }
    for theme in themes { starts.append(starts[starts.count - 1] + Int32(theme.count)) }
    weigh()
  }

  /// Adds a title of these words.
  private mutating func add(_ title: ListedTitle, _ own: ArraySlice<UInt64>) {
    let first = words.count
    words += own
    for word in own {
      let number = numberOfWord[word] ?? Int32(counts.count)
      if Int(number) == counts.count {
        numberOfWord[word] = number
        counts.append(0)
      }
      counts[Int(number)] += 1
      numbers.append(number)
    }
    entries.append(Entry(words: first..<words.count, action: title.action, key: title.key))
  }

  /// Weighs words and titles, once all were added.
  private mutating func weigh() {
    let all = Double(entries.count + 1)
    weights = counts.map { log(all / (Double($0) + 0.5)) }
    rarest = log(all / 0.5)
    firstPlaces.reserveCapacity(counts.count + 1)
    for count in counts { firstPlaces.append(firstPlaces[firstPlaces.count - 1] + Int(count)) }
    places = Array(repeating: 0, count: words.count)
    var next = firstPlaces
    for index in entries.indices {
      for number in numbers[entries[index].words] {
        entries[index].weight += weights[Int(number)]
        places[next[Int(number)]] = Int32(index)
        next[Int(number)] += 1
      }
    }
  }

  /// What a word weighs.
  func weight(of word: UInt64) -> Double { numberOfWord[word].map { weights[Int($0)] } ?? rarest }

  /// The titles of a theme that have a word, in their order.
  func places(of word: UInt64, theme: Int) -> ArraySlice<Int32> {
    guard let number = numberOfWord[word].map({ Int($0) }) else { return [] }
    let all = firstPlaces[number]..<firstPlaces[number + 1]
    let first = all.firstPlace { places[$0] >= starts[theme] }
    let end = (first..<all.upperBound).firstPlace { places[$0] >= starts[theme + 1] }
    return places[first..<end]
  }

  /// What the words weigh together that a title shares with others, which stand in rising order with their weights.
  func shared(_ others: [UInt64], _ weights: [Double], with entry: Entry) -> Double {
    var shared = 0.0
    var (own, other) = (entry.words.lowerBound, 0)
    while own < entry.words.upperBound, other < others.count {
      if words[own] == others[other] {
        shared += weights[other]
        own += 1
        other += 1
      } else if words[own] < others[other] {
        own += 1
      } else {
        other += 1
      }
    }
    return shared
  }
}

/// The words of some titles, one behind the other.
private struct TitleWords: Sendable {
  /// By their hashes, in rising order within a title.
  private(set) var all: [UInt64] = []
  /// Where each title's begin; at the end where another's would.
  private(set) var starts = [0]

  /// Reads titles.
  init(_ titles: ArraySlice<ListedTitle>, _ reader: TitleReader) {
    for title in titles {
      reader.addWords(of: title.title, to: &all)
      starts.append(all.count)
    }
  }
}
