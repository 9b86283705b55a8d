import Texts

/// The bytes of some CSV records and where their fields end.
///
/// `bytes` has 64 readable bytes behind its text, so that a scan need not look for the end in every step.
/// Unchecked: it goes from the thread that splits it to the one that reads it under the sheet's lock.
final class TextRows: RowStorage, @unchecked Sendable {
  /// The text, with room behind it.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  /// How many bytes there is room for.
  private(set) var capacity: Int
  /// How many bytes of text there are.
  var count = 0

  /// For each row: where the record before it ended, then where each of its fields ends.
  private(set) var ends: UnsafeMutablePointer<UInt32>
  /// How many numbers `ends` has room for.
  private(set) var endCapacity: Int
  /// How many numbers `ends` holds.
  var endCount = 0
  /// Where in `ends` the row that is not yet complete begins.
  var first = 0

  /// Where the fields of each record begin.
  var rows: [BlockRow] = []
  /// Bytes up to the end of the last record that is complete.
  var used = 0
  /// Lines up to there.
  var lines = 0
  /// Whether the text was written anew, so that its places are not the file's.
  var isWrittenAnew = false
  /// Records that a lone CR ends.
  var loneReturns = 0
  /// How far lines were counted last: bytes, lines and ends before it.
  var counted = (place: 0, lines: 0, end: 0)

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + 64)
    endCapacity = max(1024, capacity / 16)
    ends = .allocate(capacity: endCapacity)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// Makes room for a text of `capacity` bytes; what was there is gone.
  func reserveText(_ capacity: Int) {
    count = 0
    guard capacity > self.capacity else { return }
    bytes.deallocate()
    bytes = .allocate(capacity: capacity + 64)
    self.capacity = capacity
  }

  /// Makes more room for ends, of which the first `count` are kept.
  @inline(never)
  func growEnds(from count: Int) {
    endCapacity = max(endCapacity * 2, count + 1024)
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endCapacity)
    larger.update(from: ends, count: count)
    ends.deallocate()
    ends = larger
  }

  /// The bytes of the records that are complete.
  var complete: Bytes { text[0..<used] }

  /// Where the text and its fields are, for those who read many.
  var fieldText: RowText? { RowText(ends: ends, bytes: bytes) }

  /// Whether some of them are beyond ASCII.
  var holdsHighBytes: Bool { !complete.isASCII }

  /// Whether the records that are complete are well-formed UTF-8.
  var isUTF8: Bool { UTF8Text.firstInvalid(in: complete) == nil }

  /// The text as a view.
  var text: Bytes { Bytes(base: UnsafePointer(bytes), count: count) }

  /// Where the row's first field begins.
  func start(of row: BlockRow) -> Int { Int(ends[row.first] &+ 1) }

  /// Where the row's last field ends.
  func end(of row: BlockRow) -> Int { Int(ends[row.first + row.cellCount]) }

  /// How many bytes the field takes, quotation contents included.
  func length(of row: BlockRow, column: Int) -> Int {
    Int(ends[row.first + column + 1]) - Int(ends[row.first + column] &+ 1)
  }

  /// For sheets that look through this one: a block reads text cells itself.
  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    let start = Int(ends[row.first + column] &+ 1)
    let length = Int(ends[row.first + column + 1]) - start
    guard length > 0 else { return .blank }
    let field = Bytes(base: UnsafePointer(bytes) + start, count: length)
    return field[0] == UInt8(ascii: "\"") ? Cell(inQuotes: field) : Cell(.text, field)
  }

  func line(of row: BlockRow) -> Int {
    // Rows are mostly asked for in order, so the count goes on from the last one.
    let place = max(0, min(start(of: row), count))
    if place < counted.place { counted = (0, 0, 0) }
    counted.lines += LineCount.feeds(in: text[counted.place..<place])
    counted.place = place
    if loneReturns > 0 {
      // Only one byte ends the record where the next one begins behind the very end of its last field.
      for index in counted.end + 1..<max(counted.end, row.first) + 1
      where ends[index] == ends[index - 1] && isReturn(Int(ends[index])) { counted.lines += 1 }
      counted.end = max(counted.end, row.first)
    }
    return counted.lines
  }

  private func isReturn(_ index: Int) -> Bool { index < count && bytes[index] == 0x0D }
}

/// Counts line feeds.
enum LineCount {
  private static let feed = ByteVector.filled(with: 0x0A)

  /// How many line feeds there are.
  static func feeds(in text: Bytes) -> Int {
    let buffer = text.buffer
    var lines = 0
    var index = 0
    if let base = buffer.baseAddress {
      while index + 64 <= buffer.count {
        lines += ByteMasks(at: base + index).places(of: feed).nonzeroBitCount
        index += 64
      }
    }
    while index < buffer.count {
      if buffer[index] == 0x0A { lines += 1 }
      index += 1
    }
    return lines
  }
}
