import Tables

/// What `workbook.xml` says of its sheets, and the sheet that is added to them.
struct WorkbookPlan {
  struct Sheet {
    let name: String
    /// The name of its part.
    let part: String
  }

  /// What stands in `workbook.xml` before the defined names.
  private static let beforeNames: Set<String> = [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences",
  ]

  let part: String
  let family: PartLinks.Family
  let sheets: [Sheet]
  var links: PartLinks
  private var xml: XMLPart
  private let list: XMLElement
  private let highestID: Int
  private let count: Int

  init(_ package: WorkbookPackage) throws(TableError) {
    let root = try PartLinks(of: "", in: package)
    part = root.first("officeDocument")?.part ?? "xl/workbook.xml"
    xml = try package.xml(part)
    let head = String(decoding: xml.bytes[xml.root.open], as: UTF8.self)
    family = head.contains("purl.oclc.org") ? .strict : .transitional
    links = try PartLinks(of: part, in: package, family: family)
    guard let list = xml.child("sheets", of: xml.root) else {
      throw package.damaged(part, "the workbook has no list of sheets")
    }
    self.list = list
    let entries = xml.children(of: list).filter { $0.name == "sheet" }
    count = entries.count
    highestID = entries.compactMap { [xml] in xml.attribute("sheetId", of: $0).flatMap { Int($0) } }.max() ?? 0
    var sheets: [Sheet] = []
    for (index, entry) in entries.enumerated() {
      guard let id = xml.relationship(of: entry), let link = links[id], link.kind == "worksheet" else { continue }
      sheets.append(Sheet(name: xml.attribute("name", of: entry) ?? "Sheet\(index + 1)", part: link.part))
    }
    self.sheets = sheets
  }

  /// All sheets' names, charts among them.
  var names: [String] {
    xml.children(of: list).compactMap { xml.attribute("name", of: $0) }
  }

  /// Adds a sheet at the end, whose list with a filter is `area` and whose pages begin with `titleRows`.
  mutating func add(_ name: String, part: String, area: String, titleRows: String) {
    let id = links.add("worksheet", to: part)
    let prefix = xml.prefix
    xml.append(
      "<\(prefix)sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(highestID + 1)\" "
        + "xmlns:r=\"\(family.relationships)\" r:id=\"\(id)\"/>", to: list)
    let filter = definedName("_xlnm._FilterDatabase", "hidden=\"1\"", "\(SheetName.quoted(name))!\(area)")
    let more = filter + definedName("_xlnm.Print_Titles", "", "\(SheetName.quoted(name))!\(titleRows)")
    if let names = xml.child("definedNames", of: xml.root) {
      xml.append(more, to: names)
    } else {
      let place = xml.place(in: xml.root, after: Self.beforeNames)
      xml.insert("<\(prefix)definedNames>\(more)</\(prefix)definedNames>", at: place)
    }
  }

  private func definedName(_ name: String, _ attribute: String, _ place: String) -> String {
    "<\(xml.prefix)definedName name=\"\(name)\" localSheetId=\"\(count)\" \(attribute)>"
      + "\(XMLText.escaped(place))</\(xml.prefix)definedName>"
  }

  mutating func save(to package: WorkbookPackage) {
    links.save(to: package)
    package.set(part, to: xml.finished())
  }
}
