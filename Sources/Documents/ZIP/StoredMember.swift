/// A member as its archive stores it: everything that a copy has to say again.
package struct StoredMember: Sendable {
  /// The fields of the directory's entry, from the version that made it up to its comment.
  let madeBy: UInt16
  /// The version that is needed to unpack it.
  let version: UInt16
  /// General purpose bits.
  let flags: UInt16
  /// How it is packed.
  let method: UInt16
  /// Time and date, as DOS packs them.
  package let time: UInt32
  /// The CRC-32 of the unpacked bytes.
  let checksum: UInt32
  /// How many bytes there are unpacked.
  let size: Int
  /// Whether it is text, as the writer thought.
  let internalAttributes: UInt16
  /// The rights of the file that it was.
  let externalAttributes: UInt32
  /// The name, which need not be UTF-8.
  let nameBytes: [UInt8]
  /// Extra fields of the directory's entry.
  package let extra: [UInt8]
  /// The directory's comment on it.
  let comment: [UInt8]
  /// Extra fields of the header before its bytes.
  let localExtra: [UInt8]
  /// The bytes as the archive holds them.
  package let packed: [UInt8]
}

extension ZipArchive {
  /// The member's bytes, unpacked; `unpacked` counts those of all members.
  package func content(of member: ZipMember, counting unpacked: UnpackedBytes) throws(DocumentProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ReadingFailure<Never>) {
      try ZipMemberReader(member, of: self, counting: unpacked).read { piece in bytes.append(contentsOf: piece) }
    } catch {
      switch error {
      case .document(let problem): throw problem
      }
    }
    return bytes
  }

  /// The member as it is stored.
  package func stored(_ member: ZipMember) throws(DocumentProblem) -> StoredMember {
    let start = try ZipMemberReader(member, of: self, counting: UnpackedBytes()).packedStart()
    let fixed = LittleEndian(try source.bytes(member.entry..<member.entry + 46))
    let lengths = (name: fixed.u16(28), extra: fixed.u16(30), comment: fixed.u16(32))
    let tail = member.entry + 46
    let local = member.offset + 30 + member.nameLength
    return StoredMember(
      madeBy: UInt16(truncatingIfNeeded: fixed.u16(4)),
      version: UInt16(truncatingIfNeeded: fixed.u16(6)), flags: member.flags, method: member.method,
      time: UInt32(truncatingIfNeeded: fixed.u32(12)), checksum: member.checksum, size: member.size,
      internalAttributes: UInt16(truncatingIfNeeded: fixed.u16(36)),
      externalAttributes: UInt32(truncatingIfNeeded: fixed.u32(38)),
      nameBytes: try source.bytes(tail..<tail + lengths.name),
      extra: try source.bytes(tail + lengths.name..<tail + lengths.name + lengths.extra),
      comment: try source.bytes(
        tail + lengths.name + lengths.extra..<tail + lengths.name + lengths.extra + lengths.comment),
      localExtra: try source.bytes(local..<start),
      packed: try source.bytes(start..<start + member.packedSize))
  }
}
