import Texts

/// Finds the Focus 1 main actions that the title of a block may mean.
struct BlockMatcher {
  /// A main action of Focus 1.
  private struct Main {
    let number: Int
    let theme: Int
    let title: [UInt64]
    let workstream: [UInt64]
  }

  /// A block that more main actions fit says nothing of any.
  private static let mostFitting = 64

  private let reader: TitleReader
  private var mains: [Main] = []
  /// By word: the main actions in whose title, or workstream, it stands.
  private var byTitle: [UInt64: [Int]] = [:]
  private var byWorkstream: [UInt64: [Int]] = [:]

  /// The main actions of Focus 1 of a tracker, by their numbers.
  init(_ index: TrackerIndex, focusOne: [Int], _ reader: TitleReader) {
    self.reader = reader
    for number in focusOne {
      let action = index.actions[number]
      guard let theme = index.themes.place(named: action.theme) else { continue }
      let main = Main(
        number: number, theme: theme, title: reader.words(of: action.title, isTelling: false),
        workstream: reader.words(of: action.workstream, isTelling: false))
      for word in main.title { byTitle[word, default: []].append(mains.count) }
      for word in main.workstream { byWorkstream[word, default: []].append(mains.count) }
      mains.append(main)
    }
  }

  /// The numbers of the main actions that a title may mean, those of its own theme first of all.
  func match(_ title: String, theme: Int?) -> [Int] {
    let words = reader.words(of: title, isTelling: false)
    if words.isEmpty { return [] }
    let byTitle = fitting(words, self.byTitle) { $0.title }
    let byWorkstream = fitting(words, self.byWorkstream) { $0.workstream }
    let choices = [byTitle.filter { mains[$0].title == words }, byTitle, byWorkstream]
    let own = choices.lazy.map { $0.filter { mains[$0].theme == theme } }.first { !$0.isEmpty }
    let found = own ?? choices.first { !$0.isEmpty } ?? []
    return found.count > BlockMatcher.mostFitting ? [] : found.map { mains[$0].number }
  }

  /// The main actions of which one text's words all stand in the other, in order.
  private func fitting(_ words: [UInt64], _ places: [UInt64: [Int]], _ text: (Main) -> [UInt64]) -> [Int] {
    // Of a text within the other every word is shared: it is among those of the word that fewest have.
    let rare = words.map { places[$0] ?? [] }
    let within = rare.min { $0.count < $1.count } ?? []
    let around = rare.filter { $0.count <= BlockMatcher.mostFitting }.joined()
    return Set(within.prefix(1024)).union(around).sorted().filter { place in
      let own = text(mains[place])
      return words.allStand(in: own) || own.allStand(in: words)
    }
  }
}
