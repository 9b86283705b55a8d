/// What a text is told from others by: its bytes where these are few, else two hashes of them.
///
/// The hashes begin with a number that nobody knows, so nobody can make two texts that share them.
public struct TextKey: BitwiseCopyable, Equatable {
  /// The first half of its bytes, or the first hash.
  @usableFromInline let first: UInt64
  /// The other half, or the other hash.
  @usableFromInline let second: UInt64
  /// How many bytes the text has.
  @usableFromInline let length: Int

  /// `seed` begins the hashes: that of the table that the key is for.
  @inlinable @inline(__always)
  public init(_ text: Bytes, seed: UInt64) {
    length = text.count
    let bytes = UnsafeRawBufferPointer(text.buffer)
    if length > 16 {
      (first, second) = TextKey.hashes(bytes, seed)
    } else if length >= 4 {
      (first, second) = TextKey.quarters(bytes)
    } else {
      (first, second) = text.halves
    }
  }

  /// Four times four bytes of 4 to 16, which together are all: some overlap, and no length takes another way.
  @inlinable @inline(__always)
  static func quarters(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    func four(_ place: Int) -> UInt64 { UInt64(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
    let next = (bytes.count &>> 3) &<< 2
    let last = bytes.count &- 4
    return (four(0) &<< 32 | four(next), four(last) &<< 32 | four(last &- next))
  }

  /// Sixteen bytes at a time, two ways side by side; the last thirty-two may overlap those before, and one another.
  @usableFromInline static func hashes(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> (UInt64, UInt64) {
    var one = (seed, ~seed)
    var other = (seed &+ 0x9E37_79B9_7F4A_7C15, ~seed &+ 0x9E37_79B9_7F4A_7C15)
    var place = 0
    while place &+ 32 < bytes.count {
      step(&one, bytes, place)
      step(&other, bytes, place &+ 16)
      place &+= 32
    }
    step(&one, bytes, max(0, bytes.count &- 32))
    step(&other, bytes, bytes.count &- 16)
    return (mixed(one.0 ^ 0xE703_7ED1_A0B4_28DB, other.0), mixed(one.1 ^ 0x8EBC_6AF0_9C88_C6E3, other.1))
  }

  @inline(__always)
  private static func step(_ hashes: inout (UInt64, UInt64), _ bytes: UnsafeRawBufferPointer, _ place: Int) {
    let a = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let b = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
    hashes = (mixed(hashes.0 ^ a, b ^ 0x9E37_79B9_7F4A_7C15), mixed(hashes.1 ^ b, a ^ 0xD6E8_FEB8_6659_FD93))
  }

  /// A hash of the text, by which tables place it.
  @inlinable @inline(__always)
  var hash: UInt64 {
    mixed(first ^ 0x9E37_79B9_7F4A_7C15, second ^ UInt64(truncatingIfNeeded: length) ^ 0xA076_1D64_78BD_642F)
  }

  // Said outright, and the halves first, which tell nearly all texts.
  @inlinable @inline(__always)
  public static func == (a: TextKey, b: TextKey) -> Bool {
    a.first == b.first && a.second == b.second && a.length == b.length
  }
}
