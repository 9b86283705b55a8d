package import Texts

/// Reads a JSON text strictly into values that know where they stand.
package enum JSONDocument {
  /// How deep objects and lists may nest.
  package static let maximumDepth = 48

  /// Reads the whole text; values of members named in `unread` are passed over and kept as bytes.
  package static func read(_ source: SourceText, unread: Set<String> = []) throws(JSONProblem) -> JSONNode {
    try read(source, range: 0..<source.bytes.count, unread: unread)
  }

  /// Reads one value that was passed over.
  package static func read(
    _ source: SourceText, range: Range<Int>, unread: Set<String> = []
  ) throws(JSONProblem) -> JSONNode {
    var result: Result<JSONNode, JSONProblem>?
    source.bytes.withUnsafeBufferPointer { buffer in
      let events = JSONEvents(Bytes(UnsafeBufferPointer(rebasing: buffer[range])), maximumDepth: maximumDepth)
      result = Result { () throws(JSONProblem) -> JSONNode in
        let node = try value(events, event: try events.next(), base: range.lowerBound, unread: unread)
        _ = try events.next()
        return node
      }
    }
    guard let result else { return JSONNode(.null, offset: range.lowerBound) }
    return try result.get()
  }

  private static func value(
    _ events: JSONEvents, event: JSONEvents.Event, base: Int, unread: Set<String>
  ) throws(JSONProblem) -> JSONNode {
    let offset = base + events.offset
    switch event {
    case .beginObject: return JSONNode(.object(try members(events, base: base, unread: unread)), offset: offset)
    case .beginArray:
      var items: [JSONNode] = []
      while true {
        let next = try events.next()
        if next == .endArray { break }
        items.append(try value(events, event: next, base: base, unread: unread))
      }
      return JSONNode(.array(items), offset: offset)
    case .string: return JSONNode(.string(events.text.string), offset: offset)
    case .number: return JSONNode(.number(events.text.string), offset: offset)
    case .true: return JSONNode(.bool(true), offset: offset)
    case .false: return JSONNode(.bool(false), offset: offset)
    default: return JSONNode(.null, offset: offset)
    }
  }

  private static func members(
    _ events: JSONEvents, base: Int, unread: Set<String>
  ) throws(JSONProblem) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    while try events.next() == .name {
      let name = events.text.string
      let offset = base + events.offset
      if unread.contains(name) {
        members.append(JSONNode.Member(name: name, offset: offset, value: try passedOver(events, base: base)))
      } else {
        let node = try value(events, event: try events.next(), base: base, unread: unread)
        members.append(JSONNode.Member(name: name, offset: offset, value: node))
      }
    }
    return members
  }

  private static func passedOver(_ events: JSONEvents, base: Int) throws(JSONProblem) -> JSONNode {
    let outside = events.depth
    _ = try events.next()
    let start = base + events.offset
    while events.depth > outside { _ = try events.next() }
    return JSONNode(.unread(start..<base + events.position), offset: start)
  }
}
