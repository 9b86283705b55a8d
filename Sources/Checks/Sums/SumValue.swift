/// What a sum comes to for a group.
struct SumValue: Sendable {
  /// The number that the sum's tests are asked, from the least to the most that it may be; nil where there is none.
  let range: ClosedRange<Double>?
  /// How many actions count for certain, and among how many.
  let (count, total): (Int, Int)
  /// The value that they have in common, in words; nil where the sum asks for none, or they have none.
  let words: String?
  /// The refs of the first of them.
  let refs: [String]
  /// Whether any of them is selected, or, where none counts, any of those among which they would.
  let isSelected: Bool

  /// `count` is how many actions have the value that most have; nil: as many as count. `rows` are those that count,
  /// and `refs` the refs of these.
  init(
    range: ClosedRange<Double>?, counts: SumCounts, count: Int? = nil, words: String? = nil, rows: FirstRows,
    refs: [String]
  ) {
    self.range = range
    (self.count, total) = (count ?? counts.count, counts.total)
    self.words = words
    self.refs = refs
    isSelected = rows.places.isEmpty ? counts.isAnySelected : rows.isAnySelected
  }
}
