import Documents
import Tables

/// What `workbook.xml` says of its sheets, and the sheets that are added to them.
struct WorkbookPlan {
  /// A worksheet; charts and macro sheets are none.
  struct Sheet {
    let name: String
    /// The name of its part.
    let part: String
    /// Its number among all sheets, from 0.
    let index: Int
  }

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
  private var ids: Set<Int>
  /// How many sheets have come before those that there were.
  private var moved = 0
  /// The earlier lists that others take the place of, by their places before that.
  private var renewed: Set<Int> = []
  /// Names that are to be defined.
  private var moreNames = ""
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

  /// Adds a list of findings: the one of what was found before all other sheets, any other behind them.
  mutating func add(_ name: String, as kind: FindingsSheet, part: String, _ sheet: ListSheet) {
    let entry = self.entry(name, part: part)
    let entries = xml.children(of: list)
    let isFirst = kind == .list
    if isFirst, let first = entries.first {
      xml.insert(entry, at: first.whole.lowerBound)
    } else {
      xml.append(entry, to: list)
    }
    if isFirst { moved = 1 }
    let place = isFirst ? 0 : entries.filter { $0.name == "sheet" }.count + moved
    moreNames += names(kind, of: name, at: place, sheet)
  }

  private mutating func entry(_ name: String, part: String) -> String {
    let id = links.add("worksheet", to: part)
    // Above all others, but for numbers that no workbook needs.
    var number = max(0, ids.filter { $0 < 1 << 16 }.max() ?? 0) + 1
    while ids.contains(number) { number += 1 }
    ids.insert(number)
    return "<\(xml.prefix)sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(number)\" "
      + "xmlns:r=\"\(family.relationships)\" r:id=\"\(id)\"/>"
  }

  /// Has the workbook open on the sheet of that number, from 0.
  mutating func open(_ index: Int) {
    guard let views = xml.child("bookViews", of: xml.root) else { return }
    for view in xml.children(of: views) where view.name == "workbookView" {
      xml.set("activeTab", of: view.open, to: String(index))
      xml.set("firstSheet", of: view.open, to: "0")
    }
  }

  /// The sheet that an earlier check has added.
  func earlier(_ kind: FindingsSheet) -> Sheet? {
    let name = definedNames.first { xml.attribute("name", of: $0) == kind.rawValue }
    let index = name.flatMap { xml.attribute("localSheetId", of: $0) }.flatMap { Int($0) }
    return sheets.first { $0.index == index }
  }

  /// Says how far an earlier list reaches now.
  mutating func renew(_ earlier: Sheet, as kind: FindingsSheet, _ sheet: ListSheet) {
    renewed.insert(earlier.index)
    moreNames += names(kind, of: earlier.name, at: earlier.index + moved, sheet)
  }

  // MARK: - Names

  private var definedNames: [XMLElement] {
    xml.child("definedNames", of: xml.root).map(xml.children) ?? []
  }

  private func names(_ kind: FindingsSheet, of name: String, at index: Int, _ sheet: ListSheet) -> String {
    func defined(_ name: String, _ attribute: String, _ place: String) -> String {
      "<\(xml.prefix)definedName name=\"\(name)\" localSheetId=\"\(index)\" \(attribute)>"
        + "\(XMLText.escaped(place))</\(xml.prefix)definedName>"
    }
    let own = SheetName.quoted(name) + "!"
    return defined("_xlnm._FilterDatabase", "hidden=\"1\"", own + sheet.area)
      + defined("_xlnm.Print_Titles", "", own + sheet.titleRows)
      + defined(kind.rawValue, "hidden=\"1\"", own + "$A$1")
  }

  /// Names of one sheet say its place among all, which is another one behind a sheet that came first.
  private mutating func saveNames() {
    for name in definedNames {
      guard let index = xml.attribute("localSheetId", of: name).flatMap({ Int($0) }) else { continue }
      if renewed.contains(index) {
        xml.replace(name.whole, with: [])
      } else if moved > 0, (0..<1 << 16).contains(index) {
        xml.set("localSheetId", of: name.open, to: String(index + moved))
      }
    }
    if moreNames.isEmpty { return }
    if let names = xml.child("definedNames", of: xml.root) {
      xml.append(moreNames, to: names)
    } else {
      let place = xml.place(in: xml.root, after: Self.beforeNames)
      xml.insert("<\(xml.prefix)definedNames>\(moreNames)</\(xml.prefix)definedNames>", at: place)
    }
  }

  // MARK: - Saving

  /// Puts the part and its relationships into the package.
  mutating func save(to package: WorkbookPackage) {
    saveNames()
    links.save(to: package)
    package.set(part, to: xml.finished())
  }
}
