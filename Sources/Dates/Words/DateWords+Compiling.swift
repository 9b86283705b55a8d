import Texts

/// Gives the words their numbers, and notes what each can be.
extension DateWords {
  /// By symbol, the month that a word names, from 1; 0 where it names none.
  static func monthsBySymbol(_ names: [[String]], _ vocabulary: inout Vocabulary) -> [UInt8] {
    var pairs: [(UInt32, UInt8)] = []
    for (index, list) in names.enumerated() {
      for name in list { pairs.append((vocabulary.intern(normalised(name)), UInt8(index + 1))) }
    }
    var bySymbol = Array(repeating: UInt8(0), count: vocabulary.symbolCount)
    for (symbol, month) in pairs { bySymbol[Int(symbol)] = month }
    return bySymbol
  }

  /// Gives words their numbers, and notes what they can be.
  static func note(
    _ words: [String], _ flags: DateWordFlags, _ table: inout DateWordTable, _ vocabulary: inout Vocabulary
  ) {
    for word in words { table.add(flags, to: vocabulary.intern(normalised(word))) }
  }

  /// By symbol, the part that a word names.
  static func parts(
    _ parts: [Source.Part], _ flags: DateWordFlags, _ table: inout DateWordTable, _ vocabulary: inout Vocabulary
  ) -> [UInt32: Source.Part] {
    var bySymbol: [UInt32: Source.Part] = [:]
    for part in parts {
      note(part.words, flags, &table, &vocabulary)
      for word in part.words { bySymbol[vocabulary.intern(normalised(word))] = part }
    }
    return bySymbol
  }

  /// Each word's place among the lists, from 0.
  static func places(
    _ lists: [[String]], _ flags: DateWordFlags, _ table: inout DateWordTable, _ vocabulary: inout Vocabulary
  ) -> [UInt32: Int] {
    var bySymbol: [UInt32: Int] = [:]
    for (place, words) in lists.enumerated() {
      note(words, flags, &table, &vocabulary)
      for word in words { bySymbol[vocabulary.intern(normalised(word))] = place }
    }
    return bySymbol
  }

  /// Letters that may stand straight before a number.
  static func prefixes(_ source: Source) -> [NumberPrefix] {
    func prefixes(_ words: [String], _ meaning: NumberPrefix.Meaning) -> [NumberPrefix] {
      words.map(normalised).filter { !$0.utf8.contains(0x20) }
        .map { NumberPrefix(letters: Array($0.utf8), meaning: meaning) }
    }
    return source.financialYear.units.enumerated().flatMap { prefixes($1.joined, .unit($0)) }
      + prefixes(source.financialYear.shortNames, .shortYearName) + prefixes(source.schoolYear.names, .schoolYear)
  }

  /// The phrases of date cells, and by frequency how many months it is.
  static func phrases(
    _ source: Source, _ months: [UInt8], _ table: inout DateWordTable, _ vocabulary: inout Vocabulary,
    _ limits: PhraseLimits
  ) throws(PhrasePattern.Problem) -> (PhraseMatcher, [String: Int]) {
    var matcher = PhraseMatcher(months: months)
    var frequencies: [String: Int] = [:]
    func add(_ phrases: [String], to list: PhraseListID, _ flags: DateWordFlags = []) throws(PhrasePattern.Problem) {
      for phrase in phrases {
        for tokens in try PhrasePattern.unfolded(phrase, limits: limits) {
          matcher.add(tokens, to: list, vocabulary: &vocabulary)
          if case .word(let first) = tokens.first { table.add(flags, to: vocabulary.intern(first)) }
        }
      }
    }
    try add(source.blank, to: blankList)
    try add(source.unset, to: unsetList)
    try add(source.onHold, to: onHoldList)
    try add(source.openEnded, to: openEndedList)
    for frequency in source.frequencies {
      try add(frequency.words, to: frequencyList)
      try add(frequency.wholeCell, to: wholeFrequencyList)
      for words in frequency.words + frequency.wholeCell { frequencies[normalised(words)] = frequency.months }
    }
    let year = source.financialYear
    try add(source.weekFrom, to: weekFromList, .begins)
    try add(source.weekTo, to: weekToList, .begins)
    try add(year.shortNames + year.names, to: financialYearList, .begins)
    try add(year.ends, to: yearEndList, .begins)
    try add(year.lastMonth, to: lastMonthList, .begins)
    try add(year.firstMonth, to: firstMonthList, .begins)
    try add(source.schoolYear.names, to: schoolYearList, .begins)
    try add(source.revised.compactMap(\.phrase), to: revisedList)
    return (matcher, frequencies)
  }
  /// Gives the words of units their numbers.
  static func units(
    _ units: [Source.Unit], _ table: inout DateWordTable, _ vocabulary: inout Vocabulary
  ) -> DateUnits {
    var found = DateUnits()
    for (place, unit) in units.enumerated() {
      note(unit.words, [.unit, .begins], &table, &vocabulary)
      note(unit.joined, .shortUnit, &table, &vocabulary)
      note(unit.behind, .unitBehind, &table, &vocabulary)
      note(unit.last, [.last, .begins], &table, &vocabulary)
      for word in unit.words { found.words[vocabulary.intern(normalised(word))] = place }
      for word in unit.behind { found.behind[vocabulary.intern(normalised(word)), default: []].append(place) }
      for word in unit.last { found.last[vocabulary.intern(normalised(word)), default: []].append(place) }
    }
    return found
  }
}
