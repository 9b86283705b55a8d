import Documents
import Glibc
import Synchronization
import Texts

/// Actions as JSON objects, one a line, under a row of headers; read in chunks like CSV.
final class NDJSONSheet: Sheet {
  /// The columns are those of the lines in so much of the file.
  private static let headSize = 8 << 20

  let name: String? = nil
  let isHidden = false
  let hasMemberNames = true
  private let source: TableSource
  private let start: Int
  private let columns: JSONColumns
  private let headers: JSONHeaders
  private let context: ReadContext
  private let state: Mutex<State>

  private struct State {
    var position: Int
    var index = 0
    var lines = 0
    var failure: TableError?
  }

  /// Finds the columns of the first lines; later ones may have no others.
  init(_ source: TableSource, from start: Int, _ context: ReadContext) throws(TableError) {
    self.source = source
    self.start = start
    self.context = context
    columns = try Self.columns(of: source, from: start, context)
    headers = JSONHeaders(columns)
    state = Mutex(State(position: start))
  }

  func nextChunk() throws(TableError) -> Chunk? {
    try state.withLock { state throws(TableError) in
      if let failure = state.failure { throw failure }
      do throws(TableError) {
        return try next(&state)
      } catch {
        state.failure = error
        throw error
      }
    }
  }

  /// Lines are cut at line feeds, of which JSON has none inside its strings.
  private func next(_ state: inout State) throws(TableError) -> Chunk? {
    guard state.position < source.count else {
      try source.checkUnchanged()
      return nil
    }
    var size = context.limits.chunkBytes
    while true {
      let bytes = try source.bytes(state.position..<state.position + size)
      let isEnd = state.position + bytes.count == source.count
      if let used = isEnd ? bytes.count : bytes.lastIndex(of: 0x0A).map({ $0 + 1 }) {
        defer {
          state.position += used
          state.index += 1
          state.lines += bytes.withUnsafeBufferPointer { LineCount.feeds(in: Bytes($0)[0..<used]) }
        }
        if state.lines > context.limits[.rows] { throw context.refusal(.rows, at: .line(state.lines)) }
        // Row 1 is that of the headers, line 1 is row 2.
        return Chunk(
          index: state.index, range: state.position..<state.position + used,
          firstRow: state.index == 0 ? 1 : state.lines + 2, firstLine: state.lines + 1)
      }
      guard size <= context.limits[.recordBytes] else {
        throw context.refusal(.recordBytes, at: .line(state.lines + 1))
      }
      size *= 2
    }
  }

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    block.arena.removeAll()
    block.rows.removeAll(keepingCapacity: true)
    let bytes = try source.bytes(chunk.range)
    // The row of headers is no line.
    if chunk.index > 0, readAsText(bytes, into: block) { return }
    let cells = JSONCells(columns, headers, context)
    block.storage = cells
    if chunk.index == 0 { cells.appendHeader(to: block) }
    let firstNumber = chunk.index == 0 ? 1 : 0
    try Self.forEachLine(of: bytes, context, firstLine: chunk.firstLine ?? 1) { events, line throws(JSONProblem) in
      try cells.append(events, number: line + firstNumber, line: line, to: block)
    }
  }

  /// Reads lines that are as most are; false where one is not.
  private func readAsText(_ bytes: [UInt8], into block: RowBlock) -> Bool {
    let rows = (block.storage as? JSONLineRows)?.fields ?? TextRows(capacity: bytes.count)
    let isRead = bytes.withUnsafeBufferPointer {
      JSONLineReader.read(Bytes($0), columns, mostBytes: context.limits[.cellBytes], into: rows)
    }
    guard isRead else { return false }
    block.storage = JSONLineRows(rows)
    swap(&block.rows, &rows.rows)
    return true
  }

  // MARK: - Lines

  private static func columns(
    of source: TableSource, from start: Int, _ context: ReadContext
  ) throws(TableError) -> JSONColumns {
    var bytes = try source.bytes(start..<start + headSize)
    if start + bytes.count < source.count, let last = bytes.lastIndex(of: 0x0A) { bytes.removeSubrange(last...) }
    var columns = JSONColumns()
    let mostColumns = context.limits[.columns]
    try forEachLine(of: bytes, context, firstLine: 1) { events, _ throws(JSONProblem) in
      try JSONRow(events: events).read(
        place: { period, member throws(JSONProblem) in
          let number = columns.number(period, member)
          if number >= mostColumns { throw JSONProblem.refusal(.columns, context, at: events.offset) }
          return number
        }, take: { _, _, _ in },
        nested: { number in
          let name = shortName(columns.columns[number].member)
          context.addOnce(
            ReadNotice(
              .ignoredMember,
              sentence: "The member \(name) holds a list or an object; no cell can, so it was left out."))
        },
        fill: { period, _ throws(JSONProblem) in
          guard columns.numbers(ofFilled: period).contains(where: { $0 >= mostColumns }) else { return }
          throw JSONProblem.refusal(.columns, context, at: events.offset)
        })
    }
    return columns
  }

  private static func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress, let end = memchr(base + start, 0x0A, text.count - start) else {
      return text.count
    }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base)
  }

  /// Calls `take` with the events of each line's object, its brace open, and the line's number from 0.
  private static func forEachLine(
    of bytes: [UInt8], _ context: ReadContext, firstLine: Int,
    _ take: (JSONEvents, Int) throws(JSONProblem) -> Void
  ) throws(TableError) {
    try bytes.withUnsafeBufferPointer { buffer throws(TableError) in
      let text = Bytes(buffer)
      let events = JSONEvents(text, limits: context.limits)
      var start = 0
      var line = 0
      while start < text.count {
        let end = lineEnd(in: buffer, from: start)
        let content = text[start..<end]
        if content.buffer.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
          do throws(JSONProblem) {
            events.restart(content)
            guard try events.next() == .beginObject else {
              throw JSONProblem(.syntax, offset: events.offset, problem: "each line must be an object")
            }
            try take(events, line)
            _ = try events.next()
          } catch {
            throw error.tableError(in: content, line: firstLine + line, context)
          }
        }
        start = end + 1
        line += 1
      }
    }
  }
}
