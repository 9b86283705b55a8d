import Texts

/// Reads a JSON text strictly into values that know where they stand.
package enum JSONDocument {
  /// How much a text may hold; without end where nothing else is said.
  package struct Limits: Sendable {
    /// Lists and objects nested in each other.
    package var depth = 64
    /// Values in the whole text.
    package var values = Int.max
    /// Items of one list, or members of one object.
    package var items = Int.max
    /// Bytes of one text or number, its escapes read.
    package var textBytes = Int.max
    /// Problems that are told; what is beyond them is read all the same.
    package var problems = Int.max

    package init() {}
  }

  /// Reads one value, the whole text where no range is given; values of members named in `unread` are passed over,
  /// whatever is wrong in them, and kept as bytes.
  package static func read(
    _ source: SourceText, range: Range<Int>? = nil, unread: [String] = [], limits: Limits = Limits()
  ) throws(JSONProblem) -> JSONNode {
    let range = range ?? 0..<source.bytes.count
    var problems: [JSONProblem] = []
    let node = read(source, range: range, unread: unread, limits: limits, problems: &problems)
    guard let node, problems.isEmpty else {
      throw problems.first ?? JSONProblem(.syntax, offset: range.lowerBound, problem: "the text holds no value")
    }
    return node
  }

  /// Reads as far as the text is JSON, and collects what is wrong with it; nil where it cannot be read to its end.
  package static func read(
    _ source: SourceText, range: Range<Int>, unread: [String], limits: Limits, problems: inout [JSONProblem]
  ) -> JSONNode? {
    source.bytes.withUnsafeBufferPointer { buffer in
      let bytes = Bytes(UnsafeBufferPointer(rebasing: buffer[range]))
      var reader = JSONNodeReader(bytes, base: range.lowerBound, unread: unread, limits: limits)
      defer { problems += reader.slips + reader.problems }
      do throws(JSONProblem) {
        return try reader.document()
      } catch {
        reader.problems.append(
          JSONProblem(error.code, offset: range.lowerBound + error.offset, problem: error.problem))
        return nil
      }
    }
  }
}

/// Turns events into values.
private struct JSONNodeReader {
  var problems: [JSONProblem] = []
  private let events: JSONEvents
  /// Where the events' bytes begin in the whole text.
  private let base: Int
  private let unread: [String]
  private let limits: JSONDocument.Limits
  private var values = 0

  /// What the events passed over.
  var slips: [JSONProblem] {
    events.slips.prefix(limits.problems).map {
      JSONProblem($0.code, offset: base + $0.offset, problem: $0.problem)
    }
  }

  init(_ bytes: Bytes, base: Int, unread: [String], limits: JSONDocument.Limits) {
    // Its members are counted here.
    events = JSONEvents(
      bytes, maximumDepth: limits.depth, maximumMembers: .max, allowsDuplicates: true, passesSlips: true)
    self.base = base
    self.unread = unread
    self.limits = limits
  }

  mutating func document() throws(JSONProblem) -> JSONNode {
    let node = try value(try events.next())
    _ = try events.next()
    return node
  }

  private mutating func value(_ event: JSONEvents.Event) throws(JSONProblem) -> JSONNode {
    let offset = base + events.offset
    values += 1
    if values > limits.values { throw problem(.tooManyValues, "there are more than \(limits.values) values") }
    switch event {
    case .beginObject: return JSONNode(.object(try members()), offset: offset)
    case .beginArray: return JSONNode(.array(try items()), offset: offset)
    case .string: return JSONNode(.string(try text()), offset: offset)
    case .number: return JSONNode(.number(try text()), offset: offset)
    case .true: return JSONNode(.bool(true), offset: offset)
    case .false: return JSONNode(.bool(false), offset: offset)
    default: return JSONNode(.null, offset: offset)
    }
  }

  private mutating func items() throws(JSONProblem) -> [JSONNode] {
    var items: [JSONNode] = []
    while true {
      let next = try events.next()
      if next == .endArray { return items }
      if items.count == limits.items { throw tooManyItems }
      items.append(try value(next))
    }
  }

  private mutating func members() throws(JSONProblem) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    while try events.next() == .name {
      if members.count == limits.items { throw tooManyItems }
      let name = try text()
      let offset = base + events.offset
      if events.isDuplicate, problems.count < limits.problems {
        let problem = "the member \"\(shown(name))\" stands twice"
        problems.append(JSONProblem(.duplicateMember, offset: offset, problem: problem))
      }
      let node = unread.contains(name) ? try passedOver() : try value(try events.next())
      members.append(JSONNode.Member(name: name, offset: offset, value: node))
    }
    return members
  }

  private func text() throws(JSONProblem) -> String {
    if events.text.count > limits.textBytes {
      throw problem(.textTooLong, "a text has more than \(limits.textBytes) bytes")
    }
    return events.text.string
  }

  private func passedOver() throws(JSONProblem) -> JSONNode {
    let range = try events.passValue()
    return JSONNode(.unread(base + range.lowerBound..<base + range.upperBound), offset: base + range.lowerBound)
  }

  private var tooManyItems: JSONProblem {
    problem(.tooManyItems, "a list or object has more than \(limits.items) items")
  }

  private func problem(_ code: JSONProblem.Code, _ problem: String) -> JSONProblem {
    JSONProblem(code, offset: events.offset, problem: problem)
  }
}
