/// The words of the units of the financial year, by symbol.
struct DateUnits {
  /// By symbol of a word before a number: the place of its unit.
  var words: [UInt32: Int] = [:]
  /// By symbol of a word behind an ordinal number: the places of its units.
  var behind: [UInt32: [Int]] = [:]
  /// By symbol of a word for the last one: the places of its units.
  var last: [UInt32: [Int]] = [:]
}
