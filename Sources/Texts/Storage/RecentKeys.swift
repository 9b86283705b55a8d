/// Remembers what keys that came up lately stand for: one for each value of their hashes' lowest bits.
///
/// It stands before a `KeyTable`, for what is asked of every row.
public struct RecentKeys<Key: TableKey, Value: BitwiseCopyable>: ~Copyable {
  /// A key, and what it stands for.
  @usableFromInline struct Entry {
    /// The key.
    @usableFromInline var key: Key
    /// What it stands for.
    @usableFromInline var value: Value

    @inlinable init(key: Key, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// By the lowest bits of the hash: the key that came up last.
  @usableFromInline let entries: UnsafeMutablePointer<Entry>
  /// What stands where no key came up yet.
  @usableFromInline let none: Entry

  /// One less than the number of entries.
  @usableFromInline let mask: Int

  /// Remembers 2^`bits` keys at most. `none` is a key that nobody asks for, and `value` any value.
  @inlinable public init(bits: Int, none: Key, _ value: Value) {
    mask = 1 << bits - 1
    self.none = Entry(key: none, value: value)
    entries = .allocate(capacity: mask + 1)
    entries.initialize(repeating: self.none, count: mask + 1)
  }

  deinit { entries.deallocate() }

  /// What a key stands for; nil where it was forgotten.
  @inlinable @inline(__always)
  public func find(_ key: Key) -> Value? {
    let entry = entries + place(of: key)
    return entry.pointee.key == key ? entry.pointee.value : nil
  }

  /// Remembers what a key stands for, in the place of another one.
  @inlinable public mutating func keep(_ key: Key, _ value: Value) {
    entries[place(of: key)] = Entry(key: key, value: value)
  }

  /// Forgets all keys.
  @inlinable public mutating func removeAll() { entries.update(repeating: none, count: mask + 1) }

  /// The place of a key among the entries.
  @inlinable @inline(__always)
  func place(of key: Key) -> Int { Int(truncatingIfNeeded: key.tableHash) & mask }
}
