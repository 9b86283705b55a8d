import RuleSets
import Texts

/// A rule's sentence as it is laid out once: what stands in it, and where the quotations in it are cut.
final class SentenceLayout: Sendable {
  /// A piece of the sentence: nothing in it is counted, so that taking one costs nothing.
  enum Piece: Sendable {
    /// Some of `words`.
    case text(Range<Int>)
    /// A fact in words.
    case fact(Int)
    /// A fact that is quoted around what makes one of some tests hold; `tests` is their place.
    case quotation(Int, tests: Int)
    /// The phrase that the rule's condition found.
    case phrase
  }

  /// From the beginning to the end.
  let pieces: [Piece]
  /// What stands in the sentence whatever the action, end to end.
  private let words: [UInt8]
  /// Around what quotations are cut: by the first test that finds something.
  let tests: [[FactTest]]

  /// Lays out a sentence of a rule with that condition.
  init(_ template: MessageTemplate, _ condition: Condition, _ facts: FactTable) {
    var words: [UInt8] = []
    var allTests: [[FactTest]] = []
    pieces = template.parts.map { part in
      switch part {
      case .text(let text):
        let start = words.count
        words += text.utf8
        return .text(start..<words.count)
      case .phrase: return .phrase
      case .fact(let fact):
        let asked = facts.all[fact]
        guard asked.signature.type == .text, asked.style == .quoted else { return .fact(fact) }
        let tests = SentenceLayout.tests(in: condition) { test in
          test.test.findsPlaces && (test.fact == fact || facts.all[test.fact].whole == asked.signature.id)
        }
        if tests.isEmpty { return .fact(fact) }
        allTests.append(tests)
        return .quotation(fact, tests: allTests.count - 1)
      }
    }
    (self.words, tests) = (words, allTests)
  }

  /// Appends some of the words.
  @inline(__always)
  func append(_ range: Range<Int>, to out: inout ByteScratch) {
    words.withUnsafeBufferPointer { out.append(Bytes($0)[range]) }
  }

  /// The tests of a condition by which a text may be cut, in its order: those that have to hold, or may.
  static func tests(in condition: Condition, where isWanted: (FactTest) -> Bool) -> [FactTest] {
    var found: [FactTest] = []
    add(testsIn: condition, to: &found, where: isWanted)
    return found
  }

  private static func add(testsIn condition: Condition, to found: inout [FactTest], where isWanted: (FactTest) -> Bool)
  {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { add(testsIn: part, to: &found, where: isWanted) }
    case .certainly(let part): add(testsIn: part, to: &found, where: isWanted)
    case .test(let test): if isWanted(test) { found.append(test) }
    case .not, .rule, .sum: break
    }
  }
}

extension Test {
  /// Whether it can hold by something that stands at a place of a text.
  var findsPlaces: Bool {
    switch self {
    case .contains, .holds, .holdsUnlessPreceded, .holdsNear: true
    default: false
    }
  }
}
