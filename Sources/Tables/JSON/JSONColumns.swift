import Texts

/// The columns that a JSON tracker's rows make: a member each, and for each period one of its status and update.
struct JSONColumns: Sendable {
  /// What a column is of.
  struct Column: Hashable, Sendable {
    /// The period's name as the file has it; nil for a member of the row itself.
    let period: String?
    /// The member's name.
    let member: String
  }

  /// In the order in which rows first had them.
  private(set) var columns: [Column] = []
  private var numbers: [Column: Int] = [:]
  /// The months that `…_previous` and `…_current` stand for, as the file names them.
  var previousPeriod: String?
  /// The same for the later one.
  var currentPeriod: String?

  /// A column's names in bytes.
  typealias Name = (period: [UInt8]?, member: [UInt8])

  /// Of all columns, in their order.
  private(set) var names: [Name] = []
  /// Members are mostly in one order, so each is first sought behind the last one.
  private var expected = 0

  /// The column's number, which it is given when it is first asked for.
  mutating func number(_ period: Bytes?, _ member: Bytes) -> Int {
    if let number = knownNumber(period, member) { return number }
    let column = Column(period: period?.string, member: member.string)
    numbers[column] = columns.count
    columns.append(column)
    names.append((period.map { Array($0.buffer) }, Array(member.buffer)))
    expected = columns.count
    return columns.count - 1
  }

  /// The column's number; nil where no row had it.
  mutating func knownNumber(_ period: Bytes?, _ member: Bytes) -> Int? {
    if expected >= names.count { expected = 0 }
    if !names.isEmpty, isName(expected, period, member) {
      expected += 1
      return expected - 1
    }
    guard let number = numbers[Column(period: period?.string, member: member.string)] else { return nil }
    expected = number + 1
    return number
  }

  private func isName(_ index: Int, _ period: Bytes?, _ member: Bytes) -> Bool {
    guard names[index].member.elementsEqual(member.buffer) else { return false }
    switch (names[index].period, period) {
    case (nil, nil): return true
    case (let known?, let period?): return known.elementsEqual(period.buffer)
    default: return false
    }
  }

  /// The columns of a period whose cells a fill of it is of: that of its status, which it may stand for, and that of
  /// its update, where rows have one.
  mutating func numbers(ofFilled period: Bytes) -> [Int] {
    _ = number(period, StaticString("status").bytes)
    return knownNumbers(ofFilled: period)
  }

  /// The same of columns that rows had.
  mutating func knownNumbers(ofFilled period: Bytes) -> [Int] {
    let status = knownNumber(period, StaticString("status").bytes)
    return [status, knownNumber(period, StaticString("update").bytes)].compactMap(\.self)
  }

  /// The column's header: the member's name, and the period where there is one.
  func header(_ column: Column) -> String {
    if let period = column.period { return Self.header(column.member, Self.monthName(period) ?? period) }
    for (suffix, period) in [("_previous", previousPeriod ?? "previous"), ("_current", currentPeriod ?? "current")]
    where column.member.hasSuffix(suffix) {
      return Self.header(String(column.member.dropLast(suffix.count)), Self.monthName(period) ?? period)
    }
    return column.member
  }

  private static func header(_ member: String, _ period: String) -> String {
    "\(member.prefix(1).uppercased())\(member.dropFirst()) (\(period))"
  }

  /// `November 2023` for `2023-11`.
  private static func monthName(_ period: String) -> String? {
    let parts = period.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return "\(NumberText.monthNames[month - 1]) \(year)"
  }
}
