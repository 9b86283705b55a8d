/// What most actions of a group have in common.
struct CommonValue: Sendable {
  /// The value of most of them.
  private(set) var value: SharedValue
  /// The actions that have it.
  private(set) var told: ValueCounts
  /// The greatest share that another value has; nil where there is none.
  private var others: ClosedRange<Double>?

  /// By group and sum, as `SumTable.counts` are.
  static func all(of table: SumTable) -> [Int: CommonValue] {
    var all: [Int: CommonValue] = [:]
    for (key, counts) in table.values {
      let index = key.group * table.width + key.sum
      let value = CommonValue(value: key.value, told: counts)
      all[index] = all[index].map { $0.joined(with: value, of: table.counts[index]) } ?? value
    }
    return all
  }

  /// Of this value and another that actions of the same group have, the one that more of them have.
  private func joined(with other: CommonValue, of all: SumCounts) -> CommonValue {
    var (most, less) = other.told.isBefore(told) ? (other, self) : (self, other)
    most.others = greatest(greatest(most.others, less.others), less.told.share(of: all))
    return most
  }

  /// The greatest share of actions that have a value in common; nil where none is looked at for certain.
  func share(of all: SumCounts) -> ClosedRange<Double>? { greatest(told.share(of: all), others) }

  /// The same where so many more, or fewer, of the actions had the value of most; nil where so many cannot.
  func changed(by difference: Int, of all: SumCounts) -> CommonValue? {
    guard let told = told.changed(by: difference, of: all) else { return nil }
    var common = self
    common.told = told
    return common
  }
}

/// At each end the greater of two shares.
private func greatest(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
  guard let a, let b else { return a ?? b }
  return max(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}
