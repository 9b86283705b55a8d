#if arch(x86_64)
  import CVector

  /// Sixteen bytes that are compared at once.
  typealias ByteVector = __m128i

  extension ByteVector {
    @inline(__always) static func filled(with byte: UInt8) -> ByteVector { _mm_set1_epi8(CChar(bitPattern: byte)) }

    @inline(__always) static func loaded(from place: UnsafeRawPointer) -> ByteVector {
      _mm_loadu_si128(place.assumingMemoryBound(to: __m128i.self))
    }

    /// Bit `i` says whether the bytes `i` are the same.
    @inline(__always) func places(of byte: ByteVector) -> UInt64 {
      UInt64(UInt16(truncatingIfNeeded: _mm_movemask_epi8(_mm_cmpeq_epi8(self, byte))))
    }

    /// Whether a byte is not ASCII.
    @inline(__always) var holdsHighByte: Bool { _mm_movemask_epi8(self) != 0 }
  }

  @inline(__always) private func | (a: ByteVector, b: ByteVector) -> ByteVector { _mm_or_si128(a, b) }
#else
  /// Sixteen bytes that are compared at once.
  typealias ByteVector = SIMD16<UInt8>

  extension ByteVector {
    @inline(__always) static func filled(with byte: UInt8) -> ByteVector { ByteVector(repeating: byte) }

    @inline(__always) static func loaded(from place: UnsafeRawPointer) -> ByteVector {
      place.loadUnaligned(as: ByteVector.self)
    }

    /// Bit `i` says whether the bytes `i` are the same.
    @inline(__always) func places(of byte: ByteVector) -> UInt64 {
      // The product moves the lowest bit of each byte into the topmost byte.
      let halves = unsafeBitCast(self .== byte, to: SIMD2<UInt64>.self) & 0x0101_0101_0101_0101
      return (halves[0] &* 0x0102_0408_1020_4080) >> 56 | (halves[1] &* 0x0102_0408_1020_4080) >> 56 << 8
    }

    /// Whether a byte is not ASCII.
    @inline(__always) var holdsHighByte: Bool {
      let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
      return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
    }
  }
#endif

/// Sixty-four bytes of a text, asked at once where a byte stands: bit `i` of each answer is byte `i`.
struct ByteMasks {
  private let a: ByteVector
  private let b: ByteVector
  private let c: ByteVector
  private let d: ByteVector

  /// Loads the 64 bytes from `place` on, all of which must be readable.
  @inline(__always) init(at place: UnsafePointer<UInt8>) {
    a = .loaded(from: place)
    b = .loaded(from: place + 16)
    c = .loaded(from: place + 32)
    d = .loaded(from: place + 48)
  }

  /// Where `byte` stands.
  @inline(__always) func places(of byte: ByteVector) -> UInt64 {
    a.places(of: byte) | b.places(of: byte) << 16 | c.places(of: byte) << 32 | d.places(of: byte) << 48
  }

  /// Whether a byte of them is not ASCII.
  @inline(__always) var holdsHighBytes: Bool { (a | b | c | d).holdsHighByte }
}
