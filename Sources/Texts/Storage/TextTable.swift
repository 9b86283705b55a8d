/// Numbers different texts from 0 as they come; it keeps no text.
public struct TextTable: ~Copyable {
  /// The numbers, by hash of the text.
  @usableFromInline var numbers = IndexTable()
  /// By number.
  @usableFromInline var keys = Vector<TextKey>()
  /// What the hashes begin with.
  @usableFromInline let seed = UInt64.random(in: .min ... .max)

  /// An empty table.
  @inlinable public init() {}

  /// How many texts there are.
  @inlinable public var count: Int { keys.count }

  /// What a text is looked up by.
  @inlinable @inline(__always)
  public func key(_ text: Bytes) -> TextKey { TextKey(text, seed: seed) }

  /// The text's number; -1 where it has none.
  @inlinable @inline(__always)
  public func find(_ key: TextKey) -> Int { numbers.find(key.hash) { keys[$0] == key } }

  /// Gives a text that has none the next number.
  @inlinable public mutating func add(_ key: TextKey) -> Int {
    numbers.add(key.hash) { keys[$0].hash }
    keys.append(key)
    return keys.count - 1
  }

  /// Takes all numbers back.
  @inlinable public mutating func removeAll() {
    numbers.removeAll()
    keys.removeAll()
  }
}
