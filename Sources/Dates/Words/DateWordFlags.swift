import Texts

/// What a word can be within a date.
struct DateWordFlags: OptionSet, Sendable {
  let rawValue: UInt32

  /// A date may begin with it.
  static let begins = DateWordFlags(rawValue: 1)
  static let weekday = DateWordFlags(rawValue: 1 << 1)
  static let link = DateWordFlags(rawValue: 1 << 2)
  static let joiner = DateWordFlags(rawValue: 1 << 3)
  static let season = DateWordFlags(rawValue: 1 << 4)
  static let partOfYear = DateWordFlags(rawValue: 1 << 5)
  static let partOfMonth = DateWordFlags(rawValue: 1 << 6)
  static let partOfFinancialYear = DateWordFlags(rawValue: 1 << 7)
  static let shortYearName = DateWordFlags(rawValue: 1 << 8)
  static let unit = DateWordFlags(rawValue: 1 << 9)
  static let unitBehind = DateWordFlags(rawValue: 1 << 10)
  static let unitJoiner = DateWordFlags(rawValue: 1 << 11)
  static let number = DateWordFlags(rawValue: 1 << 12)
  static let ordinal = DateWordFlags(rawValue: 1 << 13)
  static let last = DateWordFlags(rawValue: 1 << 14)
  static let term = DateWordFlags(rawValue: 1 << 15)
  static let termName = DateWordFlags(rawValue: 1 << 16)
  static let yearPart = DateWordFlags(rawValue: 1 << 17)
  static let listSeparator = DateWordFlags(rawValue: 1 << 18)
  static let scheduleStart = DateWordFlags(rawValue: 1 << 19)
  /// A unit's word that may stand straight before its number, too, and so may have a full stop.
  static let shortUnit = DateWordFlags(rawValue: 1 << 20)
}

/// By symbol of a vocabulary: what its words can be within a date.
struct DateWordTable: Sendable {
  private var flags: [DateWordFlags] = []

  mutating func add(_ flags: DateWordFlags, to symbol: UInt32) {
    let index = Int(symbol)
    if index >= self.flags.count {
      self.flags += Array(repeating: [], count: index + 1 - self.flags.count)
    }
    self.flags[index].formUnion(flags)
  }

  @inline(__always)
  subscript(word: Word) -> DateWordFlags {
    let index = Int(word.symbol)
    return index < flags.count ? flags[index] : []
  }
}
