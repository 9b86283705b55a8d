import Texts

/// Doubts about the order of day and month in numeric dates, which a tracker as a whole may give rise to.
extension DateReader {
  /// Whether the cell holds a numeric date that no calendar has, but that the other order reads: `03/14/2024`.
  package func holdsOtherOrder(_ cell: DateCell) -> Bool {
    guard cell.date == nil else { return false }
    return withText(cell) { !placesOfOtherOrder($0).isEmpty }
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
    case .revised(let due, let original, let asStart):
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
    case .revised(let due, let original, let asStart):
      return .revised(
        due: due.doubtingOrder, original: original?.doubtingOrder, asStart: asStart.doubtingOrder)
    }
  }
}
