package import Tables

/// A copy of a workbook with notes at its cells and one more sheet; all that they do not touch stays byte for byte.
package struct AnnotatedWorkbook {
  private let package: WorkbookPackage
  private var plan: WorkbookPlan
  private var types: ContentTypes
  private var styles: StylesPart
  private let stylesPart: String
  /// The formats of lists, once they are among the styles.
  private var listFormats: ListSheet.Formats?
  /// The first number of shapes that no drawing of ours has taken.
  private var nextBlock = 1

  /// The workbook in `original` with the notes, by sheet, and the listing; `before` lists what was entered of findings
  /// that are gone, nil where nothing was. Rows are hidden by sheet and their numbers from 0. `path` is what
  /// problems name.
  package static func bytes(
    original: [UInt8], path: String, limits: ReadLimits = ReadLimits(), notes: [String: [CellNote]], listing: Listing,
    before: Listing? = nil, hidden: [String: Set<Int>] = [:]
  ) throws(TableError) -> [UInt8] {
    let parts = try WorkbookParts(bytes: original, path: path, limits: limits)
    var workbook = try AnnotatedWorkbook(WorkbookPackage(parts))
    for sheet in workbook.plan.sheets {
      let (notes, hidden) = (notes[sheet.name] ?? [], hidden[sheet.name] ?? [])
      if notes.isEmpty { try workbook.forget(sheet) }
      if !notes.isEmpty || !hidden.isEmpty { try workbook.annotate(sheet, notes, hiding: hidden) }
    }
    try workbook.add(listing, isFree: { notes[$0] == nil })
    if let before { workbook.add(before: before) }
    return try workbook.finished()
  }

  /// Whether a workbook holds a list of findings byte for byte as it is written here: any other program that saves the
  /// workbook writes that sheet in its own way.
  package static func isOwn(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Bool {
    do throws(TableError) {
      let parts = try WorkbookParts(bytes: bytes, path: "", limits: limits)
      guard let list = try WorkbookPlan(WorkbookPackage(parts)).earlier(.list),
        let sheet = try parts.content(of: list.part)
      else { return false }
      return ListSheet.isOwn(sheet)
    } catch {
      return false
    }
  }

  private init(_ package: WorkbookPackage) throws(TableError) {
    self.package = package
    try package.mendSlashes()
    plan = try WorkbookPlan(package)
    types = try ContentTypes(package)
    if let link = plan.links.first("styles"), package.contains(link.part) {
      stylesPart = link.part
    } else {
      stylesPart = package.freeName("xl/styles", ".xml")
      package.set(stylesPart, to: Array("<styleSheet xmlns=\"\(plan.family.main)\"></styleSheet>".utf8))
      types.add(stylesPart, "styles")
      _ = plan.links.add("styles", to: stylesPart)
    }
    styles = StylesPart(try package.xml(stylesPart))
  }

  // MARK: - Notes

  private mutating func annotate(
    _ sheet: WorkbookPlan.Sheet, _ notes: [CellNote], hiding hidden: Set<Int>
  ) throws(TableError) {
    guard var part = SheetPart(try package.xml(sheet.part)) else {
      throw package.damaged(sheet.part, "the sheet holds no rows")
    }
    let tints = notes.compactMap { note in note.tint.map { (note.cell, $0) } }
    part.format(Dictionary(tints) { first, _ in first }) { style, tint in styles.tinted(style, tint) }
    part.hide(hidden)
    if !notes.isEmpty {
      var links = try PartLinks(of: sheet.part, in: package, family: plan.family)
      let new = try comment(notes, &links)
      if !new.isEmpty { try draw(new, &part, &links) }
      links.save(to: package)
    }
    package.set(sheet.part, to: part.finished())
  }

  /// Takes back what notes of an earlier check say on a sheet where nothing is found now.
  private func forget(_ sheet: WorkbookPlan.Sheet) throws(TableError) {
    let links = try PartLinks(of: sheet.part, in: package, family: plan.family)
    guard let link = links.first("comments"), let content = try package.content(of: link.part),
      CommentsPart.mayHoldNotes(content), var comments = CommentsPart(try package.parsed(content, link.part))
    else { return }
    _ = comments.add([])
    let bytes = comments.finished()
    if bytes != content { package.set(link.part, to: bytes) }
  }

  /// Writes the notes into the sheet's comments, and gives those that need a box.
  private mutating func comment(_ notes: [CellNote], _ links: inout PartLinks) throws(TableError) -> [CellNote] {
    let name: String
    var content = CommentsPart.empty(plan.family.main)
    if let link = links.first("comments"), let there = try package.content(of: link.part) {
      name = link.part
      content = there
    } else {
      name = package.freeName("xl/comments", ".xml")
      types.add(name, "comments")
      _ = links.add("comments", to: name)
    }
    guard var comments = CommentsPart(try package.parsed(content, name)) else {
      throw package.damaged(name, "the comments have no list")
    }
    let new = comments.add(notes)
    package.set(name, to: comments.finished())
    return new
  }

  private mutating func draw(
    _ notes: [CellNote], _ sheet: inout SheetPart, _ links: inout PartLinks
  ) throws(TableError) {
    if let link = sheet.drawingLink.flatMap({ links[$0] }), let there = try package.content(of: link.part) {
      guard let drawing = NoteDrawing.extend(there, notes, sheet.grid) else {
        throw package.damaged(link.part, "the drawing has no end")
      }
      return package.set(link.part, to: drawing)
    }
    let name = package.freeName("xl/drawings/vmlDrawing", ".vml")
    package.set(name, to: NoteDrawing.make(notes, sheet.grid, firstBlock: nextBlock))
    nextBlock += notes.count / NoteDrawing.block + 1
    types.add(name, "vmlDrawing")
    sheet.addDrawing(links.add("vmlDrawing", to: name), namespace: plan.family.relationships)
  }

  // MARK: - The list

  /// Adds the list as the first sheet, or puts it where an earlier check's was, unless that sheet holds cells with
  /// notes now; the workbook opens on it.
  private mutating func add(_ listing: Listing, isFree: (String) -> Bool) throws(TableError) {
    let formats = ListSheet.Formats(&styles)
    listFormats = formats
    let sheet = ListSheet(listing, formats: formats, isOpen: true)
    let earlier = plan.earlier(.list).flatMap { isFree($0.name) ? $0 : nil }
    // Two sheets that are open at once are edited together.
    for other in plan.allParts where other != earlier?.part { try close(other) }
    if let earlier {
      package.set(earlier.part, to: sheet.bytes(plan.family))
      plan.renew(earlier, as: .list, sheet)
      return plan.open(earlier.index)
    }
    plan.add(SheetName.free(listing.name, plan.names), as: .list, part: newPart(sheet), sheet)
    plan.open(0)
  }

  /// Adds the list of what was entered of findings that are gone as the last sheet, or in an earlier one's place.
  private mutating func add(before listing: Listing) {
    let formats = listFormats ?? ListSheet.Formats(&styles)
    let sheet = ListSheet(listing, formats: formats, isOpen: false)
    if let earlier = plan.earlier(.before) {
      package.set(earlier.part, to: sheet.bytes(plan.family))
      return plan.renew(earlier, as: .before, sheet)
    }
    plan.add(SheetName.free(listing.name, plan.names), as: .before, part: newPart(sheet), sheet)
  }

  /// Puts a sheet into the package, and gives the name of its part.
  private mutating func newPart(_ sheet: ListSheet) -> String {
    let part = package.freeName("xl/worksheets/sheet", ".xml")
    package.set(part, to: sheet.bytes(plan.family))
    types.add(part, "worksheet")
    return part
  }

  /// Has the workbook open on another sheet than this one.
  private func close(_ part: String) throws(TableError) {
    guard let content = try package.content(of: part), ByteSearch.first("tabSelected", in: content) != nil,
      var xml = XMLPart(content), xml.closeSheet()
    else { return }
    package.set(part, to: xml.finished())
  }

  private consuming func finished() throws(TableError) -> [UInt8] {
    plan.save(to: package)
    types.save(to: package)
    package.set(stylesPart, to: styles.finished())
    return try package.finished()
  }
}
