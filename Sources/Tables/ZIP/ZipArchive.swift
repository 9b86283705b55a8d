/// The members of a ZIP archive by their central directory, checked so that none can be read two ways.
struct ZipArchive: Sendable {
  struct Member: Sendable {
    /// As the archive has it.
    let name: String
    /// Bytes of the name as the archive holds it, which need not be UTF-8.
    let nameLength: Int
    let method: UInt16
    let flags: UInt16
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where its local header begins.
    let offset: Int
    /// Where its entry in the directory begins.
    let entry: Int
  }

  let source: ByteSource
  let context: ReadContext
  /// In the directory's order.
  let members: [Member]
  private let byName: [String: Int]

  init(_ source: ByteSource, context: ReadContext) throws(TableError) {
    let directory = try ZipDirectory.find(in: source, context)
    let members = try directory.members(source, context)
    try Self.checkPlaces(members, before: directory.offset, context)
    var byName: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      if byName.updateValue(index, forKey: PartName.key(member.name)) != nil {
        throw context.error(.damaged, at: member.name, "the archive holds this member twice", remedy: Self.remedy)
      }
    }
    self.source = source
    self.context = context
    self.members = members
    self.byName = byName
  }

  static let remedy = "open the workbook in Excel or LibreOffice and save it again"

  /// The member of that part name, whose letters' case and kind of slashes do not count.
  subscript(name: String) -> Member? { byName[PartName.key(name)].map { members[$0] } }

  /// Members may neither overlap nor reach into the directory: sharing bytes is how small archives become huge.
  private static func checkPlaces(
    _ members: [Member], before end: Int, _ context: ReadContext
  ) throws(TableError) {
    var free = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      let least = 30 + member.nameLength + member.packedSize
      guard member.offset >= free, member.offset + least <= end else {
        throw context.error(
          .damaged, at: member.name, "members of the archive overlap, or lie outside of it", remedy: remedy)
      }
      free = member.offset + least
    }
  }
}
