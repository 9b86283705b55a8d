/// Writes a ZIP archive: members that are copied as they were stored, and members that are new.
package struct ArchiveWriter {
  /// A new member, packed, and what its headers say.
  package struct Packed: Sendable {
    /// As the parts of a workbook name each other, with plain slashes.
    let name: String
    /// The bytes as the archive holds them.
    let bytes: [UInt8]
    /// How many bytes there are unpacked.
    let size: Int
    /// The CRC-32 of the unpacked bytes.
    let checksum: UInt32
    /// Time and date, as DOS packs them; 1 January 1980 where none is given, so that the same bytes make the same file.
    package var time: UInt32 = 0x21 << 16

    /// Packs a member's bytes, at a level from 1, the fastest, to 9; nil where there is no memory for it.
    package init?(name: String, _ bytes: [UInt8], level: Int32) {
      guard let packed = Deflate.pack(bytes, level: level) else { return nil }
      self.name = PartName.plain(name)
      self.bytes = packed
      size = bytes.count
      checksum = Deflate.checksum(bytes)
    }
  }

  private var out: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of about `capacity` bytes.
  package init(capacity: Int) { out.reserveCapacity(capacity) }

  /// Copies a member: its packed bytes, and everything that its headers say of it; its name with plain slashes, by
  /// which every program finds it.
  package mutating func copy(_ member: StoredMember) {
    var entry = Entry(
      name: PartName.plain(member.nameBytes), size: member.size, checksum: member.checksum, time: member.time)
    entry.madeBy = member.madeBy
    entry.version = member.version
    // The sizes stand in the header now, so none follow the bytes.
    entry.flags = member.flags & ~8
    entry.method = member.method
    entry.internalAttributes = member.internalAttributes
    entry.externalAttributes = member.externalAttributes
    entry.extra = Self.withoutWideSizes(member.extra)
    entry.localExtra = Self.withoutWideSizes(member.localExtra)
    entry.comment = member.comment
    add(entry, member.packed)
  }

  /// Adds a new member.
  package mutating func add(_ packed: Packed) {
    let name = Array(packed.name.utf8)
    var entry = Entry(name: name, size: packed.size, checksum: packed.checksum, time: packed.time)
    entry.flags = name.allSatisfy { $0 < 0x80 } ? 0 : 0x800
    add(entry, packed.bytes)
  }

  /// The archive; nil where it has grown past what ZIP's plain form can say.
  package consuming func finished() -> [UInt8]? {
    let start = out.count
    guard start + directory.count < 0xFFFF_FFFF, count < 0xFFFF else { return nil }
    out += directory
    out.put(0x0605_4B50, 4)
    out.put(0, 4)
    out.put(count, 2)
    out.put(count, 2)
    out.put(directory.count, 4)
    out.put(start, 4)
    out.put(0, 2)
    return out
  }

  /// What a member's headers say.
  private struct Entry {
    let name: [UInt8]
    let size: Int
    let checksum: UInt32
    let time: UInt32
    var madeBy: UInt16 = 20
    var version: UInt16 = 20
    var flags: UInt16 = 0
    var method: UInt16 = 8
    var internalAttributes: UInt16 = 0
    var externalAttributes: UInt32 = 0
    var extra: [UInt8] = []
    var localExtra: [UInt8] = []
    var comment: [UInt8] = []
  }

  private mutating func add(_ entry: Entry, _ packed: [UInt8]) {
    let offset = out.count
    out.put(0x0403_4B50, 4)
    common(entry, packed.count, &out)
    out.put(entry.localExtra.count, 2)
    out += entry.name
    out += entry.localExtra
    out += packed
    directory.put(0x0201_4B50, 4)
    directory.put(Int(entry.madeBy), 2)
    common(entry, packed.count, &directory)
    directory.put(entry.extra.count, 2)
    directory.put(entry.comment.count, 2)
    directory.put(0, 2)
    directory.put(Int(entry.internalAttributes), 2)
    directory.put(Int(entry.externalAttributes), 4)
    directory.put(min(offset, 0xFFFF_FFFF), 4)
    directory += entry.name
    directory += entry.extra
    directory += entry.comment
    count += 1
  }

  /// The fields that both headers of a member have.
  private func common(_ entry: Entry, _ packed: Int, _ bytes: inout [UInt8]) {
    bytes.put(Int(entry.version), 2)
    bytes.put(Int(entry.flags), 2)
    bytes.put(Int(entry.method), 2)
    bytes.put(Int(entry.time), 4)
    bytes.put(Int(entry.checksum), 4)
    bytes.put(min(packed, 0xFFFF_FFFF), 4)
    bytes.put(min(entry.size, 0xFFFF_FFFF), 4)
    bytes.put(entry.name.count, 2)
  }

  /// Extra fields without ZIP64's, whose numbers would no longer be right and are not needed.
  private static func withoutWideSizes(_ extra: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var at = 0
    while at + 4 <= extra.count {
      let end = at + 4 + Int(extra[at + 2]) + Int(extra[at + 3]) << 8
      guard end <= extra.count else { break }
      if extra[at] != 1 || extra[at + 1] != 0 { kept += extra[at..<end] }
      at = end
    }
    return kept
  }
}

extension [UInt8] {
  /// Appends a number of `width` bytes, the least one first.
  fileprivate mutating func put(_ value: Int, _ width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }
}
