import RuleSets
import Synchronization
import Tables
import Trackers

/// Where actions stand in the tracker's file, for messages that name another row.
///
/// Few messages do, so the places are not kept while rows are read: the piece of an action that is asked for is read
/// once more.
final class RowPlaces: Sendable {
  /// A piece's sheet, and what of it to read.
  struct Source: Sendable {
    /// The place of its sheet among the tracker's parts.
    let part: Int
    /// The rows of the piece.
    let chunk: Chunk
  }

  private let tracker: Tracker
  private let sources: [Source]
  /// Where the actions of a piece stand: by action the row and, in text files, the line, from the first of the piece.
  private struct Places {
    let rows: [Int32]
    let lines: [Int32]
  }

  /// By piece, once one of its actions was asked for.
  private let places = Mutex<[Int: Places]>([:])

  /// `sources` stand in the order of the pieces that actions are asked for by.
  init(_ tracker: Tracker, _ sources: [Source]) {
    self.tracker = tracker
    self.sources = sources
  }

  /// The ref's cell in a workbook, `Corporate Oversight!B12`, else the row's line; nil where it cannot be read again.
  func address(piece: Int, place: Int) -> String? {
    guard sources.indices.contains(piece) else { return nil }
    let source = sources[piece]
    let part = tracker.parts[source.part]
    let known = places.withLock { places in
      let known = places[piece] ?? RowPlaces.places(part, source.chunk)
      places[piece] = known
      return known
    }
    guard known.rows.indices.contains(place) else { return nil }
    let column = part.header.column(.ref)
    let row = part.sheet.firstRow(of: source.chunk) + Int(known.rows[place])
    let origin = part.sheet.origin(ofRow: row, column: column)
    let line = part.sheet.firstLine(of: source.chunk).map { $0 + Int(known.lines[place]) }
    if let line = origin == nil ? line : origin?.line { return "line \(line)" }
    let letters = (origin == nil ? column.flatMap(part.sheet.ownColumn) : origin?.column).map(CellReference.letters)
    let sheet = origin == nil ? part.sheet.name : origin?.sheet
    return (sheet.map { Wording.short($0) + "!" } ?? "") + "\(letters ?? "")\(origin?.row ?? row)"
  }

  private static func places(_ part: TrackerPart, _ chunk: Chunk) -> Places {
    let block = RowBlock()
    guard (try? part.sheet.read(chunk, into: block)) != nil else { return Places(rows: [], lines: []) }
    let rows = part.actionRows(of: block, chunk: chunk)
    return Places(
      rows: rows.map { Int32(clamping: block.rows[$0].number) },
      lines: rows.map { Int32(clamping: block.line(ofRow: $0)) })
  }
}
