/// The tests of a plan by what answers them: what the tables of a thread are made from.
struct AnswerTables: Sendable {
  /// Tests over numbered sources.
  struct Classes: Sendable {
    /// The sources whose numbers tell rows apart.
    let sources: [NumberedSource]
    /// The tests over them.
    var banks: [TestBank] = []
  }

  /// Where the number of a value comes from.
  enum Side: Sendable {
    /// A source, whose facts have the same values where its number is the same.
    case source(NumberedSource)
    /// Several, by index among the `ClassAnswers`.
    case classes(Int)
  }

  /// Tests that compare facts of different numbered sources: the side whose facts are tested, and the one whose facts
  /// they are compared with.
  struct Pairs: Sendable {
    /// The side whose facts are tested.
    let first: Side
    /// The side that they are compared with.
    let second: Side
    /// The tests.
    let bank: TestBank
  }

  /// Tests over numbered sources.
  private(set) var classes: [Classes] = []
  /// Tests that compare.
  private(set) var pairs: [Pairs] = []
  /// Tests of an update's text.
  private(set) var updates: [TestBank] = []

  /// Enters tests into the table that answers them.
  mutating func enter(_ bank: TestBank, of group: TestGroup) -> AnsweredBy {
    switch group {
    case .classes(let sources):
      let index = classes(of: sources)
      classes[index].banks.append(bank)
      return .classes(index, bank: classes[index].banks.count - 1)
    case .pairs(let own, let other):
      pairs.append(Pairs(first: side(own), second: side(other), bank: bank))
      return .pairs(pairs.count - 1)
    case .update:
      updates.append(bank)
      return .update(updates.count - 1)
    case .fact: return .fact
    case .record: return .record
    }
  }

  private mutating func side(_ sources: [NumberedSource]) -> Side {
    sources.count == 1 ? .source(sources[0]) : .classes(classes(of: sources))
  }

  private mutating func classes(of sources: [NumberedSource]) -> Int {
    if let known = classes.firstIndex(where: { $0.sources == sources }) { return known }
    classes.append(Classes(sources: sources))
    return classes.count - 1
  }
}
