import Documents
import Tables

extension WorkbookPackage {
  /// Writes the slashes that a package asks for where its parts name each other with backslashes, as some programs do:
  /// Excel opens such a workbook, other programs do not, and a copy should open in all of them.
  func mendSlashes() throws(TableError) {
    for name in names where name.hasSuffix(".rels") {
      try mendSlashes(of: "Target", in: name) { $0.name == "Relationship" && $1 != "External" }
    }
    try mendSlashes(of: "PartName", in: "[Content_Types].xml") { element, _ in element.name == "Override" }
  }

  /// Mends an attribute of the children that `isMeant`, which is given each with its target mode.
  private func mendSlashes(
    of attribute: String, in name: String, _ isMeant: (XMLElement, String?) -> Bool
  ) throws(TableError) {
    guard let bytes = try content(of: name), bytes.contains(UInt8(ascii: "\\")), var part = XMLPart(bytes) else {
      return
    }
    for element in part.children(of: part.root) where isMeant(element, part.attribute("TargetMode", of: element)) {
      guard let value = part.attribute(attribute, of: element), value.contains("\\") else { continue }
      part.set(attribute, of: element.open, to: XMLText.escaped(PartName.slashed(value)))
    }
    set(name, to: part.finished())
  }
}
