/// A form of refs as an automaton: a text is matched byte by byte, whatever may be left out, in time linear in it.
package struct RefAutomaton: Sendable {
  /// By byte: the places of the form that it can stand at, a bit each.
  private var allowed: [UInt64] = Array(repeating: 0, count: 256)
  /// By place: those that may follow it.
  private var follows: [UInt64] = []
  /// The places that a ref can begin at, and that it can end at.
  private var first: UInt64 = 0
  private var last: UInt64 = 0

  /// Whether it is for normalised texts, where letters are small and other signs are spaces.
  private let isNormal: Bool

  /// The automaton of a form.
  package init(_ form: RefPattern) { self.init(form.parts, isNormal: false) }

  /// The automaton of the parts of a form, for texts as typed or as normalised.
  init(_ parts: [RefPattern.Part], isNormal: Bool) {
    self.isNormal = isNormal
    let ends = append(parts, behind: nil)
    last = ends.last
  }

  /// The places that a part can end at, and whether all so far may be left out.
  private struct Ends {
    var last: UInt64 = 0
    var canBeEmpty = false
  }

  private mutating func append(_ parts: [RefPattern.Part], behind before: Ends?) -> Ends {
    var ends = before ?? Ends(last: 0, canBeEmpty: true)
    for part in parts {
      switch part {
      case .literal(let bytes):
        for byte in isNormal ? RefAutomaton.normalForm(of: bytes) : bytes {
          ends = place(behind: ends, isRun: false) { $0 == byte }
        }
      case .letters:
        let letters: ClosedRange<UInt8> = isNormal ? 0x61...0x7A : 0x41...0x5A
        ends = place(behind: ends, isRun: true) { letters.contains($0) }
      case .letter: ends = place(behind: ends, isRun: false) { $0.isASCIILetter }
      case .number: ends = place(behind: ends, isRun: true) { $0.isASCIIDigit }
      case .optional(let parts):
        let inside = append(parts, behind: ends)
        ends = Ends(last: ends.last | inside.last, canBeEmpty: ends.canBeEmpty || inside.canBeEmpty)
      }
    }
    return ends
  }

  /// A literal as normalised texts have it, with a space for signs at its ends.
  private static func normalForm(of literal: [UInt8]) -> [UInt8] {
    let between = normalised("x" + String(decoding: literal, as: UTF8.self) + "x")
    return Array(between.utf8.dropFirst().dropLast())
  }

  /// Adds a place behind those that may stand before it.
  private mutating func place(behind ends: Ends, isRun: Bool, _ isAllowed: (UInt8) -> Bool) -> Ends {
    let bit = 1 << UInt64(min(follows.count, RefPattern.mostPlaces - 1)) as UInt64
    for (place, _) in follows.enumerated() where ends.last >> UInt64(place) & 1 == 1 { follows[place] |= bit }
    if ends.canBeEmpty { first |= bit }
    follows.append(isRun ? bit : 0)
    for byte in 0...255 where isAllowed(UInt8(byte)) { allowed[byte] |= bit }
    return Ends(last: bit, canBeEmpty: false)
  }

  /// Whether a ref of the form may begin with the byte.
  package func begins(with byte: UInt8) -> Bool { allowed[Int(byte)] & first != 0 }

  /// Where the longest ref ends that begins at `start`, among the ends that are wanted; nil where none does.
  package func end(of text: Bytes, from start: Int, where isEnd: (Int) -> Bool) -> Int? {
    var state = first
    var index = start
    var found: Int?
    while index < text.count, state != 0 {
      let mayEnd = step(&state, text[index])
      index += 1
      if mayEnd, isEnd(index) { found = index }
    }
    return found
  }

  /// Behind which word of a normalised text the longest ref ends that begins with the word at `start`; nil where none
  /// does.
  func end(of text: NormalisedText, from start: Int) -> Int? {
    // A sign that the form begins with is nothing here.
    var state = first
    _ = step(&state, 0x20)
    state |= first
    var found: Int?
    var index = start
    while index < text.count, state != 0 {
      var mayEnd = false
      for byte in text.word(index) {
        mayEnd = step(&state, byte)
        if state == 0, !mayEnd { return found }
      }
      index += 1
      // A sign that it ends with is none either.
      if step(&state, 0x20) || mayEnd { found = index }
    }
    return found
  }

  /// Whether a ref may begin with the one word of a normalised text.
  func mayBegin(with word: NormalisedText) -> Bool {
    var state = first
    _ = step(&state, 0x20)
    state |= first
    for byte in word.word(0) where !step(&state, byte) && state == 0 { return false }
    return true
  }

  /// Goes on by a byte from the places that it may stand at to those behind; whether a ref may end with it.
  @inline(__always)
  private func step(_ state: inout UInt64, _ byte: UInt8) -> Bool {
    let here = allowed[Int(byte)] & state
    state = 0
    var rest = here
    while rest != 0 {
      state |= follows[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return here & last != 0
  }
}
