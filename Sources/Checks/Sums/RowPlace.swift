import Tables

/// Where a row stands before the tracker's rows have numbers: places compare in reading order.
struct RowPlace: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The place of its sheet among the tracker's parts.
  let part: Int32
  /// The number of its chunk.
  let chunk: Int32
  /// Its place among the chunk's actions.
  let row: Int32

  /// The place of the `row`th action of a chunk; beyond 2^31 places are cut, and actions no longer told apart.
  init(part: Int, chunk: Int, row: Int) {
    (self.part, self.chunk) = (Int32(truncatingIfNeeded: part), Int32(truncatingIfNeeded: chunk))
    self.row = Int32(truncatingIfNeeded: row)
  }

  /// The place of its chunk's first action.
  var ofChunk: RowPlace { RowPlace(part: Int(part), chunk: Int(chunk), row: 0) }

  static func < (a: RowPlace, b: RowPlace) -> Bool { (a.part, a.chunk, a.row) < (b.part, b.chunk, b.row) }
}

/// A row that counts for a sum.
struct SumRow: Sendable {
  /// Where it stands.
  let place: RowPlace
  /// Whether findings on it are told of.
  let isSelected: Bool
}

/// The first of many rows, in reading order, and what all of them come to.
struct FirstRows: Sendable {
  /// The first of them.
  private(set) var places: [RowPlace] = []
  /// Whether any of all of them is selected.
  private(set) var isAnySelected = false

  /// Adds a row, wherever it stands.
  mutating func add(_ row: SumRow) {
    isAnySelected = isAnySelected || row.isSelected
    add(row.place)
  }

  private mutating func add(_ place: RowPlace) {
    if let last = places.last, place < last {
      places.insert(place, at: places.firstIndex { place < $0 } ?? places.count)
      if places.count > FactList.mostTold { places.removeLast() }
    } else if places.count < FactList.mostTold {
      places.append(place)
    }
  }

  /// Adds those of others.
  mutating func add(_ other: FirstRows) {
    isAnySelected = isAnySelected || other.isAnySelected
    for place in other.places { add(place) }
  }
}
