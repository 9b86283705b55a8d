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
  /// By piece: each action's line, or its row in a workbook.
  private let numbers = Mutex<[Int: [Int]]>([:])

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
    let known = numbers.withLock { numbers in
      let known = numbers[piece] ?? RowPlaces.numbers(part, source.chunk)
      numbers[piece] = known
      return known
    }
    guard known.indices.contains(place) else { return nil }
    if part.sheet.firstLine(of: source.chunk) != nil { return "line \(known[place])" }
    let column = part.header.column(.ref).map { CellReference.letters($0) } ?? ""
    return (part.sheet.name.map { Wording.short($0) + "!" } ?? "") + "\(column)\(known[place])"
  }

  private static func numbers(_ part: TrackerPart, _ chunk: Chunk) -> [Int] {
    let block = RowBlock()
    guard (try? part.sheet.read(chunk, into: block)) != nil else { return [] }
    return part.actionRows(of: block, chunk: chunk).map { index in
      let row = ActionRow(part: part, block: block, index: index)
      return row.line(in: chunk) ?? row.number(in: chunk)
    }
  }
}
