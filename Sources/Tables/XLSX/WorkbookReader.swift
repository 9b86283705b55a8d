import Dispatch
import Documents
import Synchronization
import Texts

/// Opens a workbook: its parts in the order in which they name each other, its sheets side by side.
struct WorkbookReader {
  /// Less than this is read faster by one thread than shared out.
  private static let worthSharing = 1 << 18

  private let archive: ZipArchive
  private let context: ReadContext
  private let unpacked = UnpackedBytes()
  private let budget: WorkbookBudget

  /// The sheets of the workbook in an archive, each read to its end.
  static func sheets(of archive: ZipArchive, _ context: ReadContext) throws(TableError) -> [any Sheet] {
    try WorkbookReader(archive: archive, context: context).read()
  }

  private init(archive: ZipArchive, context: ReadContext) {
    self.archive = archive
    self.context = context
    budget = WorkbookBudget(context)
  }

  private func read() throws(TableError) -> [any Sheet] {
    let name = try workbookName()
    let workbook = WorkbookPart(context)
    try parse(name, workbook)
    guard workbook.isWorkbook else { throw OtherArchive.error(archive, context) }
    let links = Relationships(of: name)
    if archive[PartName.relationships(of: name)] != nil { try parse(PartName.relationships(of: name), links) }
    let styles = WorkbookStyles()
    if let part = links.first("styles")?.part, archive[part] != nil { try parse(part, styles) }
    let theme = ThemeColours()
    if styles.namesTheme, let part = links.first("theme")?.part, archive[part] != nil { try parse(part, theme) }
    return try readSheets(workbook, links, styles.formats(), styles.hues(theme: theme.colours))
  }

  /// The part that the package says is its document.
  private func workbookName() throws(TableError) -> String {
    let links = Relationships(of: "")
    if archive["_rels/.rels"] != nil { try parse("_rels/.rels", links) }
    let name = links.first("officeDocument")?.part ?? "xl/workbook.xml"
    guard archive[name] != nil, !name.lowercased().hasSuffix(".bin") else {
      throw OtherArchive.error(archive, context)
    }
    return name
  }

  private func parse(_ part: String, _ handler: any WorkbookHandler) throws(TableError) {
    try context.parse(part, of: archive, counting: unpacked, handler)
  }

  // MARK: - Sheets

  private struct Task: Sendable {
    let part: String
    let entry: Int?
    let size: Int
  }

  private func readSheets(
    _ workbook: WorkbookPart, _ links: Relationships, _ formats: [NumberFormat], _ hues: [CellHue?]
  ) throws(TableError) -> [any Sheet] {
    var tasks: [Task] = []
    let sharedPart = links.first("sharedStrings")?.part
    if let part = sharedPart, let member = archive[part] {
      tasks.append(Task(part: part, entry: nil, size: member.size))
    }
    for (index, entry) in workbook.sheets.enumerated() {
      guard let part = try part(of: entry, workbook, links) else { continue }
      tasks.append(Task(part: part, entry: index, size: archive[part]?.size ?? 0))
    }
    let shared = SharedStrings(context, part: sharedPart ?? "", budget: budget)
    let readers = try run(tasks, shared, workbook, hues)
    let look = WorkbookLook(shared: shared, formats: formats, serials: workbook.serials)
    var sheets: [any Sheet] = []
    try checkShown(readers, workbook, shared)
    for (index, entry) in workbook.sheets.enumerated() {
      guard let reader = readers[index] else { continue }
      try checkShared(reader, entry, shared)
      reader.contents.addNotices(to: context, isHidden: entry.isHidden)
      sheets.append(
        Worksheet(
          reader.contents, isHidden: entry.isHidden, look: look, findingsSheet: workbook.findingsSheets[index]))
    }
    return sheets
  }

  /// The part that holds the sheet's cells; nil, and a notice, for a sheet that has none.
  private func part(
    of entry: WorkbookPart.SheetEntry, _ workbook: WorkbookPart, _ links: Relationships
  ) throws(TableError) -> String? {
    // Excel keeps the modules of its oldest macros as sheets without a part; where no sheet has one, they are lost.
    if entry.relationship.isEmpty, workbook.sheets.contains(where: { !$0.relationship.isEmpty }) {
      let sentence = "The sheet \(entry.name) was skipped: it holds no cells, as a module of old macros holds none."
      context.add(ReadNotice(.ignoredPart, sheet: entry.name, sentence: sentence))
      return nil
    }
    guard let target = links.byID[entry.relationship] else {
      throw context.error(.damaged, at: .sheet(entry.name), "the sheet's part is missing", remedy: ReadContext.resave)
    }
    if target.kind == "worksheet" { return target.part }
    let sentence = "The sheet \(entry.name) holds no cells (\(target.kind))."
    context.add(ReadNotice(.ignoredPart, sheet: entry.name, sentence: sentence))
    return nil
  }

  /// What the threads that read parts leave behind.
  ///
  /// Unchecked: each reader is made and filled by one thread, and looked at when all are done.
  private final class Outcome: @unchecked Sendable {
    private let lock = Mutex<[Int: TableError]>([:])
    nonisolated(unsafe) var readers: [WorksheetReader?]

    init(_ readers: [WorksheetReader?]) { self.readers = readers }

    func fail(_ task: Int, _ error: TableError) { lock.withLock { $0[task] = error } }

    /// The error of the first part in the workbook's order, so that it is the same in every run.
    var firstFailure: TableError? { lock.withLock { failures in failures.min { $0.key < $1.key }?.value } }
  }

  private func run(
    _ tasks: [Task], _ shared: SharedStrings, _ workbook: WorkbookPart, _ hues: [CellHue?]
  ) throws(TableError) -> [WorksheetReader?] {
    let readers: [WorksheetReader?] = workbook.sheets.indices.map { index in
      guard tasks.contains(where: { $0.entry == index }) else { return nil }
      return WorksheetReader(
        context, name: workbook.sheets[index].name, serials: workbook.serials, hues: hues, budget: budget)
    }
    let outcome = Outcome(readers)
    // The largest first, so that none is left alone at the end.
    let order = tasks.indices.sorted { (-tasks[$0].size, $0) < (-tasks[$1].size, $1) }
    let work = { @Sendable (index: Int) in
      let task = tasks[order[index]]
      do throws(TableError) {
        if let entry = task.entry, let reader = outcome.readers[entry] {
          try parse(task.part, reader)
          try reader.contents.finish()
        } else {
          try parse(task.part, shared)
        }
      } catch {
        outcome.fail(order[index], error)
      }
    }
    if tasks.reduce(0, { $0 + min($1.size, 1 << 30) }) < Self.worthSharing {
      for index in order.indices { work(index) }
    } else {
      DispatchQueue.concurrentPerform(iterations: order.count, execute: work)
    }
    if let error = outcome.firstFailure { throw error }
    return readers
  }

  /// Checks how many bytes of shared texts the cells show together: a long one in every cell makes a small file large.
  private func checkShown(
    _ readers: [WorksheetReader?], _ workbook: WorkbookPart, _ shared: SharedStrings
  ) throws(TableError) {
    let limit = context.limits[.shownBytes]
    // Of a usual workbook that is settled without a look at its cells.
    let most = readers.reduce(0) { $0 + ($1?.contents.sharedCount ?? 0) }.multipliedReportingOverflow(
      by: shared.longest)
    if !most.overflow, most.partialValue <= limit { return }
    var shown = 0
    for (reader, entry) in zip(readers, workbook.sheets) {
      for group in reader?.contents.rows.groups ?? [] {
        for cell in group.cells where cell.kind == .shared { shown += shared[cell.index].count }
      }
      if shown > limit { throw context.refusal(.shownBytes, at: .sheet(entry.name)) }
    }
  }

  /// Checks that every shared text which the sheet's cells name is there.
  private func checkShared(
    _ reader: WorksheetReader, _ entry: WorkbookPart.SheetEntry, _ shared: SharedStrings
  ) throws(TableError) {
    let highest = reader.highestShared
    if highest.index >= shared.count {
      throw context.error(
        .damaged, at: .cell(sheet: entry.name, highest.place), "the cell names a shared text that there is not",
        remedy: ReadContext.resave)
    }
  }
}
