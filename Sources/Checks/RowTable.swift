/// The records of all rows by their number: those of each piece stay where they were put.
final class RowTable: Sendable {
  private let pieces: [RowRecords]
  /// By piece: the number of its first row; the number of rows stands behind the last.
  private let starts: [Int]
  /// The piece of every 256th row.
  private let marks: [Int32]

  init(_ pieces: [RowRecords]) {
    self.pieces = pieces
    var starts = [0]
    var marks: [Int32] = []
    for (index, piece) in pieces.enumerated() {
      let end = (starts.last ?? 0) + piece.count
      starts.append(end)
      while marks.count << 8 < end { marks.append(Int32(index)) }
    }
    self.starts = starts
    self.marks = marks
  }

  var count: Int { starts.last ?? 0 }

  /// The piece of a row, and the row's place in it.
  @inline(__always)
  func place(of row: Int) -> (piece: Int, row: Int) {
    var piece = Int(marks[row >> 8])
    while row >= starts[piece + 1] { piece += 1 }
    return (piece, row - starts[piece])
  }

  @inline(__always)
  subscript(row: Int) -> RowRecord {
    let (piece, place) = place(of: row)
    return pieces[piece].records[place]
  }

  /// Calls `body` with every row, first to last.
  @inline(__always)
  func forEach(_ body: (Int, RowRecord) -> Void) {
    for (piece, start) in zip(pieces, starts) {
      for place in 0..<piece.count { body(start + place, piece.records[place]) }
    }
  }

  /// Calls `body` with every row, last to first.
  @inline(__always)
  func forEachReversed(_ body: (Int, RowRecord) -> Void) {
    for (piece, start) in zip(pieces, starts).reversed() {
      for place in (0..<piece.count).reversed() { body(start + place, piece.records[place]) }
    }
  }
}
