/// A JSON value that knows where it stands.
package struct JSONNode: Sendable {
  /// What the text holds at a place.
  package enum Value: Sendable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// As written.
    case number(String)
    case bool(Bool)
    case null
    /// A value that is read only when it is asked for, by its bytes.
    case unread(Range<Int>)
  }

  /// A member of an object.
  package struct Member: Sendable {
    /// Its escapes are read.
    package let name: String
    /// Where the name begins.
    package let offset: Int
    /// What stands behind the colon.
    package let value: JSONNode
  }

  /// What stands there.
  package let value: Value
  /// Where the value begins, in bytes.
  package let offset: Int

  package init(_ value: Value, offset: Int) {
    self.value = value
    self.offset = offset
  }

  /// What the value is, for messages.
  package var kind: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    case .unread: "a value"
    }
  }

  /// The number, where it is a whole one, however it is written: `10`, `10.0`, `1e1`.
  package var wholeNumber: Int? {
    guard case .number(let text) = value else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  /// The path of the member whose name begins at `offset`; nil where none does.
  package func path(ofMemberAt offset: Int, _ path: JSONPath = .root) -> JSONPath? {
    switch value {
    case .object(let members):
      // Of members that begin no later, the last holds the place.
      guard let member = members.last(where: { $0.offset <= offset }) else { return nil }
      let inside = path + member.name
      return member.offset == offset ? inside : member.value.path(ofMemberAt: offset, inside)
    case .array(let items):
      guard let index = items.lastIndex(where: { $0.offset <= offset }) else { return nil }
      return items[index].path(ofMemberAt: offset, path[index])
    default: return nil
    }
  }

  /// The value without the item that begins at `offset` in one of its lists.
  package func without(itemAt offset: Int) -> JSONNode {
    switch value {
    case .object(var members):
      guard let place = members.lastIndex(where: { $0.offset <= offset }) else { return self }
      let member = members[place]
      members[place] = Member(
        name: member.name, offset: member.offset, value: member.value.without(itemAt: offset))
      return JSONNode(.object(members), offset: self.offset)
    case .array(var items):
      guard let place = items.lastIndex(where: { $0.offset <= offset }) else { return self }
      if items[place].offset == offset {
        items.remove(at: place)
      } else {
        items[place] = items[place].without(itemAt: offset)
      }
      return JSONNode(.array(items), offset: self.offset)
    default: return self
    }
  }

  /// The value of the first member of that name; nil where there is none, or no object.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.value(name)
  }
}

extension [JSONNode.Member] {
  /// The value of the first member of that name.
  package func value(_ name: String) -> JSONNode? {
    for index in indices where self[index].name == name { return self[index].value }
    return nil
  }
}
