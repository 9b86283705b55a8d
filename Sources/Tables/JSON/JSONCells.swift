import Texts

/// The rows of a JSON tracker in a block: all of the same width, the header among them first.
final class JSONCells: RowStorage {
  private var cells: ContiguousArray<Cell> = []
  private var lines: [Int] = []
  private var columns: JSONColumns
  private let width: Int
  private let mostBytes: Int
  private let context: ReadContext

  init(_ columns: JSONColumns, _ context: ReadContext) {
    self.columns = columns
    mostBytes = context.limits[.cellBytes]
    width = columns.columns.count
    self.context = context
  }

  func cell(of row: RowBlock.Row, column: Int, arena: Arena) -> Cell { cells[row.first + column] }

  func line(of row: RowBlock.Row) -> Int {
    let index = row.first / max(1, width)
    return lines.indices.contains(index) ? lines[index] : 0
  }

  func removeAll() {
    cells.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Adds the row of headers.
  func appendHeader(to block: RowBlock) {
    let first = addRow(number: 0, line: 0, to: block)
    for (index, column) in columns.columns.enumerated() {
      cells[first + index] = Cell(.text, block.arena.copy(of: columns.header(column)))
    }
  }

  /// Adds the row whose object `events` has just opened; `line` counts from the chunk's first line.
  func append(_ events: JSONEvents, number: Int, line: Int, to block: RowBlock) throws(JSONProblem) {
    let first = addRow(number: number, line: line, to: block)
    try JSONRow(events: events).read(
      place: { period, member throws(JSONProblem) in
        guard let column = columns.knownNumber(period, member) else { throw Self.unknown(member, at: events.offset) }
        return column
      },
      take: { column, event, text throws(JSONProblem) in
        if event == .string, text.count > mostBytes {
          throw JSONProblem.refusal(.cellBytes, context, at: events.offset)
        }
        cells[first + column] = Self.cell(event, text, block.arena)
      },
      nested: { _ in })
  }

  private static func unknown(_ member: Bytes, at offset: Int) -> JSONProblem {
    JSONProblem(
      .syntax, offset: offset,
      problem: "the member \"\(member.string)\" comes too late: no line in the first part of the file has it")
  }

  private func addRow(number: Int, line: Int, to block: RowBlock) -> Int {
    let first = cells.count
    cells.append(contentsOf: repeatElement(.blank, count: width))
    lines.append(line)
    block.rows.append(RowBlock.Row(number: number, first: first, cellCount: width))
    return first
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
