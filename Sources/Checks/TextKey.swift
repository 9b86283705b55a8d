import Texts

/// What a text is told from others by: its bytes where these are few, else two hashes of them.
///
/// The hashes begin with a number that nobody knows, so nobody can make two texts that share them.
struct TextKey {
  let first: UInt64
  let second: UInt64
  let length: Int

  /// `seed` begins the hashes: that of the table that the key is for.
  @inline(__always)
  init(_ text: Bytes, seed: UInt64) {
    length = text.count
    (first, second) = length > 16 ? TextKey.hashes(UnsafeRawBufferPointer(text.buffer), seed) : text.halves
  }

  init(first: UInt64, second: UInt64, length: Int) {
    self.first = first
    self.second = second
    self.length = length
  }

  /// Sixteen bytes at a time; the last sixteen may overlap those before.
  private static func hashes(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> (UInt64, UInt64) {
    var first = seed
    var second = ~seed
    var place = 0
    while true {
      let a = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let b = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
      first = folded(first ^ a, b ^ 0x9E37_79B9_7F4A_7C15)
      second = folded(second ^ b, a ^ 0xD6E8_FEB8_6659_FD93)
      if place &+ 16 >= bytes.count { return (first, second) }
      place = min(place &+ 16, bytes.count &- 16)
    }
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }

  @inline(__always)
  var hash: Int {
    let length = UInt64(truncatingIfNeeded: length)
    return Int(
      truncatingIfNeeded: TextKey.folded(first ^ 0x9E37_79B9_7F4A_7C15, second ^ length ^ 0xA076_1D64_78BD_642F))
  }
}
