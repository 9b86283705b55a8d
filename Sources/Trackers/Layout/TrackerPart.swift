import Dates
import RuleSets
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
  /// What tells actions from the other rows.
  let filter: ActionFilter
  /// The chunk that holds the header row.
  let headerChunk: Int
  /// The header row's place among the chunk's rows, from 0.
  let headerRow: Int
  /// Where the headers stand, by column, of a part that is made of several.
  private let origins: [CellOrigin?]
  /// Whether all of its rows are actions, since others were left out before.
  package let isJoined: Bool
  private let state: Mutex<State>

  private struct State {
    /// Chunks that were taken from the sheet, in order.
    var known: [Chunk] = []
    /// Of those, how many were handed out.
    var handedOut = 0
    /// The numbers of rows that are footers, by chunk.
    var footers: [Int: Set<Int>] = [:]
    /// Rows that are no actions, by chunk.
    var leftOut: [Int: LeftOutRows] = [:]
    /// Whether a row behind a chunk, or before it, has what tells actions from footers.
    var anchors: [AnchorQuestion: Bool] = [:]
  }

  private struct AnchorQuestion: Hashable {
    let chunk: Int
    let isBehind: Bool
  }

  /// The rows below the header row of a layout; `sheet` is its sheet, perhaps with further columns.
  init(_ layout: SheetLayout, _ sheet: any Sheet, _ header: HeaderMap, index: Int, filter: ActionFilter) {
    headerChunk = layout.chunks.last?.index ?? 0
    headerRow = layout.headerRow
    self.sheet = sheet
    self.header = header
    self.index = index
    self.filter = filter.below(header)
    origins = []
    isJoined = false
    state = Mutex(State(known: layout.chunks))
    theme = TrackerPart.theme(ofSheet: sheet.name ?? "")
  }

  /// The fields of the sheet whose cells are read as dates, in the order of the columns.
  var dateFields: [Field] { header.fields.filter(filter.dateFields.contains) }

  /// The actions of other parts, a row each; `origins` says where the headers of its columns stand.
  init(
    joined sheet: JoinedSheet, _ header: HeaderMap, of parts: [TrackerPart], origins: [CellOrigin?],
    filter: ActionFilter
  ) {
    headerChunk = 0
    headerRow = -1
    self.sheet = sheet
    self.header = header
    index = 0
    self.filter = filter.below(header)
    self.origins = origins
    isJoined = true
    state = Mutex(State(leftOut: Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0, $1.leftOut) })))
    theme = ""
  }

  private init(_ part: TrackerPart, _ header: HeaderMap, index: Int) {
    headerChunk = part.headerChunk
    headerRow = part.headerRow
    sheet = part.sheet
    self.header = header
    self.index = index
    filter = part.filter.below(header)
    origins = part.origins
    isJoined = part.isJoined
    theme = part.theme
    state = Mutex(State(known: part.state.withLock(\.known)))
  }

  /// The same part with other headers.
  func with(_ header: HeaderMap) -> TrackerPart { TrackerPart(self, header, index: index) }

  /// The same part at another position among the tracker's.
  func at(_ index: Int) -> TrackerPart { index == self.index ? self : TrackerPart(self, header, index: index) }

  /// Where the header of a column stands.
  package func headerOrigin(_ column: Int) -> CellOrigin {
    if origins.indices.contains(column), let origin = origins[column] { return origin }
    return CellOrigin(
      sheet: sheet.name, row: header.row, line: sheet.name == nil ? headerLine : nil, column: sheet.ownColumn(column),
      header: header.shown[column])
  }

  /// Begins anew with the actions that have a row of the period; nil: with all actions.
  func show(_ period: Period?) {
    guard let joined = sheet as? JoinedSheet else { return }
    joined.show(period.map { period in header.periods.firstIndex { $0.period == period } ?? -1 })
    state.withLock { state in
      state.known = []
      state.handedOut = 0
    }
  }

  /// The line of the header row in a text file, from 1; nil in workbooks, and where rows have no lines of their own.
  package var headerLine: Int? {
    let block = RowBlock()
    guard sheet.sharedHeader == nil, let chunk = try? first(), (try? sheet.read(chunk, into: block)) != nil else {
      return nil
    }
    return sheet.firstLine(of: chunk).map { $0 + block.line(ofRow: headerRow) }
  }

  /// Hands out the next chunk of rows, each once; safe to call from several threads.
  package func nextChunk() throws(TableError) -> Chunk? {
    try state.withLock { state throws(TableError) in
      guard let chunk = try chunk(state.handedOut, &state) else { return nil }
      state.handedOut += 1
      return chunk
    }
  }

  /// The chunk that holds the header row; it is not handed out by this.
  func first() throws(TableError) -> Chunk? {
    try state.withLock { state throws(TableError) in try chunk(headerChunk, &state) }
  }

  /// Hands out all chunks again, from the first on.
  package func rewind() { state.withLock { $0.handedOut = 0 } }

  /// Rows of the chunks read so far that are no actions.
  package var leftOut: LeftOutRows { state.withLock { $0.leftOut.values.reduce(into: LeftOutRows()) { $0 += $1 } } }

  /// Keeps how many rows of a chunk are no actions.
  func note(_ rows: LeftOutRows, of chunk: Chunk) { state.withLock { $0.leftOut[chunk.index] = rows } }

  /// The numbers in the sheet of a chunk's footers: what `find` makes of it the first time.
  func footers(of chunk: Chunk, _ find: () -> Set<Int>) -> Set<Int> {
    if let known = state.withLock({ $0.footers[chunk.index] }) { return known }
    let found = find()
    state.withLock { $0.footers[chunk.index] = found }
    return found
  }

  /// The sheet's chunk at a place in their order.
  private func chunk(_ place: Int, _ state: inout State) throws(TableError) -> Chunk? {
    while state.known.count <= place {
      guard let chunk = try sheet.nextChunk() else { return nil }
      state.known.append(chunk)
    }
    return state.known[place]
  }

  // MARK: Where the table ends

  /// Whether some row in a chunk behind this one has what tells actions from footers.
  func hasAnchor(behind chunk: Chunk) -> Bool {
    answer(AnchorQuestion(chunk: chunk.index, isBehind: true)) {
      var place = chunk.index + 1
      while let next = try? state.withLock({ state throws(TableError) in try self.chunk(place, &state) }) {
        if holdsAnchor(next) { return true }
        place += 1
      }
      return false
    }
  }

  /// Whether some row in a chunk before this one has what tells actions from footers.
  func hasAnchor(before chunk: Chunk) -> Bool {
    answer(AnchorQuestion(chunk: chunk.index, isBehind: false)) {
      let earlier = state.withLock { $0.known.prefix(max(0, chunk.index)) }
      return earlier.contains { holdsAnchor($0) }
    }
  }

  private func answer(_ question: AnchorQuestion, _ find: () -> Bool) -> Bool {
    if let known = state.withLock({ $0.anchors[question] }) { return known }
    let found = find()
    state.withLock { $0.anchors[question] = found }
    return found
  }

  /// A chunk that cannot be read counts as one with actions: reading it tells why.
  private func holdsAnchor(_ chunk: Chunk) -> Bool {
    guard chunk.index >= headerChunk else { return false }
    let block = RowBlock()
    do throws(TableError) { try sheet.read(chunk, into: block) } catch { return true }
    let first = chunk.index == headerChunk ? headerRow + 1 : 0
    let start = sheet.firstRow(of: chunk)
    let sections = sectionRows(of: block, from: start)
    return (first..<max(first, block.rows.count)).contains { row in
      if sections.contains(start + block.rows[row].number) { return false }
      return filter.isAction(row, of: block) && !filter.isTotal(row, of: block) && filter.isAnchor(row, of: block)
    }
  }

  /// `1 Organisational Culture` → `Organisational Culture`: councils number their sheets, not their themes.
  static func theme(ofSheet name: String) -> String {
    let rest = name.drop { $0.isNumber }
    guard rest.startIndex != name.startIndex else { return name }
    let title = rest.drop { $0 == " " || $0 == "." || $0 == "-" || $0 == ")" || $0 == ":" }
    return title.isEmpty || title.startIndex == rest.startIndex ? name : String(title)
  }
}
