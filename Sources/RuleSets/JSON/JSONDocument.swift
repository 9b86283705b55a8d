package import Texts

/// Reads a JSON text strictly into values that know where they stand.
package enum JSONDocument {
  /// Reads the whole text of a kind of file; values of members named in `unread` are passed over, whatever is wrong in them, and kept as
  /// bytes.
  package static func read(
    _ source: SourceText, _ file: AuthoredFile = .rules, unread: [String] = [], limits: RuleLimits = RuleLimits()
  ) throws(JSONProblem) -> JSONNode {
    try read(source, file, range: 0..<source.bytes.count, unread: unread, limits: limits)
  }

  /// Reads one value that was passed over.
  package static func read(
    _ source: SourceText, _ file: AuthoredFile = .rules, range: Range<Int>, unread: [String] = [],
    limits: RuleLimits = RuleLimits()
  ) throws(JSONProblem) -> JSONNode {
    var problems: [JSONProblem] = []
    let node = read(source, file, range: range, unread: unread, limits: limits, problems: &problems)
    guard let node, problems.isEmpty else {
      throw problems.first ?? JSONProblem(.syntax, offset: range.lowerBound, problem: "the text holds no value")
    }
    return node
  }

  /// Reads as far as the text is JSON, and collects what is wrong with it; nil where it cannot be read to its end.
  static func read(
    _ source: SourceText, _ file: AuthoredFile = .rules, range: Range<Int>, unread: [String], limits: RuleLimits,
    problems: inout [JSONProblem]
  ) -> JSONNode? {
    source.bytes.withUnsafeBufferPointer { buffer in
      let bytes = Bytes(UnsafeBufferPointer(rebasing: buffer[range]))
      var reader = JSONNodeReader(bytes, file, base: range.lowerBound, unread: unread, limits: limits)
      defer { problems += reader.problems }
      do throws(JSONProblem) {
        return try reader.document()
      } catch {
        // Limits that the events keep are told as those of this kind of file.
        let problem = error.code == .tooDeep ? limits.refusal(.depth, in: file) : error.problem
        reader.problems.append(JSONProblem(error.code, offset: range.lowerBound + error.offset, problem: problem))
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
  private let limits: RuleLimits
  private let file: AuthoredFile
  // Each is asked for at every value.
  private let mostValues: Int
  private let mostItems: Int
  private let mostBytes: Int
  private let mostProblems: Int
  private var values = 0

  init(_ bytes: Bytes, _ file: AuthoredFile, base: Int, unread: [String], limits: RuleLimits) {
    // Its members are counted here.
    events = JSONEvents(bytes, maximumDepth: limits[.depth], maximumMembers: .max, allowsDuplicates: true)
    self.file = file
    self.base = base
    self.unread = unread
    self.limits = limits
    mostValues = limits[.values]
    mostItems = limits[.listItems]
    mostBytes = limits[.textBytes]
    mostProblems = limits[.problems]
  }

  mutating func document() throws(JSONProblem) -> JSONNode {
    let node = try value(try events.next())
    _ = try events.next()
    return node
  }

  private mutating func value(_ event: JSONEvents.Event) throws(JSONProblem) -> JSONNode {
    let offset = base + events.offset
    values += 1
    if values > mostValues { throw refusal(.values) }
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
      if items.count == mostItems { throw refusal(.listItems) }
      items.append(try value(next))
    }
  }

  private mutating func members() throws(JSONProblem) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    while try events.next() == .name {
      if members.count == mostItems { throw refusal(.listItems) }
      let name = try text()
      let offset = base + events.offset
      if events.isDuplicate, problems.count < mostProblems {
        let problem = "the member \"\(shown(name))\" stands twice"
        problems.append(JSONProblem(.duplicateMember, offset: offset, problem: problem))
      }
      let node = unread.contains(name) ? try passedOver() : try value(try events.next())
      members.append(JSONNode.Member(name: name, offset: offset, value: node))
    }
    return members
  }

  private func text() throws(JSONProblem) -> String {
    if events.text.count > mostBytes { throw refusal(.textBytes) }
    return events.text.string
  }

  private func passedOver() throws(JSONProblem) -> JSONNode {
    let range = try events.passValue()
    return JSONNode(.unread(base + range.lowerBound..<base + range.upperBound), offset: base + range.lowerBound)
  }

  private func refusal(_ limit: RuleLimit) -> JSONProblem {
    JSONProblem(.limit, offset: events.offset, problem: limits.refusal(limit, in: file))
  }
}
