package import Documents

/// A workbook as the parts of its archive, to be read one by one or copied as they are.
package struct WorkbookParts: Sendable {
  private let archive: ZipArchive
  private let unpacked = UnpackedBytes()
  private let context: ReadContext
  /// What problems name the workbook by.
  package let path: String

  /// Opens the archive; `path` is what problems name.
  package init(
    bytes: [UInt8], path: String, limits: ReadLimits = ReadLimits()
  ) throws(TableError) {
    let context = ReadContext(path: path, limits: limits)
    self.context = context
    self.path = path
    archive = try context.reading { () throws(DocumentProblem) in
      try ZipArchive(ByteSource(memory: bytes), terms: limits.workbook)
    }
  }

  /// In the archive's order.
  package var names: [String] { archive.members.map(\.name) }

  /// Whether there is a part of that name.
  package func contains(_ name: String) -> Bool { archive[name] != nil }

  /// The part's bytes, unpacked; nil where there is no such part.
  package func content(of name: String) throws(TableError) -> [UInt8]? {
    guard let member = archive[name] else { return nil }
    return try context.reading { () throws(DocumentProblem) in try archive.content(of: member, counting: unpacked) }
  }

  /// The part as it is stored; nil where there is no such part.
  package func stored(_ name: String) throws(TableError) -> StoredMember? {
    guard let member = archive[name] else { return nil }
    return try context.reading { () throws(DocumentProblem) in try archive.stored(member) }
  }
}
