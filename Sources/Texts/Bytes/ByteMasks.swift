// Public, unlike most else here: the compiler inlines into other modules only what is.

#if arch(x86_64)
  public import CVector

  /// Sixteen bytes that are compared at once.
  public typealias ByteVector = __m128i

  extension ByteVector {
    /// Sixteen times the same byte.
    @inlinable @inline(__always) public static func filled(with byte: UInt8) -> ByteVector {
      _mm_set1_epi8(CChar(bitPattern: byte))
    }

    /// The bytes of two numbers, as `halves` gives them.
    @inlinable @inline(__always) public static func holding(_ halves: (UInt64, UInt64)) -> ByteVector {
      unsafeBitCast(SIMD2<UInt64>(halves.0, halves.1), to: ByteVector.self)
    }

    /// The sixteen bytes from `place` on, all of which must be readable; it need not be aligned.
    @inlinable @inline(__always) public static func loaded(from place: UnsafeRawPointer) -> ByteVector {
      _mm_loadu_si128(place.assumingMemoryBound(to: __m128i.self))
    }

    /// Writes the sixteen bytes from `place` on; it need not be aligned.
    @inlinable @inline(__always) public func store(to place: UnsafeMutableRawPointer) {
      _mm_storeu_si128(place.assumingMemoryBound(to: __m128i.self), self)
    }

    /// Bytes of all ones where the bytes are the same, else of all zeros.
    @inlinable @inline(__always) public func equals(_ other: ByteVector) -> ByteVector { _mm_cmpeq_epi8(self, other) }

    /// Bytes of all ones where the byte is one of the `count` from `first` on.
    @inlinable @inline(__always) public func isIn(_ first: UInt8, count: UInt8) -> ByteVector {
      // Moved so that they are the greatest of all with a sign.
      let moved = _mm_add_epi8(self, .filled(with: 0x80 &- first &- count))
      return _mm_cmpgt_epi8(moved, .filled(with: 0x7F - count))
    }

    /// Bit `i` is the topmost bit of byte `i`.
    @inlinable @inline(__always) public var topBits: UInt64 {
      UInt64(UInt16(truncatingIfNeeded: _mm_movemask_epi8(self)))
    }

    /// The first eight bytes and the last eight, each as a number.
    @inlinable @inline(__always) public var halves: (UInt64, UInt64) {
      let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
      return (halves[0], halves[1])
    }

    /// The bits that are set in either.
    @inlinable @inline(__always) public static func | (a: ByteVector, b: ByteVector) -> ByteVector {
      _mm_or_si128(a, b)
    }
    /// The bits that are set in both.
    @inlinable @inline(__always) public static func & (a: ByteVector, b: ByteVector) -> ByteVector {
      _mm_and_si128(a, b)
    }
  }
#else
  /// Sixteen bytes that are compared at once.
  public typealias ByteVector = SIMD16<UInt8>

  extension ByteVector {
    /// Sixteen times the same byte.
    @inlinable @inline(__always) public static func filled(with byte: UInt8) -> ByteVector {
      ByteVector(repeating: byte)
    }

    /// The bytes of two numbers, as `halves` gives them.
    @inlinable @inline(__always) public static func holding(_ halves: (UInt64, UInt64)) -> ByteVector {
      unsafeBitCast(SIMD2<UInt64>(halves.0, halves.1), to: ByteVector.self)
    }

    /// The sixteen bytes from `place` on, all of which must be readable; it need not be aligned.
    @inlinable @inline(__always) public static func loaded(from place: UnsafeRawPointer) -> ByteVector {
      place.loadUnaligned(as: ByteVector.self)
    }

    /// Writes the sixteen bytes from `place` on; it need not be aligned.
    @inlinable @inline(__always) public func store(to place: UnsafeMutableRawPointer) {
      place.storeBytes(of: self, as: ByteVector.self)
    }

    /// Bytes of all ones where the bytes are the same, else of all zeros.
    @inlinable @inline(__always) public func equals(_ other: ByteVector) -> ByteVector {
      unsafeBitCast(self .== other, to: ByteVector.self)
    }

    /// Bytes of all ones where the byte is one of the `count` from `first` on.
    @inlinable @inline(__always) public func isIn(_ first: UInt8, count: UInt8) -> ByteVector {
      unsafeBitCast((self &- first) .< ByteVector(repeating: count), to: ByteVector.self)
    }

    /// Bit `i` is the topmost bit of byte `i`.
    @inlinable @inline(__always) public var topBits: UInt64 {
      // The product moves the lowest bit of each byte into the topmost byte.
      let halves = (unsafeBitCast(self, to: SIMD2<UInt64>.self) &>> 7) & 0x0101_0101_0101_0101
      return (halves[0] &* 0x0102_0408_1020_4080) >> 56 | (halves[1] &* 0x0102_0408_1020_4080) >> 56 << 8
    }

    /// The first eight bytes and the last eight, each as a number.
    @inlinable @inline(__always) public var halves: (UInt64, UInt64) {
      let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
      return (halves[0], halves[1])
    }
  }
#endif

/// Sixty-four bytes of a text, asked at once where a byte stands: bit `i` of each answer is byte `i`.
public struct ByteMasks {
  /// Bytes 0 to 15.
  @usableFromInline let a: ByteVector
  /// Bytes 16 to 31.
  @usableFromInline let b: ByteVector
  /// Bytes 32 to 47.
  @usableFromInline let c: ByteVector
  /// Bytes 48 to 63.
  @usableFromInline let d: ByteVector

  /// Loads the 64 bytes from `place` on, all of which must be readable.
  @inlinable @inline(__always) public init(at place: UnsafePointer<UInt8>) {
    a = .loaded(from: place)
    b = .loaded(from: place + 16)
    c = .loaded(from: place + 32)
    d = .loaded(from: place + 48)
  }

  /// Where `byte` stands.
  @inlinable @inline(__always) public func places(of byte: ByteVector) -> UInt64 {
    a.equals(byte).topBits | b.equals(byte).topBits << 16 | c.equals(byte).topBits << 32 | d.equals(byte).topBits << 48
  }

  /// Where bytes beyond ASCII stand.
  @inlinable @inline(__always) public var highBytes: UInt64 {
    a.topBits | b.topBits << 16 | c.topBits << 32 | d.topBits << 48
  }
}
