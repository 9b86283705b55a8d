/// Bytes that are built and read again and again in the same storage, at addresses that only growth moves.
///
/// Public, as `Bytes` is: reports are written by it, a few bytes at a time, and the compiler inlines what is.
public struct ByteScratch: ~Copyable {
  /// Where the bytes begin.
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  /// How many there is room for.
  @usableFromInline var capacity: Int
  /// How many there are.
  @usableFromInline var length = 0

  /// Room for `capacity` bytes, which grows where more are appended.
  public init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// How many bytes were appended since the last `removeAll`.
  @inlinable public var count: Int { length }

  /// What was appended since the last `removeAll`; valid until the next change.
  @inlinable public var view: Bytes { Bytes(base: base, count: length) }

  /// Some of it, valid as long; a range out of bounds stops the program.
  @inlinable public subscript(range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= length, "bytes out of bounds")
    return Bytes(base: base + range.lowerBound, count: range.count)
  }

  /// Forgets the bytes and keeps the storage.
  @inlinable public mutating func removeAll() { length = 0 }

  /// Forgets the last bytes, so that `count` are left.
  @inlinable public mutating func removeAll(behind count: Int) {
    precondition(count >= 0 && count <= length, "bytes out of bounds")
    length = count
  }

  /// Appends one byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    reserve(1)
    base[length] = byte
    length &+= 1
  }

  /// Appends a copy of the bytes, which must not be a view of this storage.
  @inlinable public mutating func append(_ bytes: Bytes) {
    let count = bytes.count
    if count <= 16 {
      // Most are short: two numbers are sooner written than a copy is called.
      reserve(16)
      let (first, second) = bytes.halves
      let place = UnsafeMutableRawPointer(base + length)
      place.storeBytes(of: first, as: UInt64.self)
      place.storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
    } else {
      reserve(count)
      (base + length).update(from: bytes.base, count: count)
    }
    length &+= count
  }

  /// Appends the text in UTF-8.
  @inlinable public mutating func append(_ text: String) {
    var copy = text
    copy.withUTF8 { append(Bytes($0)) }
  }

  /// Appends the scalar in UTF-8.
  public mutating func append(_ scalar: Unicode.Scalar) {
    UTF8.encode(scalar)?.forEach { append($0) }
  }

  /// Appends the number in decimal.
  public mutating func append(decimal number: Int, width: Int = 0) {
    var left = number.magnitude
    append(upTo: 20 + width) { place in
      var count = 0
      repeat {
        place[count] = 0x30 &+ UInt8(truncatingIfNeeded: left % 10)
        left /= 10
        count &+= 1
      } while left > 0
      while count < width {
        place[count] = 0x30
        count &+= 1
      }
      if number < 0 {
        place[count] = UInt8(ascii: "-")
        count &+= 1
      }
      var digits = UnsafeMutableBufferPointer(start: place, count: count)
      digits.reverse()
      return count
    }
  }

  /// Appends what `fill` writes: it gets the place of `most` bytes, and says how many of them it wrote.
  @inlinable @inline(__always)
  public mutating func append(upTo most: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(most)
    let written = fill(base + length)
    precondition(written >= 0 && written <= most, "more was written than there was room for")
    length &+= written
  }

  /// Makes room for so many bytes more.
  @inlinable @inline(__always) public mutating func reserve(_ more: Int) {
    if more > capacity &- length { grow(more) }
  }

  /// Moves all to a larger place.
  @usableFromInline mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, length + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: length)
    base.deallocate()
    base = larger
  }
}
