import Documents
import Texts

/// The rows of a JSON tracker in a block, the header among them first; members that a row has not take no room.
final class JSONCells: RowStorage {
  private struct Stored {
    let column: Int
    var cell: Cell
  }

  private var cells: ContiguousArray<Stored> = []
  /// By number of the row.
  private var lines: [Int] = []
  private var columns: JSONColumns
  private let headers: JSONHeaders
  private let mostBytes: Int
  private let context: ReadContext

  /// Where the row of headers begins, which stands apart.
  private static let header = -1

  /// Rows of those columns, of which there are none yet.
  init(_ columns: JSONColumns, _ headers: JSONHeaders, _ context: ReadContext) {
    self.columns = columns
    self.headers = headers
    mostBytes = context.limits[.cellBytes]
    self.context = context
  }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell {
    if row.first == JSONCells.header { return headers[column] }
    return place(of: column, in: row).map { cells[$0].cell } ?? .blank
  }

  /// Rows mostly have all of their members, so the column's own place is tried first.
  private func place(of column: Int, in row: BlockRow) -> Int? {
    if column < row.stored, cells[row.first + column].column == column { return row.first + column }
    var (low, high) = (row.first, row.first + row.stored)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < row.first + row.stored && cells[low].column == column ? low : nil
  }

  func eachColumn(of row: BlockRow, _ body: (Int) -> Void) {
    if row.first == JSONCells.header { return (0..<headers.count).forEach(body) }
    for place in row.first..<row.first + row.stored { body(cells[place].column) }
  }

  func line(of row: BlockRow) -> Int { lines.indices.contains(row.number) ? lines[row.number] : 0 }

  /// Adds the row of headers.
  func appendHeader(to block: RowBlock) {
    lines = [0]
    block.rows.append(BlockRow(number: 0, first: JSONCells.header, cellCount: headers.count))
  }

  /// Adds the row whose object `events` has just opened; `line` counts from the chunk's first line.
  func append(_ events: JSONEvents, number: Int, line: Int, to block: RowBlock) throws(JSONProblem) {
    let first = cells.count
    var fills: [(column: Int, hue: CellHue)] = []
    try JSONRow(events: events).read(
      place: { period, member throws(JSONProblem) in
        guard let column = columns.knownNumber(period, member) else { throw Self.unknown(member, at: events.offset) }
        return column
      },
      take: { column, event, text throws(JSONProblem) in
        if event == .string, text.count > mostBytes {
          throw JSONProblem.refusal(.cellBytes, context, at: events.offset)
        }
        cells.append(Stored(column: column, cell: Self.cell(event, text, block.arena)))
      },
      nested: { _ in },
      fill: { period, colour throws(JSONProblem) in
        guard let hue = CellHue(named: colour) else { return }
        for column in columns.knownNumbers(ofFilled: period) { fills.append((column, hue)) }
      })
    for (column, hue) in fills { fill(column, hue, from: first) }
    addRow(number: number, line: line, first: first, to: block)
  }

  /// Fills the cell of a column in the row whose cells stand from `first` on.
  private func fill(_ column: Int, _ hue: CellHue, from first: Int) {
    let place = cells[first...].firstIndex { $0.column == column } ?? cells.count
    if place == cells.count { cells.append(Stored(column: column, cell: .blank)) }
    cells[place].cell.hue = hue
  }

  private static func unknown(_ member: Bytes, at offset: Int) -> JSONProblem {
    JSONProblem(
      .syntax, offset: offset,
      problem: "the member \"\(shortName(member.string))\" comes too late: no line in the first part of the file has it"
    )
  }

  /// Adds the row whose cells stand from `first` on.
  private func addRow(number: Int, line: Int, first: Int, to block: RowBlock) {
    // Members mostly stand in the order of the first row's.
    let isInOrder = zip(cells[first...], cells[first...].dropFirst()).allSatisfy { $0.column < $1.column }
    if !isInOrder { cells[first...].sort { $0.column < $1.column } }
    while lines.count <= number { lines.append(line) }
    var row = BlockRow(number: number, first: first, cellCount: (cells[first...].last?.column ?? -1) + 1)
    row.stored = cells.count - first
    block.rows.append(row)
  }

  private static func cell(_ event: JSONEvents.Event, _ text: Bytes, _ arena: Arena) -> Cell {
    switch event {
    // Texts are views of the file or of the reader's scratch; only the arena's stay as long as the block.
    case .string: text.isEmpty ? .blank : Cell(.text, arena.copy(of: text))
    case .number: Cell(.number, arena.copy(of: text))
    case .true: Cell(.boolean, StaticString("TRUE").bytes)
    case .false: Cell(.boolean, StaticString("FALSE").bytes)
    default: .blank
    }
  }
}
