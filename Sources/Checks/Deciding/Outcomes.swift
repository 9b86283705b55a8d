import Texts

/// What is known of a rule that is not decided yet: the tests that bear on it, by number, each with its answer.
struct OpenRule: Hashable, Sendable {
  /// The answer to a test.
  struct Answer: Hashable, Sendable {
    /// The number of the test.
    let test: Int32
    /// What it came to.
    let truth: Truth
  }

  /// The rule, by index.
  let rule: Int32
  /// In the order of the numbers.
  let answers: [Answer]
}

/// What a row comes to: the rules that it raises, and those that are left to be decided.
struct Outcome: Hashable, Sendable {
  /// The rules that are raised.
  var raised = RuleMask()
  /// What is known of the rules that are left open.
  var left: [OpenRule] = []
}

/// Different outcomes, numbered as they come. Rows that are alike have the same.
///
/// Unchecked: one thread adds to it until it is sealed, and others read it only then.
final class Outcomes: @unchecked Sendable {
  /// By number.
  private(set) var all: [Outcome] = []
  /// Whether nothing is added any more.
  private(set) var isSealed = false
  private var numbers: [Outcome: UInt16] = [:]
  private var sets: [RuleMask] = [RuleMask()]
  private var setNumbers: [RuleMask: Int32] = [RuleMask(): 0]
  /// Of two sets, by their numbers: that of both together.
  private var unions = KeyTable<UInt64>()
  private var ofUnions = Vector<Int32>()

  /// So many outcomes there can be.
  static let most = Int(UInt16.max)

  /// Adds nothing from now on, so that all threads may read it.
  func seal() { isSealed = true }

  /// Whether this many rows may all come to something new.
  func hasRoom(forRows count: Int) -> Bool { all.count + count <= Outcomes.most }

  /// The number of an outcome, or of a set of rules; the next one where it has none.
  func number(of outcome: Outcome) -> Int {
    if let known = numbers[outcome] { return Int(known) }
    precondition(!isSealed, "other threads may read what is sealed")
    precondition(all.count < Outcomes.most, "outcomes that are full are left in time")
    numbers[outcome] = UInt16(all.count)
    all.append(outcome)
    return all.count - 1
  }

  // MARK: Sets of rules; 0 is the number of none.

  /// The set of a number.
  func set(_ number: Int32) -> RuleMask { sets[Int(number)] }

  /// The number of an outcome, or of a set of rules; the next one where it has none.
  func number(of set: RuleMask) -> Int32 {
    if let known = setNumbers[set] { return known }
    setNumbers[set] = Int32(sets.count)
    sets.append(set)
    return Int32(sets.count - 1)
  }

  /// The number of two sets together.
  @inline(__always)
  func union(_ a: Int32, _ b: Int32) -> Int32 {
    if a == 0 { return b }
    let key = UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
    let known = unions.find(key)
    return known >= 0 ? ofUnions[known] : addUnion(key, a, b)
  }

  private func addUnion(_ key: UInt64, _ a: Int32, _ b: Int32) -> Int32 {
    var both = set(a)
    both.formUnion(set(b))
    let number = number(of: both)
    _ = unions.add(key)
    ofUnions.append(number)
    return number
  }
}
