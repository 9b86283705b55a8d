/// The form of a ref, as a rule set writes it: `{letters}.{letter}{number}[.{number}]`.
package struct RefPattern: Hashable, Sendable {
  /// As written.
  package let text: String
  /// Its parts from the first to the last.
  package let parts: [Part]

  /// A part of the form.
  package indirect enum Part: Hashable, Sendable {
    /// These characters.
    case literal([UInt8])
    /// One capital letter or more.
    case letters
    /// One letter.
    case letter
    /// One digit or more.
    case number
    /// What may be left out.
    case optional([Part])
  }

  /// Why a text is no form.
  package struct Problem: Error {
    /// In words, to stand behind the form.
    package let why: String
  }

  /// No form has more places: characters of literals, and placeholders.
  package static let mostPlaces = 64

  /// Reads a form.
  package init(_ text: String) throws(Problem) {
    var reader = Reader(rest: text[...])
    parts = try reader.parts(inBrackets: false)
    self.text = text
    if RefPattern.least(parts) == 0 { throw Problem(why: "it has to hold something that is not in square brackets") }
    if reader.count > RefPattern.mostPlaces {
      throw Problem(why: "it has more than \(RefPattern.mostPlaces) signs and placeholders")
    }
  }

  /// How many bytes the shortest ref of the form has.
  package var least: Int { RefPattern.least(parts) }

  private static func least(_ parts: [Part]) -> Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .literal(let bytes): sum + bytes.count
      case .letters, .letter, .number: sum + 1
      case .optional: sum
      }
    }
  }

  /// The form with all that may be left out, without it, and so on: that with the most first, sixteen at most.
  package var ways: [[Part]] {
    var ways: [[Part]] = [[]]
    for part in parts {
      guard case .optional(let inside) = part, ways.count < 16 else {
        ways = ways.map { $0 + [part] }
        continue
      }
      ways = ways.map { $0 + inside } + ways
    }
    return ways
  }

  /// The form without its theme letters (`OC.A2.1` → `A2.1`); nil where letters and a sign are not what it begins with.
  var withoutTheme: [Part]? {
    guard case .letters? = parts.first, case .literal(let sign)? = parts.dropFirst().first,
      sign.first.map(\.isASCIILetterOrDigit) == false
    else { return nil }
    return Array(parts.dropFirst())
  }

  /// A ref of the form, for messages: `OC.A2.1`, `IA23/4-1`.
  package var example: String {
    var numbers = 0
    func text(_ parts: [Part]) -> String {
      parts.map { part in
        switch part {
        case .literal(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .letters: return "AB"
        case .letter: return "A"
        case .number:
          numbers += 1
          return "\(numbers)"
        case .optional(let parts): return text(parts)
        }
      }.joined()
    }
    return text(parts)
  }
}

/// Reads a form from left to right.
private struct Reader {
  var rest: Substring
  var count = 0

  mutating func parts(inBrackets: Bool) throws(RefPattern.Problem) -> [RefPattern.Part] {
    var parts: [RefPattern.Part] = []
    var literal: [UInt8] = []
    func endLiteral() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
    }
    while let sign = rest.first {
      switch sign {
      case "{":
        endLiteral()
        parts.append(try placeholder())
      case "[":
        if inBrackets { throw RefPattern.Problem(why: "square brackets stand in square brackets") }
        endLiteral()
        rest.removeFirst()
        parts.append(.optional(try self.parts(inBrackets: true)))
      case "]":
        guard inBrackets else { throw RefPattern.Problem(why: "\"]\" closes nothing") }
        endLiteral()
        rest.removeFirst()
        if parts.isEmpty { throw RefPattern.Problem(why: "the square brackets are empty") }
        return parts
      case "}": throw RefPattern.Problem(why: "\"}\" closes nothing")
      default:
        count += sign.utf8.count
        literal += Array(sign.utf8)
        rest.removeFirst()
      }
      if case .letters? = parts.last, case .letters? = parts.dropLast().last { throw twice("{letters}") }
      if case .number? = parts.last, case .number? = parts.dropLast().last { throw twice("{number}") }
    }
    if inBrackets { throw RefPattern.Problem(why: "\"[\" is not closed") }
    endLiteral()
    return parts
  }

  private func twice(_ name: String) -> RefPattern.Problem {
    RefPattern.Problem(why: "\(name) stands behind \(name): nothing tells where one ends")
  }

  private mutating func placeholder() throws(RefPattern.Problem) -> RefPattern.Part {
    let known: [(String, RefPattern.Part)] = [("{letters}", .letters), ("{letter}", .letter), ("{number}", .number)]
    guard let found = known.first(where: { rest.hasPrefix($0.0) }) else {
      throw RefPattern.Problem(
        why: "a ref is made of {letters}, {letter}, {number}, other signs, and [what may be left out]")
    }
    rest.removeFirst(found.0.count)
    count += 1
    return found.1
  }
}
