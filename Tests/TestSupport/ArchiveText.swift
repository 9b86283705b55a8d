import Documents

/// The parts of a document that a program has written, as texts.
package enum ArchiveText {
  /// By name.
  package static func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(ByteSource(memory: bytes), terms: DocumentTerms(noun: "document"))
    var parts: [String: String] = [:]
    for member in archive.members {
      parts[member.name] = String(
        decoding: try archive.content(of: member, counting: UnpackedBytes()), as: UTF8.self)
    }
    return parts
  }
}
