/// A phrase as a rule author writes it, in normalised words.
///
/// `{month}`, `{year}` and `{ref}` stand for such words, `[a|b]` for one of the alternatives or nothing, `(a|b)` for
/// one of them. There are no other signs: matching stays linear in the text whatever anybody writes.
package struct PhrasePattern {
  /// What stands for one word of a text, or for a ref of several.
  package enum Token: Hashable, Sendable {
    case word(String)
    case month
    case year
    case ref
  }

  /// Why a phrase cannot be used.
  package enum Problem: Error, Hashable, Sendable {
    /// The phrase is none.
    case wrong(String)
    case tooManyWords
    /// It stands for too many phrases.
    case tooManyForms
    /// Its brackets stand too deep in each other.
    case tooDeep
  }

  /// Every sequence of tokens that the pattern stands for.
  package static func unfolded(
    _ pattern: String, limits: PhraseLimits = .standard
  ) throws(Problem) -> [[Token]] {
    var sequences = [words(of: pattern)]
    if holdsSigns(pattern) {
      var parser = Parser(bytes: Array(pattern.utf8), limits: limits)
      sequences = try parser.sequence(until: nil)
    }
    for sequence in sequences {
      if sequence.isEmpty { throw .wrong("the phrase can be empty") }
      if sequence.count > limits.words { throw .tooManyWords }
    }
    if sequences.count > limits.forms { throw .tooManyForms }
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
    let limits: PhraseLimits
    var index = 0
    var depth = 0

    /// Reads alternatives' parts up to `)` or `]` (or the end), and returns what they unfold to.
    mutating func sequence(until close: UInt8?) throws(Problem) -> [[Token]] {
      var alternatives: [[Token]] = []
      var current: [[Token]] = [[]]
      while index < bytes.count {
        try takeWords(into: &current)
        guard index < bytes.count else { break }
        let sign = bytes[index]
        index += 1
        switch sign {
        case UInt8(ascii: "["), UInt8(ascii: "("):
          depth += 1
          guard depth <= limits.depth else { throw .tooDeep }
          let isOptional = sign == UInt8(ascii: "[")
          var inner = try sequence(until: isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")"))
          depth -= 1
          if isOptional { inner.append([]) }
          try add(inner, to: &current)
        case UInt8(ascii: "]"), UInt8(ascii: ")"):
          guard sign == close else { throw .wrong("\"\(Character(Unicode.Scalar(sign)))\" closes nothing") }
          return alternatives + current
        case UInt8(ascii: "|"):
          guard close != nil else { throw .wrong("\"|\" stands outside brackets") }
          alternatives += current
          current = [[]]
        default:
          try append([try placeholder()], to: &current)
        }
      }
      guard close == nil else { throw .wrong("a bracket is not closed") }
      return current
    }

    /// Adds the words up to the next sign; a `}` that closes nothing is none.
    private mutating func takeWords(into current: inout [[Token]]) throws(Problem) {
      let start = index
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
          UInt8(ascii: "|"):
          return try take(bytes[start..<index], into: &current)
        default: index += 1
        }
      }
      try take(bytes[start...], into: &current)
    }

    private func take(_ literal: ArraySlice<UInt8>, into current: inout [[Token]]) throws(Problem) {
      if literal.isEmpty { return }
      try append(PhrasePattern.words(of: String(decoding: literal, as: UTF8.self)), to: &current)
    }

    /// Not to make the same long text of a thousand alternatives, what has too many words is refused at once.
    private func append(_ tokens: [Token], to current: inout [[Token]]) throws(Problem) {
      for index in current.indices {
        current[index] += tokens
        if current[index].count > limits.words { throw .tooManyWords }
      }
    }

    mutating func placeholder() throws(Problem) -> Token {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
        throw .wrong("a placeholder is not closed by \"}\"")
      }
      let name = String(decoding: bytes[index..<end], as: UTF8.self)
      index = end + 1
      switch name {
      case "month": return .month
      case "year": return .year
      case "ref": return .ref
      default: throw .wrong("unknown placeholder {\(name)}; known are {month}, {year} and {ref}")
      }
    }

    /// Goes on from each of the sequences so far with each of the alternatives.
    private func add(_ alternatives: [[Token]], to current: inout [[Token]]) throws(Problem) {
      guard current.count * alternatives.count <= limits.forms else { throw .tooManyForms }
      // Brackets around nothing.
      if alternatives.count == 1, alternatives[0].isEmpty { return }
      if current.count == 1, current[0].isEmpty {
        current = alternatives
        return
      }
      var all: [[Token]] = []
      all.reserveCapacity(current.count * alternatives.count)
      for head in current {
        for tail in alternatives {
          if head.count + tail.count > limits.words { throw .tooManyWords }
          all.append(tail.isEmpty ? head : head + tail)
        }
      }
      current = all
    }
  }

  private static func words(of text: String) -> [Token] { normalWords(text).map { .word($0) } }
}

/// How large one phrase may be.
package struct PhraseLimits: Sendable {
  /// How many words it may have.
  package var words: Int
  /// How many phrases its alternatives may unfold to.
  package var forms: Int
  /// How deep its brackets may stand in each other.
  package var depth: Int

  package init(words: Int, forms: Int, depth: Int) {
    self.words = words
    self.forms = forms
    self.depth = depth
  }

  /// What rule sets are read with.
  package static let standard = PhraseLimits(words: 24, forms: 1024, depth: 48)
}
