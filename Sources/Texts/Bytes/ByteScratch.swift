/// Bytes that are built and read again and again in the same storage, at addresses that only growth moves.
package struct ByteScratch: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were appended since the last `removeAll`.
  package private(set) var count = 0

  /// Room for `capacity` bytes, which grows where more are appended.
  package init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// What was appended since the last `removeAll`; valid until the next change.
  package var view: Bytes { Bytes(base: base, count: count) }

  /// Forgets the bytes and keeps the storage.
  package mutating func removeAll() { count = 0 }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Appends a copy of the bytes, which must not be a view of this storage.
  package mutating func append(_ bytes: Bytes) {
    reserve(bytes.count)
    (base + count).update(from: bytes.base, count: bytes.count)
    count += bytes.count
  }

  /// Appends the scalar in UTF-8.
  package mutating func append(_ scalar: Unicode.Scalar) {
    UTF8.encode(scalar)?.forEach { append($0) }
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
