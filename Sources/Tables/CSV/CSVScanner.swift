import CVector
import Texts

/// Splits the text of some `TextRows` into records and fields, 64 bytes a step.
///
/// Whether a byte is inside quotes is the parity of the quotation bits up to it. That holds as long as every
/// quotation mark opens a field, closes one or is one of a doubled pair; where one does not, the scan says so
/// (`isIrregular`), and `CSVRepair` writes the text anew.
struct CSVScanner {
  private let delimiter: UInt8
  /// A row of more fields than this ends the scan.
  private let mostColumns: Int
  /// So many times 64 bytes are looked at in one go.
  private let batch = 64

  /// What a scan met besides records.
  struct Outcome {
    /// Whether quotation bits stand where only an exact reading gets them right.
    var isIrregular = false
    /// The text ends inside quotes.
    var isOpen = false
    /// The place of a record with too many fields, in complete records before it.
    var tooWide = false
  }

  /// What is carried from one block of 64 bytes to the next.
  private struct Carry {
    var inside: UInt64 = 0
    var special: UInt64 = 1
    var closing: UInt64 = 0
    var irregular: UInt64 = 0
    /// The text's own count of ends, which is written back where somebody else needs it.
    var endCount = 1
  }

  /// A scanner of records of so many fields at most.
  init(delimiter: UInt8, mostColumns: Int) {
    self.delimiter = delimiter
    self.mostColumns = mostColumns
  }

  /// Finds the records of `text`; where it is the file's end, the last one needs no line end.
  func scan(_ text: TextRows, isEnd: Bool) -> Outcome {
    begin(text)
    var carry = Carry()
    var outcome = Outcome()
    let whole = text.count / 64
    let blocks = (text.count + 63) / 64
    withUnsafeTemporaryAllocation(of: slipgauge_bits.self, capacity: batch) { bits in
      var first = 0
      while first < blocks, !outcome.tooWide {
        let count = min(batch, blocks - first)
        text.lines += slipgauge_find_bits(text.bytes + first * 64, count, delimiter, bits.baseAddress)
        let full = min(count, whole - first)
        outcome.tooWide = !take(bits[..<full], of: text, at: first * 64, valid: .max, &carry)
        if full < count, !outcome.tooWide {
          let valid = (1 << UInt64(text.count - whole * 64)) - 1 as UInt64
          outcome.tooWide = !take(bits[full..<count], of: text, at: whole * 64, valid: valid, &carry)
        }
        first += count
      }
    }
    text.endCount = carry.endCount
    outcome.isIrregular = carry.irregular != 0
    outcome.isOpen = carry.inside != 0
    finish(text, outcome, isEnd: isEnd && !outcome.isOpen)
    return outcome
  }

  private func begin(_ text: TextRows) {
    text.rows.removeAll(keepingCapacity: true)
    text.endCount = 0
    text.used = 0
    text.lines = 0
    text.loneReturns = 0
    text.counted = (0, 0, 0)
    text.ends[0] = UInt32.max
    text.endCount = 1
    text.first = 0
    for index in 0..<64 { text.bytes[text.count + index] = 0 }
  }

  /// Takes blocks of 64 bytes; false where a record has too many fields.
  private func take(
    _ blocks: Slice<UnsafeMutableBufferPointer<slipgauge_bits>>, of text: TextRows, at start: Int, valid: UInt64,
    _ carry: inout Carry
  ) -> Bool {
    var here = carry
    defer { carry = here }
    var start = start
    for block in UnsafeMutableBufferPointer(rebasing: blocks) {
      guard take(block, of: text, at: start, valid: valid, &here) else { return false }
      start &+= 64
    }
    return true
  }

  /// Takes a block of 64 bytes, of which those in `valid` are text; false where a record has too many fields.
  @inline(__always)
  private func take(
    _ block: slipgauge_bits, of text: TextRows, at start: Int, valid: UInt64, _ carry: inout Carry
  ) -> Bool {
    let quoteBits = block.quotes
    let lineBits = block.feeds | block.returns
    let special = lineBits | block.delimiters

    // Nothing here asks whether there are quotation bits: that is hard to foretell.
    let inside = Self.prefixParity(quoteBits) ^ carry.inside
    let next = special | quoteBits
    let closing = quoteBits & ~inside
    carry.irregular |= quoteBits & inside & ~(next << 1 | carry.special)
    let afterClosing = closing << 1 | carry.closing
    carry.irregular |= afterClosing & ~next & valid
    carry.special = next >> 63
    carry.closing = closing >> 63
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    let outside = ~inside
    return take(special & outside, lines: lineBits & outside, of: text, from: start, &carry)
  }

  /// Bit `i` is the parity of the bits up to `i`.
  @inline(__always) private static func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits ^ bits << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    return parity ^ parity << 32
  }

  /// Stores where the block's fields end.
  @inline(__always)
  private func take(
    _ separators: UInt64, lines: UInt64, of text: TextRows, from start: Int, _ carry: inout Carry
  ) -> Bool {
    if carry.endCount &+ 132 > text.endCapacity { text.growEnds(from: carry.endCount) }
    if _slowPath(lines != 0) {
      text.endCount = carry.endCount
      defer { carry.endCount = text.endCount }
      return takeLines(separators, of: text, from: start)
    }
    let ends = text.ends
    var count = carry.endCount
    var left = separators
    while left != 0 {
      ends[count] = UInt32(truncatingIfNeeded: start &+ left.trailingZeroBitCount)
      count &+= 1
      left &= left &- 1
    }
    carry.endCount = count
    return count &- text.first <= mostColumns + 1
  }

  /// The same of a block in which records end.
  private func takeLines(_ separators: UInt64, of text: TextRows, from start: Int) -> Bool {
    var left = separators
    while left != 0 {
      let place = start + left.trailingZeroBitCount
      if text.bytes[place] == delimiter {
        text.ends[text.endCount] = UInt32(truncatingIfNeeded: place)
        text.endCount += 1
      } else if !endRecord(text, at: place) {
        return false
      }
      left &= left - 1
    }
    return true
  }

  /// Ends the record at a CR or LF; the LF of a CR LF only moves the next one's beginning.
  @inline(__always) private func endRecord(_ text: TextRows, at place: Int) -> Bool {
    let isFeed = text.bytes[place] == 0x0A
    if isFeed, place > 0, place == text.used, text.bytes[place - 1] == 0x0D {
      text.ends[text.first] = UInt32(truncatingIfNeeded: place)
      text.loneReturns -= 1
      text.used = place + 1
      return true
    }
    guard append(text, end: place, next: place) else { return false }
    if !isFeed { text.loneReturns += 1 }
    text.used = place + 1
    return true
  }

  /// Adds a record whose last field ends at `end`, and what precedes the next one.
  @inline(__always) private func append(_ text: TextRows, end: Int, next: Int) -> Bool {
    text.ends[text.endCount] = UInt32(truncatingIfNeeded: end)
    text.ends[text.endCount + 1] = UInt32(truncatingIfNeeded: next)
    let cells = text.endCount - text.first
    guard cells <= mostColumns else { return false }
    text.rows.append(BlockRow(number: text.rows.count, first: text.first, cellCount: cells))
    text.first = text.endCount + 1
    text.endCount += 2
    return true
  }

  private func finish(_ text: TextRows, _ outcome: Outcome, isEnd: Bool) {
    if isEnd, text.used < text.count {
      if text.endCount + 2 > text.endCapacity { text.growEnds(from: text.endCount) }
      if append(text, end: text.count, next: text.count) { text.used = text.count }
    }
    if outcome.tooWide {
      text.lines = LineCount.feeds(in: text.text[0..<text.used])
    } else {
      for index in text.used..<max(text.used, text.count) where text.bytes[index] == 0x0A { text.lines -= 1 }
    }
    text.lines += text.loneReturns
  }
}
