/// How many words a text may have, from its runs of letters, digits and bytes beyond ASCII: sixty-four bytes a step, and
/// no word is looked at.
package struct WordRuns: Sendable {
  private var runs = 0
  private var highBytes = 0
  private var stopsInNumbers = 0

  /// Words of the normalised text, at most: each character beyond ASCII has two bytes or more, and may part a word.
  package var mostWords: Int { runs + highBytes / 2 }
  /// Words of the normalised text, at least: each such character may be no part of a word, and a run of its own.
  package var leastWords: Int { runs - highBytes / 2 }
  /// Numeric dates, at most.
  package var mostDates: Int { stopsInNumbers }

  /// nil for texts of fewer than sixty-four bytes.
  package init?(_ text: Bytes) {
    guard text.count >= 64 else { return nil }
    var inside: UInt64 = 0
    var index = 0
    while index + 64 <= text.count {
      add(text.base + index, from: 0, &inside)
      index += 64
    }
    // The last sixty-four bytes, without those that were counted already.
    if index < text.count {
      add(text.base + text.count - 64, from: 64 - (text.count - index), &inside)
    }
  }

  @inline(__always)
  private mutating func add(_ place: UnsafePointer<UInt8>, from first: Int, _ inside: inout UInt64) {
    let here = UInt64.max << UInt64(first)
    let classes = WordClasses(at: place)
    let bits = classes.words >> UInt64(first)
    runs += (bits & ~(bits << 1 | inside)).nonzeroBitCount
    inside = classes.words >> 63
    highBytes += (ByteMasks(at: place).highBytes & here).nonzeroBitCount
    guard classes.holdsInnerStops else { return }
    stopsInNumbers += (StopClasses(at: place).betweenDigits & here).nonzeroBitCount
  }
}
