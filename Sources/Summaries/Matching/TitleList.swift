import Glibc
import Texts

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

  /// Adds a title of the theme that was begun.
  mutating func add(_ title: String, action: Int?, key: UInt64, _ reader: TitleReader) {
    let first = words.count
    reader.addWords(of: title, to: &words)
    for word in words[first...] {
      let number = numberOfWord[word] ?? Int32(counts.count)
      if Int(number) == counts.count {
        numberOfWord[word] = number
        counts.append(0)
      }
      counts[Int(number)] += 1
      numbers.append(number)
    }
    entries.append(Entry(words: first..<words.count, action: action, key: key))
  }

  /// Begins with the next theme.
  mutating func endTheme() { starts.append(Int32(entries.count)) }

  /// Weighs words and titles, once all were added.
  mutating func weigh() {
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
