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

  /// `count` is how many actions have the value that most have; nil: as many as count.
  init(range: ClosedRange<Double>?, counts: SumCounts, count: Int? = nil, words: String? = nil, refs: [String]) {
    self.range = range
    (self.count, total) = (count ?? counts.count, counts.total)
    self.words = words
    self.refs = refs
  }
}
