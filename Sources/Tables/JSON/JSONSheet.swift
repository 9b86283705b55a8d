import Documents
import Synchronization
import Texts

/// The rows of a JSON tracker, or of one of its themes, under a row of headers.
final class JSONSheet: Sheet {
  private static let rowsPerChunk = 512

  let name: String?
  let isHidden = false
  let hasMemberNames = true
  private let rows: [(offset: Int, line: Int)]
  private let columns: JSONColumns
  private let headers: JSONHeaders
  private let bytes: [UInt8]
  private let context: ReadContext
  private let next = Atomic<Int>(0)

  /// The sheets of a JSON tracker; none where its lists are empty, nil where the text has no list of rows.
  static func sheets(of bytes: [UInt8], _ context: ReadContext) throws(TableError) -> [any Sheet]? {
    let tracker = try bytes.withUnsafeBufferPointer { buffer throws(TableError) in
      do throws(JSONProblem) {
        return try JSONTracker(Bytes(buffer), context)
      } catch {
        throw error.tableError(in: Bytes(buffer), context)
      }
    }
    guard tracker.hasList else { return nil }
    if !tracker.hasRows, !tracker.themes.isEmpty {
      let names = context.lists.members.map { "\"\($0)\"" }
      throw context.error(
        .notATracker, "its themes have no \(listed(names, by: "or")), as those of a progress summary have none",
        remedy: "give the \(context.lists.file), whose themes have lists of \(context.lists.rows)")
    }
    guard tracker.themes.contains(where: { !$0.rows.isEmpty }) else { return [] }
    let headers = JSONHeaders(tracker.columns)
    return tracker.themes.map { JSONSheet($0, tracker.columns, headers, bytes, context) }
  }

  private init(
    _ theme: JSONTracker.Theme, _ columns: JSONColumns, _ headers: JSONHeaders, _ bytes: [UInt8], _ context: ReadContext
  ) {
    self.headers = headers
    name = theme.name
    rows = theme.rows
    self.columns = columns
    self.bytes = bytes
    self.context = context
  }

  var sharedHeader: ObjectIdentifier? { ObjectIdentifier(headers) }

  func nextChunk() throws(TableError) -> Chunk? {
    let index = next.add(1, ordering: .relaxed).oldValue
    let first = index * Self.rowsPerChunk
    guard first < rows.count else { return nil }
    // Row 1 is that of the headers, which the first chunk has beside its own rows.
    return Chunk(
      index: index, range: first..<min(rows.count, first + Self.rowsPerChunk), firstRow: index == 0 ? 1 : first + 2,
      firstLine: rows[first].line + 1)
  }

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    let cells = JSONCells(columns, headers, context)
    block.arena.removeAll()
    block.rows.removeAll(keepingCapacity: true)
    block.storage = cells
    if chunk.index == 0 { cells.appendHeader(to: block) }
    try bytes.withUnsafeBufferPointer { buffer throws(TableError) in
      let text = Bytes(buffer)
      let events = JSONEvents(text, limits: context.limits)
      for index in chunk.range {
        let line = rows[index].line + 1
        let rest = text[rows[index].offset..<text.count]
        do throws(JSONProblem) {
          events.restart(rest)
          _ = try events.next()
          try cells.append(
            events, number: index + 2 - chunk.firstRow, line: line - (chunk.firstLine ?? 1), to: block)
        } catch {
          throw error.tableError(in: rest, line: line, context)
        }
      }
    }
  }
}
