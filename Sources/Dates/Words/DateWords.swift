package import Texts

/// The words that dates are written in, from the rule set, compiled for reading.
package final class DateWords: Sendable {
  static let blankList = PhraseListID(index: 0)
  static let unsetList = PhraseListID(index: 1)
  static let onHoldList = PhraseListID(index: 2)
  static let openEndedList = PhraseListID(index: 3)
  static let frequencyList = PhraseListID(index: 4)
  static let wholeFrequencyList = PhraseListID(index: 5)
  static let weekFromList = PhraseListID(index: 6)
  static let weekToList = PhraseListID(index: 7)
  static let financialYearList = PhraseListID(index: 8)
  static let yearEndList = PhraseListID(index: 9)
  static let lastMonthList = PhraseListID(index: 10)
  static let firstMonthList = PhraseListID(index: 11)
  static let schoolYearList = PhraseListID(index: 12)
  static let revisedList = PhraseListID(index: 13)

  package let source: Source
  /// The words of date cells: those that prose is read by, with the same numbers, and many more. They stand apart since
  /// words such as *the* would be looked at in every text if the rule set's own vocabulary had them.
  let vocabulary: Vocabulary
  let matcher: PhraseMatcher
  /// By the frequency's normalised words, joined by spaces.
  let frequencies: [String: Int]
  /// By symbol; 1 to 12, or 0 for words that name no month.
  package let months: [UInt8]
  /// The words of date cells, and those of them that prose is read by.
  let cellWords: DateWordTable
  let proseWords: DateWordTable
  /// By symbol; Monday is 0.
  let weekdays: [UInt32: Int]
  let seasons: [UInt32: Source.Part]
  let partsOfYear: [UInt32: Source.Part]
  let partsOfFinancialYear: [UInt32: Source.Part]
  let terms: [UInt32: Source.Part]
  /// By symbol: places in `source.financialYear.units`.
  let units: [UInt32: Int]
  let unitsBehind: [UInt32: [Int]]
  let lastUnits: [UInt32: [Int]]
  let numbers: [UInt32: Int]
  let ordinals: [UInt32: Int]
  let prefixes: [NumberPrefix]
  let dayEndings: [[UInt8]]
  let yearPartWords: [[UInt8]]
  package let financialYearStarts: Int

  /// Letters that may stand straight before a number, and of what.
  struct NumberPrefix: Sendable {
    enum Meaning: Sendable {
      case unit(Int)
      case shortYearName, schoolYear
    }
    let letters: [UInt8]
    let meaning: Meaning
  }

  /// Compiles the words; those that prose is read by get a number in `vocabulary`.
  package init(
    _ source: Source, vocabulary: inout Vocabulary, limits: PhraseLimits = .standard
  ) throws(PhrasePattern.Problem) {
    self.source = source
    financialYearStarts = source.financialYearStarts
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
    let units = DateUnits(year.units, &table, &own)
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
    guard source.months.indices.contains(month - 1), let name = source.months[month - 1].first else {
      return "\(month)"
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
