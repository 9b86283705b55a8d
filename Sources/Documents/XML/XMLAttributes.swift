public import Texts

/// The attributes of an element, valid while it begins.
///
/// Public, unlike most else, so that it is inlined into those who read sheets.
public struct XMLAttributes {
  /// A parser's pointer to a name or into a value.
  @usableFromInline typealias Place = XMLInternedName.Place

  /// How many the element has, known or not.
  @usableFromInline let count: Int
  /// Five pointers for each, as the parser has them.
  @usableFromInline let base: UnsafeMutablePointer<Place?>?
  /// The names that the handler knows, as the parser has them.
  @usableFromInline let names: UnsafeMutableBufferPointer<XMLInternedName>

  /// `base` holds five pointers an attribute; `names` are those of the handler's list.
  init(count: Int, _ base: UnsafeMutablePointer<Place?>?, _ names: UnsafeMutableBufferPointer<XMLInternedName>) {
    self.count = base == nil ? 0 : count
    self.base = base
    self.names = names
  }

  /// Calls `body` with the number and value of each attribute that is in the handler's list.
  @inlinable @inline(__always) public func forEach(_ body: (Int, Bytes) -> Void) {
    guard let base else { return }
    for index in 0..<count {
      // Five pointers an attribute: local name, prefix, namespace, and where the value begins and ends.
      guard let name = base[index * 5], let start = base[index * 5 + 3], let end = base[index * 5 + 4],
        let number = names.firstIndex(where: { $0.isAttribute(name, of: base[index * 5 + 2]) })
      else { continue }
      body(number, Bytes(base: start, count: end - start))
    }
  }

  /// The attribute's value as text.
  package subscript(number: Int) -> String? {
    var value: String?
    forEach { found, bytes in
      if found == number { value = Self.text(bytes) }
    }
    return value
  }

  /// The text of a value as `forEach` gives it: with entities left alone the parser writes every ampersand as `&#38;`.
  package static func text(_ value: Bytes) -> String { value.string.replacing("&#38;", with: "&") }
}
