import Documents
import Tables

/// What `workbook.xml` says of its sheets, and the sheet that is added to them.
struct WorkbookPlan {
  /// A worksheet; charts and macro sheets are none.
  struct Sheet {
    let name: String
    /// The name of its part.
    let part: String
    /// Its number among all sheets, from 0.
    let index: Int
  }

  /// A hidden name in the sheet that lists findings, so that the next list takes its place.
  private static let listName = "_slipgauge"

  /// What stands in `workbook.xml` before the defined names.
  private static let beforeNames: Set<String> = [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences",
  ]

  /// The name of the workbook's own part, mostly `xl/workbook.xml`.
  let part: String
  /// The family of addresses that the workbook is written with.
  let family: PartLinks.Family
  /// Its worksheets, in the order of their tabs.
  let sheets: [Sheet]
  /// The relationships of the workbook's part, to its sheets, styles and shared texts.
  var links: PartLinks
  private var xml: XMLPart
  private let list: XMLElement
  /// What sheets are numbered by.
  private let ids: Set<Int>
  /// The parts of all sheets, charts among them.
  let allParts: [String]

  /// Reads the workbook's part; throws where it is missing, damaged, or has no list of sheets.
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
    allParts = entries.compactMap { [xml, links] in xml.relationship(of: $0).flatMap { links[$0] }?.part }
    ids = Set(entries.compactMap { [xml] in xml.attribute("sheetId", of: $0).flatMap { Int($0) } })
    var sheets: [Sheet] = []
    for (index, entry) in entries.enumerated() {
      guard let id = xml.relationship(of: entry), let link = links[id], link.kind == "worksheet" else { continue }
      sheets.append(Sheet(name: xml.attribute("name", of: entry) ?? "Sheet\(index + 1)", part: link.part, index: index))
    }
    self.sheets = sheets
  }

  /// All sheets' names, charts among them.
  var names: [String] {
    xml.children(of: list).compactMap { xml.attribute("name", of: $0) }
  }

  /// Adds a sheet before all others, whose list with a filter is `area` and whose pages begin with `titleRows`.
  mutating func addFirst(_ name: String, part: String, area: String, titleRows: String) {
    let id = links.add("worksheet", to: part)
    // Above all others, but for numbers that no workbook needs.
    var number = max(0, ids.filter { $0 < 1 << 16 }.max() ?? 0) + 1
    while ids.contains(number) { number += 1 }
    let prefix = xml.prefix
    let entry =
      "<\(prefix)sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(number)\" "
      + "xmlns:r=\"\(family.relationships)\" r:id=\"\(id)\"/>"
    if let first = xml.children(of: list).first {
      xml.insert(entry, at: first.whole.lowerBound)
    } else {
      xml.append(entry, to: list)
    }
    let more = definedNames(of: Sheet(name: name, part: part, index: 0), area, titleRows)
    if let names = xml.child("definedNames", of: xml.root) {
      for name in xml.children(of: names) { moveBack(name) }
      xml.append(more, to: names)
    } else {
      let place = xml.place(in: xml.root, after: Self.beforeNames)
      xml.insert("<\(prefix)definedNames>\(more)</\(prefix)definedNames>", at: place)
    }
  }

  /// Says of a name of one sheet that this is one place further on now.
  private mutating func moveBack(_ name: XMLElement) {
    guard let index = xml.attribute("localSheetId", of: name).flatMap({ Int($0) }), (0..<1 << 16).contains(index)
    else { return }
    xml.set("localSheetId", of: name.open, to: String(index + 1))
  }

  /// Has the workbook open on the sheet of that number, from 0.
  mutating func open(_ index: Int) {
    guard let views = xml.child("bookViews", of: xml.root) else { return }
    for view in xml.children(of: views) where view.name == "workbookView" {
      xml.set("activeTab", of: view.open, to: String(index))
      xml.set("firstSheet", of: view.open, to: "0")
    }
  }

  /// The list of an earlier check.
  var earlierList: Sheet? {
    guard let names = xml.child("definedNames", of: xml.root) else { return nil }
    let name = xml.children(of: names).first { xml.attribute("name", of: $0) == Self.listName }
    let index = name.flatMap { xml.attribute("localSheetId", of: $0) }.flatMap { Int($0) }
    return sheets.first { $0.index == index }
  }

  /// Says how far an earlier list reaches now.
  mutating func renew(_ sheet: Sheet, area: String, titleRows: String) {
    guard let names = xml.child("definedNames", of: xml.root) else { return }
    for name in xml.children(of: names) where xml.attribute("localSheetId", of: name) == String(sheet.index) {
      xml.replace(name.whole, with: [])
    }
    xml.append(definedNames(of: sheet, area, titleRows), to: names)
  }

  private func definedNames(of sheet: Sheet, _ area: String, _ titleRows: String) -> String {
    definedName("_xlnm._FilterDatabase", "hidden=\"1\"", sheet, area)
      + definedName("_xlnm.Print_Titles", "", sheet, titleRows)
      + definedName(Self.listName, "hidden=\"1\"", sheet, "$A$1")
  }

  private func definedName(_ name: String, _ attribute: String, _ sheet: Sheet, _ place: String) -> String {
    "<\(xml.prefix)definedName name=\"\(name)\" localSheetId=\"\(sheet.index)\" \(attribute)>"
      + "\(XMLText.escaped("\(SheetName.quoted(sheet.name))!\(place)"))</\(xml.prefix)definedName>"
  }

  /// Puts the part and its relationships into the package.
  mutating func save(to package: WorkbookPackage) {
    links.save(to: package)
    package.set(part, to: xml.finished())
  }
}
