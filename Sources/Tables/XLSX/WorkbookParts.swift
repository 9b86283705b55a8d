/// A workbook as the parts of its archive, to be read one by one or copied as they are.
package struct WorkbookParts: Sendable {
  /// A part as the archive stores it: everything that a copy has to say again.
  package struct Stored: Sendable {
    package let name: String
    /// The fields of the directory's entry, from the version that made it up to its comment.
    package let madeBy: UInt16
    package let version: UInt16
    package let flags: UInt16
    package let method: UInt16
    /// Time and date, as DOS packs them.
    package let time: UInt32
    package let checksum: UInt32
    package let size: Int
    package let internalAttributes: UInt16
    package let externalAttributes: UInt32
    package let nameBytes: [UInt8]
    package let extra: [UInt8]
    package let comment: [UInt8]
    package let localExtra: [UInt8]
    package let packed: [UInt8]
  }

  private let archive: ZipArchive
  private let unpacked = UnpackedBytes()
  package let path: String

  /// Opens the archive; `path` is what problems name.
  package init(
    bytes: [UInt8], path: String, limits: ReadLimits = ReadLimits()
  ) throws(TableError) {
    let context = ReadContext(path: path, limits: limits)
    archive = try ZipArchive(ByteSource(memory: bytes, context: context), context: context)
    self.path = path
  }

  /// In the archive's order.
  package var names: [String] { archive.members.map(\.name) }

  package func contains(_ name: String) -> Bool { archive[name] != nil }

  /// The part's bytes, unpacked; nil where there is no such part.
  package func content(of name: String) throws(TableError) -> [UInt8]? {
    guard let member = archive[name] else { return nil }
    var bytes: [UInt8] = []
    try ZipMemberReader(member, of: archive, counting: unpacked).read { piece in bytes.append(contentsOf: piece) }
    return bytes
  }

  /// The part as it is stored; nil where there is no such part.
  package func stored(_ name: String) throws(TableError) -> Stored? {
    guard let member = archive[name] else { return nil }
    let start = try ZipMemberReader(member, of: archive, counting: unpacked).packedStart()
    let fixed = LittleEndian(try archive.source.bytes(member.entry..<member.entry + 46))
    let lengths = (name: fixed.u16(28), extra: fixed.u16(30), comment: fixed.u16(32))
    let tail = member.entry + 46
    let local = member.offset + 30 + member.nameLength
    return Stored(
      name: member.name, madeBy: UInt16(truncatingIfNeeded: fixed.u16(4)),
      version: UInt16(truncatingIfNeeded: fixed.u16(6)), flags: member.flags, method: member.method,
      time: UInt32(truncatingIfNeeded: fixed.u32(12)), checksum: member.checksum, size: member.size,
      internalAttributes: UInt16(truncatingIfNeeded: fixed.u16(36)),
      externalAttributes: UInt32(truncatingIfNeeded: fixed.u32(38)),
      nameBytes: try archive.source.bytes(tail..<tail + lengths.name),
      extra: try archive.source.bytes(tail + lengths.name..<tail + lengths.name + lengths.extra),
      comment: try archive.source.bytes(
        tail + lengths.name + lengths.extra..<tail + lengths.name + lengths.extra + lengths.comment),
      localExtra: try archive.source.bytes(local..<start),
      packed: try archive.source.bytes(start..<start + member.packedSize))
  }
}
