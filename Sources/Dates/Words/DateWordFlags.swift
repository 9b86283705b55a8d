import Texts

/// What a word can be within a date.
struct DateWordFlags: OptionSet, Sendable {
  /// A bit a flag.
  let rawValue: UInt32

  /// A date may begin with it.
  static let begins = DateWordFlags(rawValue: 1)
  /// The name of a weekday.
  static let weekday = DateWordFlags(rawValue: 1 << 1)
  /// Stands between a day and its month, or a part and its year: `of`.
  static let link = DateWordFlags(rawValue: 1 << 2)
  /// Stands between the first and the last of two dates.
  static let joiner = DateWordFlags(rawValue: 1 << 3)
  /// The name of a season.
  static let season = DateWordFlags(rawValue: 1 << 4)
  /// Stands before a year and means a part of it: `early`.
  static let partOfYear = DateWordFlags(rawValue: 1 << 5)
  /// Stands before a month and means a part of it.
  static let partOfMonth = DateWordFlags(rawValue: 1 << 6)
  /// Stands before a financial year and means a part of it.
  static let partOfFinancialYear = DateWordFlags(rawValue: 1 << 7)
  /// A name of financial years behind which two digits are a year.
  static let shortYearName = DateWordFlags(rawValue: 1 << 8)
  /// Stands before the number of a unit: `quarter`.
  static let unit = DateWordFlags(rawValue: 1 << 9)
  /// Stands behind the ordinal number of a unit.
  static let unitBehind = DateWordFlags(rawValue: 1 << 10)
  /// Stands between two units.
  static let unitJoiner = DateWordFlags(rawValue: 1 << 11)
  /// A number in words.
  static let number = DateWordFlags(rawValue: 1 << 12)
  /// An ordinal number in words.
  static let ordinal = DateWordFlags(rawValue: 1 << 13)
  /// Stands for the ordinal number of the last unit.
  static let last = DateWordFlags(rawValue: 1 << 14)
  /// Stands behind the name of a term.
  static let term = DateWordFlags(rawValue: 1 << 15)
  /// The name of a term.
  static let termName = DateWordFlags(rawValue: 1 << 16)
  /// May name a part of a financial year that is not read.
  static let yearPart = DateWordFlags(rawValue: 1 << 17)
  /// Stands between the months of a list.
  static let listSeparator = DateWordFlags(rawValue: 1 << 18)
  /// Stands before the month in which a schedule begins.
  static let scheduleStart = DateWordFlags(rawValue: 1 << 19)
  /// A unit's word that may stand straight before its number, too, and so may have a full stop.
  static let shortUnit = DateWordFlags(rawValue: 1 << 20)
}

/// By symbol of a vocabulary: what its words can be within a date.
struct DateWordTable: Sendable {
  private var flags: [DateWordFlags] = []

  /// Lets the words of a symbol be these, too.
  mutating func add(_ flags: DateWordFlags, to symbol: UInt32) {
    let index = Int(symbol)
    if index >= self.flags.count {
      self.flags += Array(repeating: [], count: index + 1 - self.flags.count)
    }
    self.flags[index].formUnion(flags)
  }

  /// What a word can be.
  @inline(__always)
  subscript(word: Word) -> DateWordFlags {
    let index = Int(word.symbol)
    return index < flags.count ? flags[index] : []
  }
}
