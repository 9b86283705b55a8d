/// What a `KeyTable` numbers: small values that are compared bit by bit.
public protocol TableKey: BitwiseCopyable, Equatable {
  /// A number that different keys seldom share, in all of its bits.
  var tableHash: UInt64 { get }
}

extension UInt64: TableKey {
  @inlinable @inline(__always) public var tableHash: UInt64 { mixed(self ^ 0x9E37_79B9_7F4A_7C15) }
}

/// Numbers different keys from 0 as they come.
public struct KeyTable<Key: TableKey>: ~Copyable {
  /// The numbers, by hash of the key.
  @usableFromInline var numbers = IndexTable()
  /// By number.
  @usableFromInline var keys = Vector<Key>()

  /// An empty table.
  @inlinable public init() {}

  /// How many keys there are.
  @inlinable public var count: Int { keys.count }

  /// The key of a number.
  @inlinable public subscript(number: Int) -> Key { keys[number] }

  /// The key's number; -1 where it has none.
  @inlinable @inline(__always)
  public func find(_ key: Key) -> Int { numbers.find(key.tableHash) { keys[$0] == key } }

  /// The key's number, the next one where it has none yet.
  @inlinable @inline(__always)
  public mutating func number(of key: Key) -> Int {
    let known = find(key)
    return known >= 0 ? known : add(key)
  }

  /// Gives a key that has none the next number.
  @inlinable public mutating func add(_ key: Key) -> Int {
    numbers.add(key.tableHash) { keys[$0].tableHash }
    keys.append(key)
    return keys.count - 1
  }

  /// The keys as they are now, for lookups while nothing changes them.
  public struct View: BitwiseCopyable {
    /// The numbers, by hash of the key.
    let numbers: IndexTableView
    /// By number.
    let keys: UnsafePointer<Key>

    /// The key's number; -1 where it has none.
    @inline(__always)
    func find(_ key: Key) -> Int { numbers.find(key.tableHash) { keys[$0] == key } }
  }

  /// The keys as they are now, for lookups while nothing changes them.
  var view: View { View(numbers: numbers.view, keys: UnsafePointer(keys.values)) }

  /// Takes all numbers back.
  @inlinable public mutating func removeAll() {
    numbers.removeAll()
    keys.removeAll()
  }
}
