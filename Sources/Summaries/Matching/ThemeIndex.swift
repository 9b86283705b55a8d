import Texts

/// The themes of a tracker, by which theme cells of a summary are known.
struct ThemeIndex {
  /// A theme.
  struct Theme {
    /// As the tracker has it first.
    let name: String
    /// Its words in normal form.
    let words: Set<Substring>
    /// The numbers of its actions, in order.
    var actions: [Int] = []
  }

  /// In the order of the tracker.
  private(set) var all: [Theme] = []
  /// By normal form.
  private var places: [String: Int] = [:]
  /// By word: the themes that have it.
  private var byWord: [Substring: [Int]] = [:]

  /// The themes of actions, which stand in their order.
  init(_ themes: [String]) {
    var placesAsTyped: [String: Int] = [:]
    for (number, name) in themes.enumerated() {
      let place = placesAsTyped[name] ?? self.place(adding: name)
      placesAsTyped[name] = place
      all[place].actions.append(number)
    }
  }

  private mutating func place(adding name: String) -> Int {
    let normal = normalised(name)
    if let place = places[normal] { return place }
    let place = all.count
    let words = Set(normal.split(separator: " "))
    all.append(Theme(name: name, words: words))
    for word in words { byWord[word, default: []].append(place) }
    places[normal] = place
    return place
  }

  /// The place of a theme by its whole name; nil where the tracker has none.
  func place(named name: String) -> Int? { places[normalised(name)] }

  /// The place of the theme that a theme cell means: of that name, else the one whose name holds all its words.
  func place(ofCell cell: String) -> Int? {
    let normal = normalised(cell)
    if let place = places[normal] { return place }
    let words = normal.split(separator: " ")
    let rarest = words.map { byWord[$0] ?? [] }.min { $0.count < $1.count } ?? []
    let fitting = rarest.lazy.filter { all[$0].words.isSuperset(of: words) }.prefix(2)
    return fitting.count == 1 ? fitting.first : nil
  }
}
