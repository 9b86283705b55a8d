import Glibc

/// A view of UTF-8 bytes that somebody else keeps alive: a cell of a file that is being read.
///
/// Copying one copies two words, never the text. Every read is bounds checked. A view is valid as
/// long as the buffer that it was taken from; whoever hands one out says how long that is.
///
/// Public, unlike all else: the compiler inlines into other modules only what is, and bytes are read by the billion.
public struct Bytes {
  /// Where the bytes begin.
  @usableFromInline let base: UnsafePointer<UInt8>
  /// How many bytes.
  public let count: Int

  /// A view of `buffer`, valid as long as `buffer` is.
  @inlinable public init(_ buffer: UnsafeBufferPointer<UInt8>) {
    base = buffer.baseAddress ?? Bytes.nothing
    count = buffer.count
  }

  /// A view of `count` bytes from `base` on.
  @inlinable public init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// No bytes at all.
  @inlinable public static var empty: Bytes { Bytes(base: nothing, count: 0) }

  /// The address of no bytes at all; none is ever read there.
  @inlinable static var nothing: UnsafePointer<UInt8> { UnsafePointer(bitPattern: 64).unsafelyUnwrapped }

  /// Whether there are no bytes.
  @inlinable public var isEmpty: Bool { count == 0 }
  /// From 0 up to `count`.
  @inlinable public var indices: Range<Int> { 0..<count }

  /// A byte by its place from 0; a place out of bounds stops the program.
  @inlinable public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "byte out of bounds")
    return base[index]
  }

  /// A view of some of the bytes, valid as long as this one; a range out of bounds stops the program.
  @inlinable public subscript(range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes out of bounds")
    return Bytes(base: base + range.lowerBound, count: range.count)
  }

  /// The same bytes for an API that takes a buffer; not to be kept.
  @inlinable public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Sixteen bytes at most, as two numbers: eight in the first, the others in the second, zeros behind them.
  @inlinable @inline(__always) public var halves: (UInt64, UInt64) {
    precondition(count <= 16, "bytes out of bounds")
    let bytes = UnsafeRawPointer(base)
    if count > 8 {
      let last = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return (bytes.loadUnaligned(as: UInt64.self), last &>> UInt64(truncatingIfNeeded: (16 &- count) &* 8))
    }
    if count >= 4 {
      // Where the two overlap they are the same.
      let last = UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
      return (first | last &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8), 0)
    }
    if count == 0 { return (0, 0) }
    // The first, the middle and the last are all, or the same.
    let middle = UInt64(base[count &>> 1]) &<< UInt64(truncatingIfNeeded: (count &>> 1) &* 8)
    return (UInt64(base[0]) | middle | UInt64(base[count &- 1]) &<< UInt64(truncatingIfNeeded: (count &- 1) &* 8), 0)
  }

  /// Whether `byte` stands anywhere.
  @inlinable public func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte, from: 0) != nil }

  /// Whether the other bytes, of which there is one at least, stand anywhere in a row.
  public func contains(_ other: Bytes) -> Bool { firstIndex(of: other) != nil }

  /// Whether the same bytes stand at `other`, where as many can be read.
  public func equals(_ other: UnsafeRawPointer) -> Bool { memcmp(base, other, count) == 0 }

  /// The first place from `start` on where `byte` stands.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0 && start <= count, "bytes out of bounds")
    guard let place = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }

  /// The first place from `start` on where an ASCII digit stands.
  package func firstDigit(from start: Int) -> Int? {
    precondition(start >= 0 && start <= count, "bytes out of bounds")
    var place = start
    while place + 16 <= count {
      let digits = ByteVector.loaded(from: base + place).isIn(0x30, count: 10).topBits
      if digits != 0 { return place + digits.trailingZeroBitCount }
      place += 16
    }
    while place < count {
      if base[place].isASCIIDigit { return place }
      place += 1
    }
    return nil
  }

  /// The text as a `String`; what is not UTF-8 becomes U+FFFD.
  public var string: String { String(decoding: buffer, as: UTF8.self) }
}

extension Bytes: Equatable, Hashable {
  public static func == (a: Bytes, b: Bytes) -> Bool {
    a.count == b.count && (a.base == b.base || memcmp(a.base, b.base, a.count) == 0)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(buffer))
  }
}

extension String {
  /// Calls `body` with the text's UTF-8 bytes; the view is valid during the call only.
  @inlinable package func withBytes<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    var copy = self
    return try copy.withUTF8 { try body(Bytes($0)) }
  }
}
