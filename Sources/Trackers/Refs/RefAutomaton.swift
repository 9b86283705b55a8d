import RuleSets
import Texts

/// A form of refs as an automaton: a text is matched byte by byte, whatever may be left out, in time linear in it.
struct RefAutomaton: Sendable {
  /// By byte: the places of the form that it can stand at, a bit each.
  private var allowed: [UInt64] = Array(repeating: 0, count: 256)
  /// By place: those that may follow it.
  private var follows: [UInt64] = []
  /// The places that a ref can begin at, and that it can end at.
  private(set) var first: UInt64 = 0
  private var last: UInt64 = 0

  /// The automaton of a form.
  init(_ form: RefPattern) {
    let ends = append(form.parts, behind: nil)
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
      case .literal(let bytes): for byte in bytes { ends = place(behind: ends, isRun: false) { $0 == byte } }
      case .letters: ends = place(behind: ends, isRun: true) { (0x41...0x5A).contains($0) }
      case .letter: ends = place(behind: ends, isRun: false) { $0.isASCIILetter }
      case .number: ends = place(behind: ends, isRun: true) { $0.isASCIIDigit }
      case .optional(let parts):
        let inside = append(parts, behind: ends)
        ends = Ends(last: ends.last | inside.last, canBeEmpty: ends.canBeEmpty || inside.canBeEmpty)
      }
    }
    return ends
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
  func begins(with byte: UInt8) -> Bool { allowed[Int(byte)] & first != 0 }

  /// Where the longest ref ends that begins at `start`, among the ends that are wanted; nil where none does.
  func end(of text: Bytes, from start: Int, where isEnd: (Int) -> Bool) -> Int? {
    var state = first
    var index = start
    var found: Int?
    while index < text.count {
      let here = allowed[Int(text[index])] & state
      if here == 0 { break }
      index += 1
      if here & last != 0, isEnd(index) { found = index }
      state = 0
      var rest = here
      while rest != 0 {
        state |= follows[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
    }
    return found
  }
}
