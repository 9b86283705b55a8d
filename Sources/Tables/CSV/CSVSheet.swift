import Synchronization
import Texts

/// A CSV or TSV file, split chunk by chunk.
///
/// Finding where a chunk ends under quoting is nearly all the work of splitting it, so handing out a chunk splits
/// it, in order and under a lock; reading it is then a matter of exchanging storage.
final class CSVSheet: Sheet {
  /// So much of the file decides on its delimiter.
  private static let headSize = 1 << 18

  let name: String? = nil
  let isHidden = false
  /// What stands between fields.
  let delimiter: UInt8
  private let source: TableSource
  private let context: ReadContext
  private let scanner: CSVScanner
  private let isWindowsText: Bool
  private let state: Mutex<State>
  /// Under a lock of its own: who has a chunk does not wait for the next one to be split.
  private let shelf = Mutex(Shelf())

  private struct State {
    var position: Int
    var index = 0
    var rows = 0
    var lines = 0
    var failure: TableError?
    var shape: RowShape
  }

  /// Storage between the threads that split and those that read.
  private struct Shelf {
    /// What was split and not yet read, by the chunk's index.
    var ready: [Int: TextRows] = [:]
    var spare: [TextRows] = []
  }

  /// Finds out from the text's beginning how its records are written.
  init(_ source: TableSource, from start: Int, isWindowsText: Bool, context: ReadContext) throws(TableError) {
    self.source = source
    self.context = context
    self.isWindowsText = isWindowsText
    let head = try source.bytes(start..<start + Self.headSize)
    let dialect = head.withUnsafeBufferPointer {
      CSVDialect(of: Bytes($0), isEnd: start + head.count == source.count)
    }
    delimiter = dialect.delimiter
    scanner = CSVScanner(delimiter: dialect.delimiter, mostColumns: context.limits[.columns])
    state = Mutex(State(position: start, shape: RowShape(width: dialect.width)))
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

  func read(_ chunk: Chunk, into block: RowBlock) throws(TableError) {
    let old = block.storage as? TextRows
    let ready = shelf.withLock { shelf in
      if let old { shelf.spare.append(old) }
      return shelf.ready.removeValue(forKey: chunk.index)
    }
    let text = if let ready { ready } else { try reread(chunk) }
    if isWindowsText ? text.holdsHighBytes : !text.isUTF8 {
      transcode(text, firstRow: chunk.firstRow)
    }
    block.arena.removeAll()
    block.storage = text
    swap(&block.rows, &text.rows)
  }

  func start(ofRow row: Int, in block: RowBlock) -> RowStart? {
    guard let text = block.storage as? TextRows, !text.isWrittenAnew, block.rows.indices.contains(row) else {
      return nil
    }
    let place = block.rows[row]
    return RowStart(
      row: UInt32(place.number), bytes: UInt32(text.start(of: place)), lines: UInt32(block.line(ofRow: row)))
  }

  func rows(of chunk: Chunk, from start: RowStart, to end: RowStart?) -> Chunk {
    let base = chunk.range.lowerBound
    return Chunk(
      index: chunk.index, range: base + Int(start.bytes)..<(end.map { base + Int($0.bytes) } ?? chunk.range.upperBound),
      firstRow: chunk.firstRow + Int(start.row), firstLine: chunk.firstLine.map { $0 + Int(start.lines) })
  }

  // MARK: - Splitting

  private func next(_ state: inout State) throws(TableError) -> Chunk? {
    guard state.position < source.count else {
      try source.checkUnchanged()
      return nil
    }
    let text = shelf.withLock { $0.spare.popLast() } ?? TextRows(capacity: context.limits.chunkBytes)
    let used = try split(text, at: state.position, firstLine: state.lines + 1)
    let chunk = Chunk(
      index: state.index, range: state.position..<state.position + used, firstRow: state.rows + 1,
      firstLine: state.lines + 1)
    try state.shape.check(text, in: chunk, context)
    state.position += used
    state.index += 1
    state.rows += text.rows.count
    state.lines += text.lines
    if state.rows > context.limits[.rows] { throw context.refusal(.rows, at: .line(chunk.firstLine ?? 1)) }
    shelf.withLock { $0.ready[chunk.index] = text }
    return chunk
  }

  /// Reads and splits records from `start` on, as many as a chunk takes but one at least; the bytes they take.
  private func split(_ text: TextRows, at start: Int, firstLine: Int) throws(TableError) -> Int {
    var size = context.limits.chunkBytes
    while true {
      let isEnd = try fill(text, from: start, to: start + size)
      let outcome = scanner.scan(text, isEnd: isEnd)
      if outcome.isIrregular {
        let used = try repair(text, isEnd: isEnd, start: start, firstLine: firstLine)
        if used > 0 { return used }
      } else if text.used > 0 {
        return text.used
      } else if outcome.tooWide {
        throw context.refusal(.columns, at: .line(firstLine))
      } else if isEnd {
        throw neverClosed(text, firstLine: firstLine)
      }
      guard size <= context.limits[.recordBytes] else { throw context.refusal(.recordBytes, at: .line(firstLine)) }
      size *= 2
    }
  }

  /// Fills the text with the file's bytes; true where they are its last.
  private func fill(_ text: TextRows, from start: Int, to end: Int) throws(TableError) -> Bool {
    let isEnd = end >= source.count
    let wanted = min(end, source.count) - start
    text.reserveText(wanted)
    text.isWrittenAnew = false
    text.count = try source.read(at: start, into: UnsafeMutableRawBufferPointer(start: text.bytes, count: wanted))
    // Whether a CR is half of a CR LF is seen in the next chunk.
    if !isEnd, text.count > 0, text.bytes[text.count - 1] == 0x0D { text.count -= 1 }
    return isEnd
  }

  /// Replaces a text that only an exact reading gets right; the bytes of the file that its records take.
  private func repair(_ text: TextRows, isEnd: Bool, start: Int, firstLine: Int) throws(TableError) -> Int {
    let outcome = CSVRepair(delimiter: delimiter).run(text.text, isEnd: isEnd)
    if outcome.used == 0 {
      if isEnd { throw neverClosed(text, firstLine: firstLine) }
      return 0
    }
    replace(text, by: outcome.written)
    let scan = scanner.scan(text, isEnd: true)
    if scan.tooWide { throw context.refusal(.columns, at: .line(firstLine + text.lines)) }
    return outcome.used
  }

  private func replace(_ text: TextRows, by bytes: [UInt8]) {
    text.reserveText(bytes.count)
    bytes.withUnsafeBufferPointer { from in
      if let base = from.baseAddress { text.bytes.update(from: base, count: from.count) }
    }
    text.count = bytes.count
    text.isWrittenAnew = true
  }

  private func reread(_ chunk: Chunk) throws(TableError) -> TextRows {
    // Storage that is spare is used again: reading anew takes no more room than reading once.
    let text = shelf.withLock { $0.spare.popLast() } ?? TextRows(capacity: chunk.range.count)
    _ = try fill(text, from: chunk.range.lowerBound, to: chunk.range.upperBound)
    text.count = chunk.range.count
    if scanner.scan(text, isEnd: true).isIrregular {
      _ = try repair(text, isEnd: true, start: chunk.range.lowerBound, firstLine: chunk.firstLine ?? 1)
    }
    return text
  }

  private func transcode(_ text: TextRows, firstRow: Int) {
    replace(text, by: WindowsText.transcode(text.complete))
    _ = scanner.scan(text, isEnd: true)
    context.addOnce(
      ReadNotice(
        .windowsText, row: isWindowsText ? nil : firstRow,
        sentence: "The text is not UTF-8 and was read as Windows-1252."))
  }

  private func neverClosed(_ text: TextRows, firstLine: Int) -> TableError {
    let open = CSVRepair(delimiter: delimiter).run(text.text, isEnd: true).openQuote ?? 0
    let line = firstLine + TextPosition(of: open, in: text.text).line - 1
    return context.error(
      .damaged, at: .line(line), "the quotation mark that opens a field here is never closed",
      remedy: "close it, or double it where it is text")
  }
}
