import RuleSets

/// What a subject's groups come to: for each group and sum, counts and the first of the actions that count.
struct SumTable {
  /// A value that actions of a group have in common.
  struct ValueKey: Hashable {
    /// The group's number.
    let group: Int
    /// The sum's place among the subject's.
    let sum: Int
    /// The value.
    let value: SharedValue
  }

  /// How many sums there are.
  let width: Int
  /// By group, and within it by sum: how many actions count.
  private(set) var counts: [SumCounts] = []
  /// The first of them, likewise.
  private(set) var rows: [FirstRows] = []
  /// The actions that have a value in common.
  private(set) var values: [ValueKey: ValueCounts] = [:]

  /// Nothing counted yet.
  init(width: Int) { self.width = width }

  /// Makes room for so many groups.
  @inline(__always)
  mutating func reserve(_ groups: Int) {
    if counts.count < groups * width { grow(groups) }
  }

  private mutating func grow(_ groups: Int) {
    while counts.count < groups * width {
      counts.append(SumCounts())
      rows.append(FirstRows())
    }
  }

  /// Adds an action to a group, for one of the sums.
  mutating func add(_ row: SumRow, to group: Int, sum: Int, _ answers: SumAnswers) {
    let index = group * width + sum
    counts[index].add(answers, isSelected: row.isSelected)
    if answers.among == .yes, answers.of == .yes { rows[index].add(row) }
  }

  /// Adds an action with a value, by whether it is among those that are looked at; false where no action has it yet.
  mutating func add(_ row: SumRow, _ among: Truth, toKnown key: ValueKey) -> Bool {
    values[key]?.add(row, among) != nil
  }

  /// The same of any value, which is told in `words`.
  mutating func add(_ row: SumRow, _ among: Truth, to key: ValueKey, words: String) {
    values[key, default: ValueCounts(words: words, first: row.place)].add(row, among)
  }

  /// Adds all of another table; `numbers` are the groups here of the groups there.
  mutating func add(_ other: SumTable, _ numbers: [Int]) {
    for (group, number) in numbers.enumerated() {
      for sum in 0..<width {
        counts[number * width + sum].add(other.counts[group * width + sum])
        rows[number * width + sum].add(other.rows[group * width + sum])
      }
    }
    for (key, added) in other.values {
      let key = ValueKey(group: numbers[key.group], sum: key.sum, value: key.value)
      if values[key]?.add(added) == nil { values[key] = added }
    }
  }
}
