/// A word of normalised text, and where it stood in the text as typed.
package struct Word: Sendable {
  /// The word's bytes within the normalised text.
  package var start: Int32
  package var end: Int32
  /// Its bytes within the source text.
  package var sourceStart: Int32
  package var sourceEnd: Int32
  /// A hash of the word's normalised bytes; equal words have equal hashes.
  package var hash: UInt64
  /// Its number in the vocabulary that it was read with, or 0.
  package var symbol: UInt32
  package var shape: Shape

  package enum Shape: UInt8, Sendable {
    /// ASCII letters only, or anything that is not one of the others.
    case letters
    /// ASCII digits only.
    case number
    /// Both.
    case mixed

    /// Another for each.
    @inline(__always) var bit: UInt8 { 1 &<< rawValue }
  }

  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
  @inlinable package var sourceRange: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  @inlinable package var length: Int { Int(end - start) }
}

/// Hashes a word's bytes, eight at a time.
@inlinable public func wordHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  guard let base = bytes.baseAddress else { return 0 }
  let raw = UnsafeRawPointer(base)
  var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  let rest = bytes.count - index
  var last: UInt64 = 0
  if bytes.count >= 8 {
    // The last eight bytes, without those that were hashed already.
    if rest > 0 {
      last = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self) >> UInt64((8 - rest) * 8)
    }
  } else if bytes.count >= 4 {
    let end = raw.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
    last = UInt64(raw.loadUnaligned(as: UInt32.self)) | UInt64(end) << UInt64((bytes.count - 4) * 8)
  } else if bytes.count > 0 {
    // The first, the middle and the last are all, or the same.
    last = UInt64(bytes[0]) | UInt64(bytes[bytes.count / 2]) << UInt64(bytes.count / 2 * 8)
    last |= UInt64(bytes[bytes.count - 1]) << UInt64((bytes.count - 1) * 8)
  }
  return mixed(hash ^ last)
}

/// The same hash of bytes behind which at least eight more can be read: no loop over the last few.
@inlinable @inline(__always) package func wordHash(padded base: UnsafePointer<UInt8>, count: Int) -> UInt64 {
  let raw = UnsafeRawPointer(base)
  var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
  var index = 0
  while index + 8 <= count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  let rest = UInt64(truncatingIfNeeded: count - index)
  let last = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & ((1 << (rest * 8)) &- 1)
  return mixed(hash ^ last)
}

@inlinable @inline(__always) public func mixed(_ value: UInt64) -> UInt64 {
  let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return high ^ low
}

/// One hash of two.
@inlinable public func mixedHash(_ a: UInt64, _ b: UInt64) -> UInt64 { mixed(mixed(a ^ 0x51_7C_C1_B7_27_22_0A_95) ^ b) }
