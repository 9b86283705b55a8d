import Synchronization
package import Tables

/// A sheet of actions: its rows, and which column holds what.
package final class TrackerPart: Sendable {
  package let sheet: any Sheet
  package let header: HeaderMap
  /// The theme of actions whose row names none: the sheet's name without its number.
  package let theme: String
  /// Position among the tracker's parts, from 0.
  package let index: Int
  let headers: HeaderReader
  /// The chunk that holds the header row, and the row's position among the chunk's rows.
  let headerChunk: Int
  let headerRow: Int
  /// Chunks that were read to find the header row and are still to be checked.
  private let pending: Mutex<ArraySlice<Chunk>>

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
