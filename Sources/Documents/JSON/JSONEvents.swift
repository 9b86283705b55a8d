package import Texts

/// A strict reader of one JSON text (RFC 8259): bytes in, one event after the other out, each with its place.
///
/// It refuses what other readers let pass: members named twice, lone surrogates, bytes that are not UTF-8,
/// control characters in strings, anything after the text's end, and nesting beyond a limit.
package final class JSONEvents {
  /// What stands next in the text.
  package enum Event: Sendable {
    case beginObject, endObject, beginArray, endArray
    /// A member's name, its text in `text`; the member's value comes next.
    case name
    case string, number, `true`, `false`, null
    /// The end of the text; every further call gives it again.
    case end
  }

  // One reader is one thread's, and each access to these is made millions of times: there is no need to check it.

  /// Where the event that `next` gave last begins, in bytes from the start.
  package private(set) var offset = 0
  /// The last name or string, unescaped, or the last number as written; valid until the next call of `next`.
  package private(set) var text = Bytes.empty
  /// Whether the last name stood in its object before; only where duplicates are allowed.
  package private(set) var isDuplicate = false
  /// What was read over, where that was asked for: comments, commas too many, and what is no value or name of JSON (see
  /// `JSONSlip`).
  package private(set) var slips: [JSONProblem] = []

  private var bytes: Bytes
  private let maximumDepth: Int
  private let maximumMembers: Int
  private let allowsDuplicates: Bool
  private let passesSlips: Bool
  private var at = 0
  private var state = State.value
  private var containers: [UInt8] = []
  private var names = JSONNames()
  private var scratch = ByteScratch()

  /// Where the reader stands between two events.
  private enum State { case value, valueOrEnd, nameOrEnd, name, separator, finished }

  /// Reads `bytes`, which must outlive the reader; a byte order mark in front is passed over.
  ///
  /// An object's names are held while it is open, so it may have `maximumMembers`. `allowsDuplicates` leaves it to the
  /// caller to refuse members named twice, and so to go on reading; `passesSlips` to refuse what is in `slips`.
  package init(
    _ bytes: Bytes, maximumDepth: Int = 64, maximumMembers: Int = 1 << 14, allowsDuplicates: Bool = false,
    passesSlips: Bool = false
  ) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.maximumMembers = maximumMembers
    self.allowsDuplicates = allowsDuplicates
    self.passesSlips = passesSlips
    restart(bytes)
  }

  /// Begins anew with another text, using the same storage.
  package func restart(_ bytes: Bytes) {
    self.bytes = bytes
    state = .value
    containers.removeAll(keepingCapacity: true)
    names.removeAll()
    at = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    offset = at
  }

  /// Where the reader stands: behind the last event.
  package var position: Int { at }

  /// How many objects and arrays are open.
  package var depth: Int { containers.count }

  /// The next event, its place in `offset` and its text in `text`.
  package func next() throws(JSONProblem) -> Event {
    skipSpace()
    if state == .separator { try passSeparator() }
    offset = at
    switch state {
    case .finished: return try finish()
    case .valueOrEnd where peek == UInt8(ascii: "]"): return close(.endArray)
    case .nameOrEnd where peek == UInt8(ascii: "}"): return close(.endObject)
    case .nameOrEnd, .name: return try readName()
    default: return try readValue()
    }
  }

  /// Passes over the value that comes next, with all that is in it.
  package func skipValue() throws(JSONProblem) {
    let outside = depth
    repeat {
      let event = try next()
      if event == .end { return }
    } while depth > outside
  }

  /// Passes over the value that comes next by its brackets and quotation marks alone: what is within them is not looked
  /// at. Returns where the value stands.
  package func passValue() throws(JSONProblem) -> Range<Int> {
    let first = try next()
    let start = offset
    guard first == .beginObject || first == .beginArray else { return start..<at }
    guard let end = JSONEvents.end(of: bytes, from: at) else {
      throw problem(.unexpectedEnd, "the value is not closed", at: start)
    }
    at = end
    containers.removeLast()
    if first == .beginObject { names.closeObject() }
    _ = valueEnded(first)
    return start..<at
  }

  /// Where the object or array that `start` stands in ends, behind its bracket; nil where it does not.
  private static func end(of bytes: Bytes, from start: Int) -> Int? {
    var place = start
    var open = 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open -= 1
        if open == 0 { return place + 1 }
      case UInt8(ascii: "\""):
        guard let quote = closingQuote(of: bytes, from: place) else { return nil }
        place = quote
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Where the string ends whose first quotation mark stands at `start`; nil where it does not.
  private static func closingQuote(of bytes: Bytes, from start: Int) -> Int? {
    var next = start + 1
    while let place = bytes.firstIndex(of: UInt8(ascii: "\""), from: next) {
      var escapes = 0
      while bytes[place - 1 - escapes] == UInt8(ascii: "\\") { escapes += 1 }
      if escapes % 2 == 0 { return place }
      next = place + 1
    }
    return nil
  }

  // MARK: - Between values

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        guard passesSlips, let end = JSONSlip.endOfComment(in: bytes, at: at) else { return }
        slips.append(problem(.syntax, JSONSlip.comment))
        at = end
      default: return
      }
    }
  }

  private func passSeparator() throws(JSONProblem) {
    guard let open = containers.last else { return }
    let inObject = open == UInt8(ascii: "{")
    switch peek {
    case UInt8(ascii: ","):
      at += 1
      skipSpace()
      state = inObject ? .name : .value
      if passesSlips, peek == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        slips.append(problem(.syntax, JSONSlip.comma(before: shown(at))))
        state = inObject ? .nameOrEnd : .valueOrEnd
      }
    case UInt8(ascii: "}") where inObject: state = .nameOrEnd
    case UInt8(ascii: "]") where !inObject: state = .valueOrEnd
    case nil: throw problem(.unexpectedEnd, inObject ? "the object is not closed" : "the array is not closed")
    default: throw problem(.syntax, "a comma or \(inObject ? "}" : "]") is missing before \(shown(at))")
    }
  }

  private func finish() throws(JSONProblem) -> Event {
    guard at == bytes.count else { throw problem(.syntax, "\(shown(at)) stands after the end of the JSON text") }
    return .end
  }

  private func open(_ event: Event) throws(JSONProblem) -> Event {
    guard containers.count < maximumDepth else {
      throw problem(.tooDeep, "arrays and objects are nested more than \(maximumDepth) deep")
    }
    containers.append(bytes[at])
    at += 1
    if event == .beginObject { names.openObject() }
    state = event == .beginObject ? .nameOrEnd : .valueOrEnd
    return event
  }

  private func close(_ event: Event) -> Event {
    at += 1
    containers.removeLast()
    if event == .endObject { names.closeObject() }
    return valueEnded(event)
  }

  private func valueEnded(_ event: Event) -> Event {
    state = containers.isEmpty ? .finished : .separator
    return event
  }

  // MARK: - Names and values

  private func readName() throws(JSONProblem) -> Event {
    if peek == UInt8(ascii: "\"") {
      try readString()
    } else if !passesSlips || pass(JSONSlip.name(in: bytes, at: at)) == nil {
      throw problem(peek == nil ? .unexpectedEnd : .syntax, "a member's name in quotation marks is missing")
    }
    isDuplicate = !names.insert(text)
    guard allowsDuplicates || !isDuplicate else {
      throw problem(.duplicateMember, "the member \"\(shortName(text.string))\" stands twice", at: offset)
    }
    if names.count > maximumMembers {
      throw problem(.tooManyMembers, "the object has more than \(maximumMembers) members", at: offset)
    }
    skipSpace()
    guard peek == UInt8(ascii: ":") else {
      throw problem(peek == nil ? .unexpectedEnd : .syntax, "a colon is missing after the member's name", at: at)
    }
    at += 1
    state = .value
    return .name
  }

  private func readValue() throws(JSONProblem) -> Event {
    switch peek {
    case UInt8(ascii: "{"): return try open(.beginObject)
    case UInt8(ascii: "["): return try open(.beginArray)
    case UInt8(ascii: "\""):
      try readString()
      return valueEnded(.string)
    case nil: throw problem(.unexpectedEnd, "a value is missing at the end of the text")
    default:
      if passesSlips, let meant = pass(JSONSlip.value(in: bytes, at: at)) { return valueEnded(meant) }
      return try readPlainValue()
    }
  }

  private func readPlainValue() throws(JSONProblem) -> Event {
    switch peek {
    case UInt8(ascii: "t"): return try readWord("true", .true)
    case UInt8(ascii: "f"): return try readWord("false", .false)
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return try readNumber()
    default: throw problem(.syntax, "a value was expected, not \(shown(at))")
    }
  }

  /// Takes what stands in the place of a value or a name for what was meant, and notes what is wrong with it.
  private func pass(_ found: JSONSlip.Found?) -> Event? {
    guard let found else { return nil }
    slips.append(problem(.syntax, found.problem))
    scratch.removeAll()
    for byte in found.text { scratch.append(byte) }
    text = scratch.view
    at = found.end
    return found.event
  }

  private func readWord(_ word: StaticString, _ event: Event) throws(JSONProblem) -> Event {
    let length = word.utf8CodeUnitCount
    let expected = Bytes(base: word.utf8Start, count: length)
    guard at + length <= bytes.count, bytes[at..<at + length] == expected else {
      throw problem(.syntax, "a value was expected, not \(shown(at))")
    }
    at += length
    return valueEnded(event)
  }

  private func readNumber() throws(JSONProblem) -> Event {
    let start = at
    if peek == UInt8(ascii: "-") { at += 1 }
    if peek == UInt8(ascii: "0") { at += 1 } else { try passDigits() }
    if peek == UInt8(ascii: ".") {
      at += 1
      try passDigits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      at += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
      try passDigits()
    }
    text = bytes[start..<at]
    return valueEnded(.number)
  }

  private func passDigits() throws(JSONProblem) {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    if at == start { throw problem(peek == nil ? .unexpectedEnd : .syntax, "a digit is missing in the number", at: at) }
  }

  /// Reads the string at `at` into `text`: a view of the input where nothing is escaped, else of the scratch.
  private func readString() throws(JSONProblem) {
    if passesSlips, pass(JSONSlip.halfCurlyText(in: bytes, at: at)) != nil { return }
    var string = JSONString(bytes: bytes, at: at + 1)
    text = try string.read(into: &scratch)
    at = string.at
  }

  // MARK: - Problems

  private func problem(_ code: JSONProblem.Code, _ text: String, at place: Int? = nil) -> JSONProblem {
    JSONProblem(code, offset: place ?? at, problem: text)
  }

  private func shown(_ place: Int) -> String {
    guard place < bytes.count else { return "the end of the text" }
    let byte = bytes[place]
    return (0x21..<0x7F).contains(byte) ? "\"\(Character(Unicode.Scalar(byte)))\"" : "the byte \(hexadecimal(byte))"
  }
}

/// The byte as `0x1F`.
func hexadecimal(_ byte: UInt8) -> String {
  "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
