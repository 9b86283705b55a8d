/// A phrase as a rule author writes it, in normalised words.
///
/// `{month}`, `{year}` and `{ref}` stand for such words, `[a|b]` for one of the alternatives or nothing, `(a|b)` for
/// one of them. There are no other signs: matching stays linear in the text whatever anybody writes.
package struct PhrasePattern {
  package enum Token: Hashable, Sendable {
    case word(String)
    case month
    case year
    case ref
  }

  package struct Problem: Error, Hashable, Sendable {
    package let message: String
  }

  /// What one pattern may unfold to, and how long a phrase may be.
  package static let mostUnfoldings = 1024
  package static let mostWords = 24

  /// Every sequence of tokens that the pattern stands for.
  package static func unfolded(_ pattern: String) throws(Problem) -> [[Token]] {
    var sequences = [words(of: pattern)]
    if holdsSigns(pattern) {
      var parser = Parser(bytes: Array(pattern.utf8))
      sequences = try parser.sequence(until: nil)
    }
    for sequence in sequences {
      if sequence.isEmpty { throw Problem(message: "the phrase can be empty") }
      if sequence.count > mostWords { throw Problem(message: "the phrase has more than \(mostWords) words") }
    }
    return sequences
  }

  /// Whether the text holds what means something in patterns.
  package static func holdsSigns(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"):
        true
      default: false
      }
    }
  }

  private struct Parser {
    let bytes: [UInt8]
    var index = 0
    var depth = 0

    /// Reads alternatives' parts up to `)` or `]` (or the end), and returns what they unfold to.
    mutating func sequence(until close: UInt8?) throws(Problem) -> [[Token]] {
      var alternatives: [[Token]] = []
      var current: [[Token]] = [[]]
      while index < bytes.count {
        takeWords(into: &current)
        guard index < bytes.count else { break }
        let sign = bytes[index]
        index += 1
        switch sign {
        case UInt8(ascii: "["), UInt8(ascii: "("):
          depth += 1
          guard depth <= 8 else { throw Problem(message: "brackets stand more than 8 deep") }
          let isOptional = sign == UInt8(ascii: "[")
          var inner = try sequence(until: isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")"))
          depth -= 1
          if isOptional { inner.append([]) }
          try PhrasePattern.add(inner, to: &current)
        case UInt8(ascii: "]"), UInt8(ascii: ")"):
          guard sign == close else { throw Problem(message: "\"\(Character(Unicode.Scalar(sign)))\" closes nothing") }
          return alternatives + current
        case UInt8(ascii: "|"):
          guard close != nil else { throw Problem(message: "\"|\" stands outside brackets") }
          alternatives += current
          current = [[]]
        default:
          let token = try placeholder()
          for index in current.indices { current[index].append(token) }
        }
      }
      guard close == nil else { throw Problem(message: "a bracket is not closed") }
      return current
    }

    /// Adds the words up to the next sign; a `}` that closes nothing is none.
    private mutating func takeWords(into current: inout [[Token]]) {
      let start = index
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
          UInt8(ascii: "|"):
          return take(bytes[start..<index], into: &current)
        default: index += 1
        }
      }
      take(bytes[start...], into: &current)
    }

    private func take(_ literal: ArraySlice<UInt8>, into current: inout [[Token]]) {
      if literal.isEmpty { return }
      let words = PhrasePattern.words(of: String(decoding: literal, as: UTF8.self))
      for index in current.indices { current[index] += words }
    }

    mutating func placeholder() throws(Problem) -> Token {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
        throw Problem(message: "a placeholder is not closed by \"}\"")
      }
      let name = String(decoding: bytes[index..<end], as: UTF8.self)
      index = end + 1
      switch name {
      case "month": return .month
      case "year": return .year
      case "ref": return .ref
      default: throw Problem(message: "unknown placeholder {\(name)}; known are {month}, {year} and {ref}")
      }
    }
  }

  private static func words(of text: String) -> [Token] { normalWords(text).map { .word($0) } }

  /// Goes on from each of the sequences so far with each of the alternatives.
  private static func add(_ alternatives: [[Token]], to current: inout [[Token]]) throws(Problem) {
    guard current.count * alternatives.count <= mostUnfoldings else {
      throw Problem(message: "the phrase unfolds to more than \(mostUnfoldings) phrases")
    }
    if current.count == 1, current[0].isEmpty {
      current = alternatives
      return
    }
    var all: [[Token]] = []
    all.reserveCapacity(current.count * alternatives.count)
    for head in current { for tail in alternatives { all.append(tail.isEmpty ? head : head + tail) } }
    current = all
  }
}
