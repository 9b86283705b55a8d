import Documents
import Tables

/// The list of what kind each part of a workbook is.
struct ContentTypes {
  private static let name = "[Content_Types].xml"
  private static let base = "application/vnd.openxmlformats-officedocument."

  private var xml: XMLPart
  private var more = ""

  /// Reads the package's list; throws where it is missing or damaged.
  init(_ package: WorkbookPackage) throws(TableError) { xml = try package.xml(Self.name) }

  /// Says that the part is a `spreadsheetml.…` of that kind.
  mutating func add(_ part: String, _ kind: String) {
    let type = Self.base + (kind == "vmlDrawing" ? kind : "spreadsheetml.\(kind)+xml")
    more += "<\(xml.prefix)Override PartName=\"/\(XMLText.escaped(part))\" ContentType=\"\(type)\"/>"
  }

  /// Puts the list into the package, if a part was added.
  mutating func save(to package: WorkbookPackage) {
    guard !more.isEmpty else { return }
    xml.append(more, to: xml.root)
    package.set(Self.name, to: xml.finished())
    more = ""
  }
}
