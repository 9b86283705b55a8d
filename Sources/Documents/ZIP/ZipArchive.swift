/// The members of a ZIP archive by their central directory, checked so that none can be read two ways.
package struct ZipArchive: Sendable {
  /// The archive's bytes.
  let source: ByteSource
  /// What the archive is opened as, and its limits.
  package let terms: DocumentTerms
  /// In the directory's order.
  package let members: [ZipMember]
  private let byName: [String: Int]

  /// Finds the directory of the archive, and checks it.
  package init(_ source: ByteSource, terms: DocumentTerms) throws(DocumentProblem) {
    let directory = try ZipDirectory.find(in: source, terms)
    let members = try directory.members(source, terms)
    try Self.checkPlaces(members, before: directory.offset)
    var byName: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      if byName.updateValue(index, forKey: PartName.key(member.name)) != nil {
        throw DocumentProblem(.damaged, part: member.name, "the archive holds this member twice")
      }
    }
    self.source = source
    self.terms = terms
    self.members = members
    self.byName = byName
  }

  /// The member of that part name, whose letters' case and kind of slashes do not count.
  package subscript(name: String) -> ZipMember? { byName[PartName.key(name)].map { members[$0] } }

  /// Members may neither overlap nor reach into the directory: sharing bytes is how small archives become huge.
  private static func checkPlaces(_ members: [ZipMember], before end: Int) throws(DocumentProblem) {
    var free = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      let least = 30 + member.nameLength + member.packedSize
      guard member.offset >= free, member.offset + least <= end else {
        throw DocumentProblem(
          .damaged, part: member.name, "members of the archive overlap, or lie outside of it")
      }
      free = member.offset + least
    }
  }
}
