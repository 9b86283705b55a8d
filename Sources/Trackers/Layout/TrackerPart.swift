import Synchronization
package import Tables

/// A sheet of actions: its rows, and which column holds what.
package final class TrackerPart: Sendable {
  /// Where its rows are read from.
  package let sheet: any Sheet
  /// Which column holds what.
  package let header: HeaderMap
  /// The theme of actions whose row names none: the sheet's name without its number.
  package let theme: String
  /// Position among the tracker's parts, from 0.
  package let index: Int
  /// What recognises a header that stands again further down.
  let headers: HeaderReader
  /// The chunk that holds the header row.
  let headerChunk: Int
  /// The header row's place among the chunk's rows, from 0.
  let headerRow: Int
  /// Chunks that were read to find the header row and are still to be checked.
  private let pending: Mutex<ArraySlice<Chunk>>

  /// The rows of a sheet below the header that was found on it.
  init(
    sheet: any Sheet, header: HeaderMap, headerRow: Int, index: Int, headers: HeaderReader, pending: [Chunk]
  ) {
    headerChunk = pending.last?.index ?? 0
    self.headerRow = headerRow
    self.sheet = sheet
    self.header = header
    self.index = index
    self.headers = headers
    self.pending = Mutex(pending[...])
    theme = TrackerPart.theme(ofSheet: sheet.name ?? "")
  }

  /// Hands out the next chunk of rows, each once; safe to call from several threads.
  package func nextChunk() throws(TableError) -> Chunk? {
    if let chunk = pending.withLock({ $0.popFirst() }) { return chunk }
    return try sheet.nextChunk()
  }

  /// `1 Organisational Culture` → `Organisational Culture`: councils number their sheets, not their themes.
  static func theme(ofSheet name: String) -> String {
    let rest = name.drop { $0.isNumber }
    guard rest.startIndex != name.startIndex else { return name }
    let title = rest.drop { $0 == " " || $0 == "." || $0 == "-" || $0 == ")" || $0 == ":" }
    return title.isEmpty || title.startIndex == rest.startIndex ? name : String(title)
  }
}
