package import Texts

/// Doubts about the order of day and month in numeric dates, which a tracker as a whole may give rise to.
extension DateReader {
  /// Whether the cell holds a numeric date that no calendar has, but that the other order reads: `03/14/2024`.
  package func holdsOtherOrder(_ cell: DateCell) -> Bool {
    guard cell.date == nil else { return false }
    return withText(cell) { !placesOfOtherOrder($0).isEmpty }
  }

  /// Whether a text may hold such a date, by its digits alone: most texts do not, and are not read for it.
  package func mayHoldOtherOrder(_ text: Bytes) -> Bool {
    var index = 0
    // A number of one or two digits, a sign, another such number, and the sign again.
    var numbers: (first: Int, second: Int) = (-1, -1)
    var sign: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      guard byte.isASCIIDigit else {
        index += 1
        numbers = (-1, -1)
        continue
      }
      var (number, length) = (0, 0)
      while index < text.count, text[index].isASCIIDigit {
        number = min(number * 10 + Int(text[index] - 0x30), 9999)
        length += 1
        index += 1
      }
      if numbers.second >= 0 {
        let place = order == .dayFirst ? numbers.second : numbers.first
        if place > 12, place <= 31 { return true }
      }
      guard length <= 2, index < text.count, [0x2F, 0x2E, 0x2D].contains(text[index]) else {
        numbers = (-1, -1)
        continue
      }
      if numbers.first >= 0, sign == text[index] { numbers.second = number } else { numbers = (number, -1) }
      sign = text[index]
      index += 1
    }
    return false
  }

  /// The cell as it reads in the other order of day and month.
  package func readInOtherOrder(_ cell: DateCell) -> UnresolvedReading { otherOrder.read(cell) }

  private var otherOrder: DateReader { DateReader(words: words, order: order.other) }

  /// The numeric dates that only the other order reads, by their first words.
  func placesOfOtherOrder(_ text: DateText) -> [Int] {
    (0..<text.count).filter { index in
      guard let (first, second, year) = text.numericParts(index) else { return false }
      return order.day(first, second, year: year) == nil && order.other.day(first, second, year: year) != nil
    }
  }

  /// Calls `body` with the words of a cell, tidied.
  func withText<Result>(_ cell: DateCell, _ body: (DateText) -> Result) -> Result {
    TidiedCell(cell.text).bytes.withUnsafeBufferPointer { body(DateText(cell: Bytes($0), words: words, order: order)) }
  }
}

extension UnresolvedReading {
  /// Whether day and month of its date could change places, as those of `03/04/2024` could.
  package var couldSwap: Bool {
    switch self {
    case .reading(let reading): reading.marks.contains(.couldSwap)
    case .yearless: false
    case .revised(let due, let original, let asStart, _):
      due.couldSwap || original?.couldSwap ?? false || asStart.couldSwap
    }
  }

  /// The same, ambiguous where day and month could change places: for trackers with a date that only the other order
  /// reads.
  package var doubtingOrder: UnresolvedReading {
    switch self {
    case .reading(var reading):
      if reading.marks.contains(.couldSwap) { reading.marks.formUnion(.ambiguousOrder) }
      return .reading(reading)
    case .yearless: return self
    case .revised(let due, let original, let asStart, let source):
      return .revised(
        due: due.doubtingOrder, original: original?.doubtingOrder, asStart: asStart.doubtingOrder, source: source)
    }
  }
}
