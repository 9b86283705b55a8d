import TestSupport

/// Changes to the fields of a ZIP archive's headers.
enum ZipMutation {
  /// A header's signature, and its fields: where they stand behind it, and how wide they are.
  private static let headers: [(signature: [UInt8], fields: [(offset: Int, width: Int)])] = [
    // A member's own header: version, flags, method, time, checksum, sizes, lengths of name and extra field.
    (
      [0x50, 0x4B, 3, 4],
      [(4, 2), (6, 2), (8, 2), (10, 4), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2), (30, 4)]
    ),
    // Its entry in the directory: the same, with comment, disk, attributes and offset.
    (
      [0x50, 0x4B, 1, 2],
      [(6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (34, 2), (42, 4), (46, 4)]
    ),
    // The end: disks, counts, the directory's size and offset, the comment's length.
    ([0x50, 0x4B, 5, 6], [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)]),
    // Those of ZIP64.
    ([0x50, 0x4B, 6, 6], [(4, 8), (16, 4), (24, 8), (32, 8), (40, 8), (48, 8)]),
    ([0x50, 0x4B, 6, 7], [(4, 4), (8, 8), (16, 4)]),
  ]

  static func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let header = headers.randomElement(using: &random),
        let field = header.fields.randomElement(using: &random),
        let start = places(of: header.signature, in: bytes).randomElement(using: &random)
      else { continue }
      set(&bytes, start + field.offset, width: field.width, &random)
    }
  }

  private static func places(of signature: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { $0 + 22 <= bytes.count && bytes[$0] == 0x50 && Array(bytes[$0..<$0 + 4]) == signature }
  }

  private static func set(_ bytes: inout [UInt8], _ place: Int, width: Int, _ random: inout SplitMix64) {
    guard place + width <= bytes.count else { return }
    let old = (0..<width).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    let values: [UInt64] = [
      0, 1, old &+ 1, old &- 1, old &* 2, old ^ 8, old ^ 1, 0xFFFF, 0xFFFF_FFFF, 0x7FFF_FFFF, .max,
      0x8000_0000_0000_0000,
      UInt64(bytes.count), UInt64(bytes.count) &- old, UInt64.random(in: 0..<UInt64(bytes.count + 1), using: &random),
    ]
    let value = values.randomElement(using: &random) ?? 0
    for index in 0..<width { bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
  }
}
