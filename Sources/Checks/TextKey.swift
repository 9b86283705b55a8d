import Texts

/// What a text is told from others by: its bytes where these are few, else two hashes of them.
///
/// The hashes begin with a number that nobody knows, so nobody can make two texts that share them.
struct TextKey: Equatable {
  let first: UInt64
  let second: UInt64
  let length: Int

  /// `seed` begins the hashes: that of the table that the key is for.
  @inline(__always)
  init(_ text: Bytes, seed: UInt64) {
    length = text.count
    (first, second) = length > 16 ? TextKey.hashes(UnsafeRawBufferPointer(text.buffer), seed) : text.halves
  }

  /// Sixteen bytes at a time; the last sixteen may overlap those before. Long texts go two ways side by side.
  private static func hashes(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> (UInt64, UInt64) {
    var first = seed
    var second = ~seed
    var place = 0
    if bytes.count > 64 {
      var third = seed &+ 0x9E37_79B9_7F4A_7C15
      var fourth = ~third
      while place &+ 32 < bytes.count {
        step(&first, &second, bytes, place)
        step(&third, &fourth, bytes, place &+ 16)
        place &+= 32
      }
      first = folded(first ^ 0xE703_7ED1_A0B4_28DB, third)
      second = folded(second ^ 0x8EBC_6AF0_9C88_C6E3, fourth)
      place = min(place, bytes.count &- 16)
    }
    while true {
      step(&first, &second, bytes, place)
      if place &+ 16 >= bytes.count { return (first, second) }
      place = min(place &+ 16, bytes.count &- 16)
    }
  }

  @inline(__always)
  private static func step(_ first: inout UInt64, _ second: inout UInt64, _ bytes: UnsafeRawBufferPointer, _ place: Int)
  {
    let a = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let b = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
    first = folded(first ^ a, b ^ 0x9E37_79B9_7F4A_7C15)
    second = folded(second ^ b, a ^ 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }

  @inline(__always)
  var hash: UInt64 {
    let length = UInt64(truncatingIfNeeded: length)
    return TextKey.folded(first ^ 0x9E37_79B9_7F4A_7C15, second ^ length ^ 0xA076_1D64_78BD_642F)
  }

  // Said outright, and the halves first, which tell nearly all texts.
  @inline(__always)
  static func == (a: TextKey, b: TextKey) -> Bool {
    a.first == b.first && a.second == b.second && a.length == b.length
  }
}
