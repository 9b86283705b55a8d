import RuleSets

/// What a sum comes to for a group.
struct SumValue: Sendable {
  private let kind: Sum.Kind
  private var counts: SumCounts
  /// What most actions have in common, where the sum asks for that; nil where they have nothing.
  private(set) var common: CommonValue?
  /// The refs of the first of the actions that count.
  let refs: [String]
  /// Whether any of them is selected, or, where none counts, any of those among which they would.
  let isSelected: Bool

  /// `counts` are all that the sum looks at, `rows` those that count, and `refs` the refs of these.
  init(_ kind: Sum.Kind, _ counts: SumCounts, _ common: CommonValue?, _ rows: FirstRows, refs: [String]) {
    self.kind = kind
    self.counts = counts
    self.common = common
    self.refs = refs
    isSelected = rows.places.isEmpty ? counts.isAnySelected : rows.isAnySelected
  }

  /// The number that the sum's tests are asked, from the least to the most that it may be; nil where there is none.
  var range: ClosedRange<Double>? {
    switch kind {
    case .count: counts.range
    case .share: counts.share
    case .same: common.map { $0.share(of: counts) } ?? (counts.total == 0 ? nil : 0...0)
    }
  }

  /// How many actions count for certain.
  var count: Int { kind == .same ? common?.told.count ?? 0 : counts.count }
  /// How many more may.
  var open: Int { kind == .same ? common?.told.open ?? 0 : counts.open + counts.openIfIn }
  /// Among how many they count.
  var total: Int { counts.total }
  /// The value that they have in common, in words; nil where the sum asks for none, or they have none.
  var words: String? { common?.told.words }

  /// The same where so many more of the actions counted, or fewer; nil where so many cannot.
  func changed(by difference: Int) -> SumValue? {
    var changed = self
    if kind == .same {
      guard let common = common?.changed(by: difference, of: counts) else { return nil }
      changed.common = common
    } else {
      guard let counts = counts.changed(by: difference, mayAdd: kind == .count) else { return nil }
      changed.counts = counts
    }
    return changed
  }
}
