package import Documents
import Synchronization

/// A tracker's file, opened and recognised; its sheets are read from it chunk by chunk.
package final class TableFile: Sendable {
  /// The file as the user named it; `-` for standard input.
  package let path: String
  /// What its bytes turned out to be.
  package let format: FileFormat
  /// In the workbook's order.
  package let sheets: [any Sheet]
  private let context: ReadContext
  private let source: TableSource
  private let hash = Mutex<String?>(nil)

  private init(_ content: FileContent, context: ReadContext) {
    path = context.path
    format = content.format
    sheets = content.sheets
    source = content.source
    self.context = context
  }

  /// Opens the file at `path`, or standard input for `-`, and finds out from its bytes what it is.
  ///
  /// `lists` are what JSON calls its rows. `opened` gets to know which file that is, before anything of it is read.
  package static func open(
    path: String, limits: ReadLimits = ReadLimits(), lists: RowLists = .tracker,
    opened: (FileIdentity) -> Void = { _ in }
  ) throws(TableError) -> TableFile {
    let context = ReadContext(path: path, limits: limits, lists: lists)
    let source = try FileOpener.open(context, opened: opened)
    return TableFile(try FileContent.recognise(source, context), context: context)
  }

  /// Reads bytes that are in memory already; `path` is what problems name.
  package static func open(
    bytes: [UInt8], path: String = "-", limits: ReadLimits = ReadLimits(), lists: RowLists = .tracker
  ) throws(TableError) -> TableFile {
    let context = ReadContext(path: path, limits: limits, lists: lists)
    if bytes.count > limits[.fileBytes] { throw context.refusal(.fileBytes) }
    let source = TableSource(ByteSource(memory: bytes), context)
    return TableFile(try FileContent.recognise(source, context), context: context)
  }

  /// A workbook of these sheets, each with its rows from the first, whose cells are texts; `fills` are of every sheet.
  package static func made(
    of sheets: [(name: String, rows: [[String]])], fills: [CellPlace: CellHue] = [:], path: String = "-"
  ) -> TableFile {
    let context = ReadContext(path: path, limits: ReadLimits())
    let content = FileContent(
      format: .xlsx, sheets: sheets.map { MemorySheet(name: $0.name, rows: $0.rows, fills: fills) },
      source: TableSource(ByteSource(memory: []), context))
    return TableFile(content, context: context)
  }

  /// What was noticed so far; complete once all sheets have been read.
  package var notices: [ReadNotice] { context.notices }

  /// Adds what the readers of its rows noticed.
  package func add(_ notice: ReadNotice) { context.add(notice) }

  /// The limits that it is read within.
  package var limits: ReadLimits { context.limits }

  /// What stands between the fields of a CSV or TSV; nil in other files.
  package var delimiter: UInt8? { (sheets.first as? CSVSheet)?.delimiter }

  /// The file's own bytes, all of them.
  package func contents() throws(TableError) -> [UInt8] {
    let bytes = try source.bytes(0..<source.count)
    try source.checkUnchanged()
    return bytes
  }

  /// How many bytes the file has.
  package var byteCount: Int { source.count }

  /// The SHA-256 of the file's bytes in hexadecimal, computed when it is first asked for.
  package func contentHash() throws(TableError) -> String {
    try hash.withLock { known throws(TableError) in
      if let known { return known }
      var digest = SHA256()
      var offset = 0
      while offset < source.count {
        let bytes = try source.bytes(offset..<offset + 1 << 20)
        bytes.withUnsafeBytes { digest.update($0) }
        offset += bytes.count
      }
      let value = digest.finish()
      known = value
      return value
    }
  }
}
