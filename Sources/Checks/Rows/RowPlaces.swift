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
  /// By piece: the place of each action's ref.
  private let places = Mutex<[Int: [CellOrigin]]>([:])

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
    guard known.indices.contains(place) else { return nil }
    let found = known[place]
    if let line = found.line { return "line \(line)" }
    let column = found.column.map { CellReference.letters($0) } ?? ""
    return (found.sheet.map { Wording.short($0) + "!" } ?? "") + "\(column)\(found.row)"
  }

  private static func places(_ part: TrackerPart, _ chunk: Chunk) -> [CellOrigin] {
    let block = RowBlock()
    guard (try? part.sheet.read(chunk, into: block)) != nil else { return [] }
    let refs = part.header.column(.ref)
    return part.actionRows(of: block, chunk: chunk).map { index in
      ActionRow(part: part, block: block, index: index).place(of: refs, in: chunk)
    }
  }
}
