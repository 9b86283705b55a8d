/// The records of all rows by their number: those of each piece stay where they were put.
final class RowTable: Sendable {
  private let pieces: [RowRecords]
  /// By piece: the number of its first row; the number of rows stands behind the last.
  private let starts: [Int]
  /// The piece of every 256th row: a search begins there.
  private let coarse: [Int32]

  /// Numbers the rows of all pieces from 0, in the pieces' order.
  init(_ pieces: [RowRecords]) {
    self.pieces = pieces
    var starts = [0]
    var coarse: [Int32] = []
    for (index, piece) in pieces.enumerated() {
      let end = (starts.last ?? 0) + piece.count
      starts.append(end)
      while coarse.count << 8 < end { coarse.append(Int32(index)) }
    }
    self.starts = starts
    self.coarse = coarse
  }

  /// How many rows all pieces have.
  var count: Int { starts.last ?? 0 }

  /// Whether some row's ref names a main action.
  var hasMains: Bool { pieces.contains(where: \.hasMains) }

  /// Whether some row's update has no news.
  var hasPointers: Bool { pieces.contains { !$0.news.pointers.isEmpty } }

  /// The piece of a row, and the row's place in it.
  @inline(__always)
  func place(of row: Int) -> (piece: Int, row: Int) {
    var piece = Int(coarse[row >> 8])
    while row >= starts[piece + 1] { piece += 1 }
    return (piece, row - starts[piece])
  }

  /// What is kept of a row.
  @inline(__always)
  func value<Value>(of row: Int, _ value: (RowRecords, Int) -> Value) -> Value {
    let (piece, place) = place(of: row)
    return value(pieces[piece], place)
  }

  /// The ref of a row as typed, trimmed.
  func ref(_ row: Int) -> String { value(of: row) { $0.refs.ref($1) } }

  /// Calls `body` with every piece and the number of its first row, first to last.
  @inline(__always)
  func forEachPiece(_ body: (RowRecords, Int) -> Void) {
    for (piece, start) in zip(pieces, starts) { body(piece, start) }
  }

  /// Calls `body` with every piece and the number of its first row, last to first.
  @inline(__always)
  func forEachPieceReversed(_ body: (RowRecords, Int) -> Void) {
    for (piece, start) in zip(pieces, starts).reversed() { body(piece, start) }
  }
}
