/// A name as a parser's dictionary holds it, so that the parser's names can be told apart by their addresses.
///
/// Usable from inlined code, as `XMLAttributes` is.
@usableFromInline struct XMLInternedName {
  /// Where the dictionary has a text.
  @usableFromInline typealias Place = UnsafePointer<UInt8>

  /// Nil where the name stands for every name.
  @usableFromInline let local: Place?
  /// Nil where it is of any namespace that the handler lists, or of none.
  @usableFromInline let namespace: Place?

  /// A name that the dictionary holds.
  init(local: Place?, namespace: Place?) {
    self.local = local
    self.namespace = namespace
  }

  /// Whether an element's name is this one; `isListed` says whether it is of a namespace of the handler's list, or of
  /// none.
  @inline(__always) func isName(_ name: Place?, of uri: Place?, isListed: Bool) -> Bool {
    // Most names are another.
    guard local == name || local == nil else { return false }
    guard let namespace else { return isListed || local == nil }
    return uri == namespace
  }

  /// Whether an attribute's name is this one.
  @inlinable @inline(__always) func isAttribute(_ name: Place?, of uri: Place?) -> Bool {
    name == local && (namespace == nil || namespace == uri)
  }
}
