/// Writes ZIP archives, right ones and wrong ones, for the tests of what reads them.
package struct ZipBuilder {
  package struct Member {
    package var name: String
    package var content: [UInt8]
    /// What stands in the archive for the content.
    package var packed: [UInt8]
    package var method: UInt16 = 0
    package var flags: UInt16 = 0
    /// What the headers say where it is not the truth.
    package var statedSize: Int?
    package var statedChecksum: UInt32?
    package var statedOffset: Int?
    package var localName: String?
    /// Sizes and checksum behind the bytes instead of before them.
    package var hasDescriptor = false
    /// Sizes in ZIP64's fields.
    package var isWide = false

    package init(_ name: String, _ content: [UInt8], packed: [UInt8]? = nil, method: UInt16 = 0) {
      self.name = name
      self.content = content
      self.packed = packed ?? content
      self.method = method
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  package var members: [Member] = []
  package var comment: [UInt8] = []
  package var hasWideEnd = false
  /// Added to the number of members that the end record states.
  package var extraCount = 0
  /// Bytes in front of the first member.
  package var prefix: [UInt8] = []
  /// Bytes behind the end record and its comment.
  package var suffix: [UInt8] = []
  /// How many bytes are missing at the end.
  package var cut = 0

  package init(_ members: [Member]) { self.members = members }

  /// The archive.
  package var bytes: [UInt8] {
    var out = prefix
    var directory: [UInt8] = []
    for member in members {
      let offset = member.statedOffset ?? out.count
      out += local(member)
      directory += entry(member, offset)
    }
    let start = out.count
    out += directory
    if hasWideEnd { out += wideEnd(start: start, size: directory.count, at: out.count) }
    let count = members.count + extraCount
    out += number(0x0605_4B50, 4) + number(0, 4)
    out += number(hasWideEnd ? 0xFFFF : count, 2) + number(hasWideEnd ? 0xFFFF : count, 2)
    out += number(hasWideEnd ? 0xFFFF_FFFF : directory.count, 4) + number(hasWideEnd ? 0xFFFF_FFFF : start, 4)
    return out + number(comment.count, 2) + (comment + suffix).dropLast(cut)
  }

  private func local(_ member: Member) -> [UInt8] {
    let name = Array((member.localName ?? member.name).utf8)
    let size = member.statedSize ?? member.content.count
    let checksum = Int(member.statedChecksum ?? Self.checksum(member.content))
    let open = member.hasDescriptor
    let wide = member.isWide ? number(1, 2) + number(16, 2) + number(size, 8) + number(member.packed.count, 8) : []
    var out = number(0x0403_4B50, 4) + number(20, 2) + number(Int(flags(member)), 2) + number(Int(member.method), 2)
    out += number(0, 4) + number(open ? 0 : checksum, 4)
    out += number(open ? 0 : member.isWide ? 0xFFFF_FFFF : member.packed.count, 4)
    out += number(open ? 0 : member.isWide ? 0xFFFF_FFFF : size, 4)
    out += number(name.count, 2) + number(wide.count, 2) + name + wide + member.packed
    if open { out += number(0x0807_4B50, 4) + number(checksum, 4) + number(member.packed.count, 4) + number(size, 4) }
    return out
  }

  private func entry(_ member: Member, _ offset: Int) -> [UInt8] {
    let size = member.statedSize ?? member.content.count
    let wide = member.isWide ? number(1, 2) + number(16, 2) + number(size, 8) + number(member.packed.count, 8) : []
    var out = number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(Int(flags(member)), 2)
    out += number(Int(member.method), 2) + number(0, 4)
    out += number(Int(member.statedChecksum ?? Self.checksum(member.content)), 4)
    out += number(member.isWide ? 0xFFFF_FFFF : member.packed.count, 4)
    out += number(member.isWide ? 0xFFFF_FFFF : size, 4)
    out += number(member.name.utf8.count, 2) + number(wide.count, 2) + number(0, 10) + number(offset, 4)
    return out + Array(member.name.utf8) + wide
  }

  private func flags(_ member: Member) -> UInt16 { member.flags | (member.hasDescriptor ? 8 : 0) }

  private func wideEnd(start: Int, size: Int, at place: Int) -> [UInt8] {
    var out = number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
    out += number(members.count, 8) + number(members.count, 8) + number(size, 8) + number(start, 8)
    return out + number(0x0706_4B50, 4) + number(0, 4) + number(place, 8) + number(1, 4)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// The CRC-32 of the bytes.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = sum >> 8 ^ checksums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }

  private static let checksums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
