/// A file in a ZIP archive, as its directory lists it.
package struct ZipMember: Sendable {
  /// As the archive has it.
  package let name: String
  /// Bytes of the name as the archive holds it, which need not be UTF-8.
  let nameLength: Int
  /// How it is packed.
  let method: UInt16
  /// General purpose bits.
  let flags: UInt16
  /// The CRC-32 that its bytes are to have.
  let checksum: UInt32
  /// How many bytes it takes in the archive.
  let packedSize: Int
  /// How many bytes there are to be unpacked; stated, and not yet believed.
  package let size: Int
  /// Where its local header begins.
  let offset: Int
  /// Where its entry in the directory begins.
  let entry: Int
}
