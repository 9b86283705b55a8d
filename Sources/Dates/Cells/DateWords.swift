package import Texts

/// The words that dates are written in, from the rule set, compiled for reading.
package final class DateWords: Sendable {
  /// The words as a rule set lists them; all normalised when compiled.
  package struct Source: Sendable {
    package struct Frequency: Sendable {
      package var months: Int
      package var words: [String]
      package var wholeCell: [String]
      package init(months: Int, words: [String], wholeCell: [String] = []) {
        self.months = months
        self.words = words
        self.wholeCell = wholeCell
      }
    }
    /// A part of the year that has a name; `to` before `from` lies in the next year.
    package struct Part: Sendable {
      package var words: [String]
      package var from: Int
      package var to: Int
      package init(words: [String], from: Int, to: Int) {
        self.words = words
        self.from = from
        self.to = to
      }
    }
    /// Twelve lists, January's first; the first name of each is the full one.
    package var months: [[String]] = []
    package var weekdays: [[String]] = []
    package var blank: [String] = []
    package var unset: [String] = []
    package var onHold: [String] = []
    package var openEnded: [String] = []
    package var frequencies: [Frequency] = []
    package var seasons: [Part] = []
    package var partsOfYear: [Part] = []
    package var listSeparators: [String] = []
    /// 1 to 12.
    package var financialYearStarts = 4

    package init() {}
  }

  static let blankList = PhraseListID(index: 0)
  static let unsetList = PhraseListID(index: 1)
  static let onHoldList = PhraseListID(index: 2)
  static let openEndedList = PhraseListID(index: 3)
  static let frequencyList = PhraseListID(index: 4)
  static let wholeFrequencyList = PhraseListID(index: 5)

  package let source: Source
  let matcher: PhraseMatcher
  /// By the frequency's normalised words, joined by spaces.
  let frequencies: [String: Int]
  /// By symbol; 1 to 12, or 0 for words that name no month.
  package let months: [UInt8]
  let weekdays: Set<UInt32>
  let seasons: [UInt32: Source.Part]
  let partsOfYear: [UInt32: Source.Part]
  let separators: Set<UInt32>
  let ofWord: UInt32
  /// By symbol: whether a date can begin with the word.
  private let begins: [Bool]
  /// By symbol: whether the word names a season or a part of the year.
  private let parts: [Bool]
  package let financialYearStarts: Int

  /// Compiles the words, giving each a number in `vocabulary`.
  package init(
    _ source: Source, vocabulary: inout Vocabulary, limits: PhraseLimits = .standard
  ) throws(PhrasePattern.Problem) {
    self.source = source
    financialYearStarts = source.financialYearStarts
    months = DateWords.monthsBySymbol(source.months, &vocabulary)
    weekdays = Set(source.weekdays.joined().map { vocabulary.intern(normalised($0)) })
    separators = Set(source.listSeparators.map { vocabulary.intern(normalised($0)) })
    ofWord = vocabulary.intern("of")
    seasons = DateWords.bySymbol(source.seasons, &vocabulary)
    partsOfYear = DateWords.bySymbol(source.partsOfYear, &vocabulary)
    var matcher = PhraseMatcher(months: months)
    var frequencies: [String: Int] = [:]
    func add(_ phrases: [String], to list: PhraseListID) throws(PhrasePattern.Problem) {
      for phrase in phrases {
        for tokens in try PhrasePattern.unfolded(phrase, limits: limits) {
          matcher.add(tokens, to: list, vocabulary: &vocabulary)
        }
      }
    }
    try add(source.blank, to: DateWords.blankList)
    try add(source.unset, to: DateWords.unsetList)
    try add(source.onHold, to: DateWords.onHoldList)
    try add(source.openEnded, to: DateWords.openEndedList)
    for frequency in source.frequencies {
      try add(frequency.words, to: DateWords.frequencyList)
      try add(frequency.wholeCell, to: DateWords.wholeFrequencyList)
      for words in frequency.words + frequency.wholeCell { frequencies[normalised(words)] = frequency.months }
    }
    var begins = Array(repeating: false, count: vocabulary.symbolCount)
    for symbol in seasons.keys { begins[Int(symbol)] = true }
    for symbol in partsOfYear.keys { begins[Int(symbol)] = true }
    parts = begins
    for (symbol, month) in months.enumerated() where month > 0 { begins[symbol] = true }
    self.begins = begins
    self.matcher = matcher
    self.frequencies = frequencies
  }

  /// In how many ways the words of one text may be read as beginnings of phrases from one place, at most.
  package func mostWays(_ vocabulary: Vocabulary) -> Int { matcher.mostWays(vocabulary) }

  private static func monthsBySymbol(_ names: [[String]], _ vocabulary: inout Vocabulary) -> [UInt8] {
    var pairs: [(UInt32, UInt8)] = []
    for (index, list) in names.enumerated() {
      for name in list { pairs.append((vocabulary.intern(normalised(name)), UInt8(index + 1))) }
    }
    var bySymbol = Array(repeating: UInt8(0), count: vocabulary.symbolCount)
    for (symbol, month) in pairs { bySymbol[Int(symbol)] = month }
    return bySymbol
  }

  private static func bySymbol(_ parts: [Source.Part], _ vocabulary: inout Vocabulary) -> [UInt32: Source.Part] {
    var bySymbol: [UInt32: Source.Part] = [:]
    for part in parts { for word in part.words { bySymbol[vocabulary.intern(normalised(word))] = part } }
    return bySymbol
  }

  /// The month (1–12) that a word names, or 0.
  @inline(__always)
  package func month(_ word: Word) -> Int { Int(word.symbol) < months.count ? Int(months[Int(word.symbol)]) : 0 }

  /// Whether a date can begin with the word: with digits, or the name of a month, a season or a part of the year.
  func mayBeginDate(_ word: Word) -> Bool {
    guard case .letters = word.shape else { return true }
    return Int(word.symbol) < begins.count && begins[Int(word.symbol)]
  }

  /// Whether it is the name of a season or a part of the year.
  func namesPart(_ word: Word) -> Bool { Int(word.symbol) < parts.count && parts[Int(word.symbol)] }

  package func isWeekday(_ word: Word) -> Bool { weekdays.contains(word.symbol) }

  /// `January 2024`.
  package func name(of month: Month) -> String { "\(name(ofMonth: month.month)) \(month.year)" }

  /// The month's full English name, as the rule set gives it, capitalised.
  package func name(ofMonth month: Int) -> String {
    guard source.months.indices.contains(month - 1), let name = source.months[month - 1].first else {
      return "\(month)"
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
