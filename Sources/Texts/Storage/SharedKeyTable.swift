/// A `KeyTable` that copies of a value share: a copy that changes gets its own.
struct SharedKeyTable<Key: TableKey & Sendable>: Sendable {
  // Unchecked: it changes only while one alone holds it.
  private final class Storage: @unchecked Sendable {
    var table = KeyTable<Key>()
  }

  private var storage = Storage()

  /// How many keys there are.
  var count: Int { storage.table.count }

  /// The key of a number.
  subscript(number: Int) -> Key { storage.table[number] }

  /// The key's number; -1 where it has none.
  func find(_ key: Key) -> Int { storage.table.find(key) }

  /// Gives a key that has none the next number.
  mutating func add(_ key: Key) {
    if !isKnownUniquelyReferenced(&storage) {
      let own = Storage()
      for number in 0..<count { _ = own.table.add(self[number]) }
      storage = own
    }
    _ = storage.table.add(key)
  }

  /// Calls `body` with the table as it is, which is looked up in without reference counting.
  @inline(__always)
  func withView<Result>(_ body: (KeyTable<Key>.View) -> Result) -> Result {
    withExtendedLifetime(storage) { body(storage.table.view) }
  }
}
