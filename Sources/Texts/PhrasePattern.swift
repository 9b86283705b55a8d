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
    let isPlain = !pattern.utf8.contains { "[](){}|".utf8.contains($0) }
    var parser = Parser(characters: isPlain ? [] : Array(pattern.unicodeScalars))
    let sequences = isPlain ? [words(of: pattern)] : try parser.sequence(until: nil)
    for sequence in sequences {
      if sequence.isEmpty { throw Problem(message: "the phrase can be empty") }
      if sequence.count > mostWords { throw Problem(message: "the phrase has more than \(mostWords) words") }
    }
    return sequences
  }

  private struct Parser {
    let characters: [Unicode.Scalar]
    var index = 0
    var depth = 0

    /// Reads alternatives' parts up to `)` or `]` (or the end), and returns what they unfold to.
    mutating func sequence(until close: Unicode.Scalar?) throws(Problem) -> [[Token]] {
      var alternatives: [[Token]] = []
      var current: [[Token]] = [[]]
      var literal = String.UnicodeScalarView()
      while index < characters.count {
        let character = characters[index]
        index += 1
        switch character {
        case "[", "(":
          try PhrasePattern.flush(&literal, into: &current)
          depth += 1
          guard depth <= 8 else { throw Problem(message: "brackets stand more than 8 deep") }
          var inner = try sequence(until: character == "[" ? "]" : ")")
          depth -= 1
          if character == "[" { inner.append([]) }
          current = try PhrasePattern.joined(current, inner)
        case "]", ")":
          guard character == close else { throw Problem(message: "\"\(character)\" closes nothing") }
          try PhrasePattern.flush(&literal, into: &current)
          return alternatives + current
        case "|":
          guard close != nil else { throw Problem(message: "\"|\" stands outside brackets") }
          try PhrasePattern.flush(&literal, into: &current)
          alternatives += current
          current = [[]]
        case "{":
          try PhrasePattern.flush(&literal, into: &current)
          current = try PhrasePattern.joined(current, [[try placeholder()]])
        default:
          literal.append(character)
        }
      }
      guard close == nil else { throw Problem(message: "a bracket is not closed") }
      try PhrasePattern.flush(&literal, into: &current)
      return current
    }

    mutating func placeholder() throws(Problem) -> Token {
      var name = String.UnicodeScalarView()
      while index < characters.count, characters[index] != "}" {
        name.append(characters[index])
        index += 1
      }
      guard index < characters.count else { throw Problem(message: "a placeholder is not closed by \"}\"") }
      index += 1
      switch String(name) {
      case "month": return .month
      case "year": return .year
      case "ref": return .ref
      default: throw Problem(message: "unknown placeholder {\(String(name))}; known are {month}, {year} and {ref}")
      }
    }
  }

  private static func flush(
    _ literal: inout String.UnicodeScalarView, into current: inout [[Token]]
  ) throws(Problem) {
    let words = words(of: String(literal))
    literal = String.UnicodeScalarView()
    if !words.isEmpty { current = try joined(current, [words]) }
  }

  private static func words(of text: String) -> [Token] {
    normalised(text).split(separator: " ").map { Token.word(String($0)) }
  }

  private static func joined(_ left: [[Token]], _ right: [[Token]]) throws(Problem) -> [[Token]] {
    guard left.count * right.count <= mostUnfoldings else {
      throw Problem(message: "the phrase unfolds to more than \(mostUnfoldings) phrases")
    }
    var all: [[Token]] = []
    for head in left { for tail in right { all.append(head + tail) } }
    return all
  }
}
