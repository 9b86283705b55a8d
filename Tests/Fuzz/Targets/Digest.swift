import Texts

/// A short number that differs where what was added differs (FNV-1a).
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ number: Int) {
    for index in 0..<8 { add(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  mutating func add(_ bytes: Bytes) {
    for byte in bytes.buffer { add(byte) }
    add(bytes.count)
  }

  mutating func add(_ text: String) { text.withBytes { add($0) } }
}
