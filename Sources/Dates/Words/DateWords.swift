package import Texts

/// The words that dates are written in, from the rule set, compiled for reading.
package final class DateWords: Sendable {
  /// Whole cells that say nothing.
  static let blankList = PhraseListID(index: 0)
  /// Phrases that say that there is no date yet.
  static let unsetList = PhraseListID(index: 1)
  /// Beginnings of cells of actions on hold.
  static let onHoldList = PhraseListID(index: 2)
  /// Phrases of work without an end.
  static let openEndedList = PhraseListID(index: 3)
  /// Phrases that say how often something comes round.
  static let frequencyList = PhraseListID(index: 4)
  /// Those that count as the whole cell only.
  static let wholeFrequencyList = PhraseListID(index: 5)
  /// Phrases before the first day of a week.
  static let weekFromList = PhraseListID(index: 6)
  /// Phrases before the last day of a week.
  static let weekToList = PhraseListID(index: 7)
  /// Names of financial years.
  static let financialYearList = PhraseListID(index: 8)
  /// Phrases before a financial year that mean its last month.
  static let yearEndList = PhraseListID(index: 9)
  /// Phrases before a part that mean its last month.
  static let lastMonthList = PhraseListID(index: 10)
  /// Phrases before a part that mean its first month.
  static let firstMonthList = PhraseListID(index: 11)
  /// Names of school years.
  static let schoolYearList = PhraseListID(index: 12)
  /// Phrases that say that a date was moved.
  static let revisedList = PhraseListID(index: 13)

  /// The words as the rule set lists them.
  package let source: Source
  /// The words of date cells: those that prose is read by, with the same numbers, and many more. They stand apart since
  /// words such as *the* would be looked at in every text if the rule set's own vocabulary had them.
  let vocabulary: Vocabulary
  /// Finds the phrases of those lists.
  let matcher: PhraseMatcher
  /// By the frequency's normalised words, joined by spaces.
  let frequencies: [String: Int]
  /// By symbol; 1 to 12, or 0 for words that name no month.
  package let months: [UInt8]
  /// The words of date cells, and those of them that prose is read by.
  let cellWords: DateWordTable
  /// The words that prose is read by.
  let proseWords: DateWordTable
  /// By symbol; Monday is 0.
  let weekdays: [UInt32: Int]
  /// By symbol, the season that a word names.
  let seasons: [UInt32: Source.Part]
  /// By symbol, the part of a calendar year.
  let partsOfYear: [UInt32: Source.Part]
  /// By symbol, the part of a financial year, its months counted from the first.
  let partsOfFinancialYear: [UInt32: Source.Part]
  /// By symbol, the term of a school year.
  let terms: [UInt32: Source.Part]
  /// By symbol: places in `source.financialYear.units`.
  let units: [UInt32: Int]
  /// By symbol of a word behind an ordinal number: such places.
  let unitsBehind: [UInt32: [Int]]
  /// By symbol of a word for the last unit: such places.
  let lastUnits: [UInt32: [Int]]
  /// By symbol, the number that a word is, less one.
  let numbers: [UInt32: Int]
  /// By symbol, the ordinal number that a word is, less one.
  let ordinals: [UInt32: Int]
  /// Letters that may stand straight before a number.
  let prefixes: [NumberPrefix]
  /// What stands behind the number of a day, in UTF-8: `st`.
  let dayEndings: [[UInt8]]
  /// Words that may name a part of a financial year that is not read, in UTF-8.
  let yearPartWords: [[UInt8]]
  /// The first month of the financial year, 1 to 12.
  package let financialYearStarts: Int
  /// The months' full names, as the rule set gives them, capitalised.
  private let monthNames: [String]

  /// Letters that may stand straight before a number, and of what.
  struct NumberPrefix: Sendable {
    /// What a number behind the letters is of.
    enum Meaning: Sendable {
      case unit(Int)
      case shortYearName, schoolYear
    }
    /// In UTF-8, normalised.
    let letters: [UInt8]
    /// What the number is of.
    let meaning: Meaning
  }

  /// Compiles the words; those that prose is read by get a number in `vocabulary`.
  package init(
    _ source: Source, vocabulary: inout Vocabulary, limits: PhraseLimits = .standard
  ) throws(PhrasePattern.Problem) {
    self.source = source
    financialYearStarts = source.financialYearStarts
    monthNames = source.months.enumerated().map { month, names in
      names.first.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "\(month + 1)"
    }
    months = DateWords.monthsBySymbol(source.months, &vocabulary)
    var table = DateWordTable()
    for (symbol, month) in months.enumerated() where month > 0 { table.add(.begins, to: UInt32(symbol)) }
    weekdays = DateWords.places(source.weekdays, .weekday, &table, &vocabulary)
    seasons = DateWords.parts(source.seasons, [.season, .begins], &table, &vocabulary)
    partsOfYear = DateWords.parts(source.partsOfYear, [.partOfYear, .begins], &table, &vocabulary)
    DateWords.note(source.links, .link, &table, &vocabulary)
    proseWords = table
    // From here on the two vocabularies give numbers of their own.
    var own = vocabulary
    for symbol in weekdays.keys { table.add(.begins, to: symbol) }
    let year = source.financialYear
    partsOfFinancialYear = DateWords.parts(year.parts, [.partOfFinancialYear, .begins], &table, &own)
    terms = DateWords.parts(source.schoolYear.terms, [.termName, .begins], &table, &own)
    numbers = DateWords.places(source.numbers, .number, &table, &own)
    ordinals = DateWords.places(source.ordinals, [.ordinal, .begins], &table, &own)
    let units = DateWords.units(year.units, &table, &own)
    (self.units, unitsBehind, lastUnits) = (units.words, units.behind, units.last)
    DateWords.note(source.partsOfMonth, [.partOfMonth, .begins], &table, &own)
    DateWords.note(source.joiners, .joiner, &table, &own)
    DateWords.note(source.listSeparators, .listSeparator, &table, &own)
    DateWords.note(source.scheduleStarts, .scheduleStart, &table, &own)
    DateWords.note(source.schoolYear.termWords, .term, &table, &own)
    DateWords.note(year.shortNames, [.shortYearName, .begins], &table, &own)
    DateWords.note(year.joiners, .unitJoiner, &table, &own)
    DateWords.note(year.partWords, .yearPart, &table, &own)
    prefixes = DateWords.prefixes(source)
    dayEndings = source.dayEndings.map { Array(normalised($0).utf8) }
    yearPartWords = year.partWords.map { Array(normalised($0).utf8) }
    (matcher, frequencies) = try DateWords.phrases(source, months, &table, &own, limits)
    cellWords = table
    self.vocabulary = own
  }

  /// In how many ways the words of one text may be read as beginnings of phrases from one place, at most.
  package var mostWays: Int { matcher.mostWays(vocabulary) }

  /// The month (1–12) that a word names, or 0.
  @inline(__always)
  package func month(_ word: Word) -> Int { Int(word.symbol) < months.count ? Int(months[Int(word.symbol)]) : 0 }

  /// `January 2024`.
  package func name(of month: Month) -> String { "\(name(ofMonth: month.month)) \(month.year)" }

  /// The name of a day's weekday, as the rule set gives it first, capitalised.
  package func weekday(of day: Day) -> String {
    guard source.weekdays.indices.contains(day.weekday), let name = source.weekdays[day.weekday].first else {
      return ""
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The month's full English name, as the rule set gives it, capitalised.
  package func name(ofMonth month: Int) -> String {
    monthNames.indices.contains(month - 1) ? monthNames[month - 1] : "\(month)"
  }
}
