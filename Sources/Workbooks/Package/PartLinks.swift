import Documents
import Tables

/// The relationships of a part, to be read and added to.
struct PartLinks {
  /// The family of addresses that a workbook's relationships and namespaces come from.
  struct Family {
    /// What the addresses of relationships' kinds begin with.
    let relationships: String
    /// The address of the main namespace: sheets, styles, comments.
    let main: String

    /// What Excel writes by default, and nearly all other programs.
    static let transitional = Family(
      relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    /// What "Strict Open XML" workbooks hold.
    static let strict = Family(
      relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      main: "http://purl.oclc.org/ooxml/spreadsheetml/main")
  }

  /// A relationship: an id of this part's own for another part, or for an address outside of the workbook.
  struct Link {
    /// By what the part's XML names it: `rId3`.
    let id: String
    /// The last word of the type's address.
    let kind: String
    /// The address as it is written, relative to the part or from the archive's root.
    let target: String
    /// The part's name in the archive.
    let part: String
  }

  private let part: String
  /// All relationships, in the file's order, those that were added last; what lacks an id, a kind or a target is left
  /// out.
  private(set) var links: [Link] = []
  private var xml: XMLPart
  private var more = ""
  private let family: Family

  /// The relationships of `part`, which need not have any yet.
  init(of part: String, in package: WorkbookPackage, family: Family = .transitional) throws(TableError) {
    self.part = part
    self.family = family
    let name = PartName.relationships(of: part)
    xml = try package.parsed(try package.content(of: name) ?? Array(Self.empty.utf8), name)
    for item in xml.children(of: xml.root) where item.name == "Relationship" {
      guard let id = xml.attribute("Id", of: item), let type = xml.attribute("Type", of: item),
        let target = xml.attribute("Target", of: item)
      else { continue }
      let isInside = xml.attribute("TargetMode", of: item) != "External"
      links.append(
        Link(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", target: target,
          part: isInside ? PartName.resolve(target, from: part) : ""))
    }
  }

  private static let empty = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
    """

  /// The first relationship of that kind to a part within the workbook.
  func first(_ kind: String) -> Link? { links.first { $0.kind == kind && !$0.part.isEmpty } }

  /// The relationship of that id.
  subscript(id: String) -> Link? { links.first { $0.id == id } }

  /// Adds a relationship to another part, and gives its id.
  mutating func add(_ kind: String, to target: String) -> String {
    var number = links.count + 1
    let taken = Set(links.map(\.id))
    while taken.contains("rId\(number)") { number += 1 }
    let id = "rId\(number)"
    links.append(Link(id: id, kind: kind, target: "/" + target, part: target))
    more +=
      "<\(xml.prefix)Relationship Id=\"\(id)\" Type=\"\(family.relationships)/\(kind)\" "
      + "Target=\"/\(XMLText.escaped(target))\"/>"
    return id
  }

  /// Puts the changed relationships into the package.
  mutating func save(to package: WorkbookPackage) {
    guard !more.isEmpty else { return }
    xml.append(more, to: xml.root)
    package.set(PartName.relationships(of: part), to: xml.finished())
    more = ""
  }
}
