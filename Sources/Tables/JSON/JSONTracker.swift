import Documents
package import Texts

/// A JSON tracker, held in memory and looked through once: which sheets it makes, where their rows are, and which
/// columns they have together.
struct JSONTracker {
  /// Where the rows of one sheet are.
  struct Theme: Sendable {
    /// As the file has it; nil where it names none.
    var name: String?
    /// Where each row's object begins, and its line from 0.
    var rows: [(offset: Int, line: Int)] = []
  }

  /// In the order of the file.
  private(set) var themes: [Theme] = []
  /// Those that any row has.
  private(set) var columns = JSONColumns()
  /// Whether there is a list of rows or themes, be it empty.
  private(set) var hasList = false
  /// Whether there is a list of rows, of a theme or of the whole, be it empty.
  private(set) var hasRows = false
  private let events: JSONEvents
  private let context: ReadContext
  private var counted = (offset: 0, line: 0)
  private let bytes: Bytes
  private var nested: Set<Int> = []
  private var cells = 0

  /// Looks through `bytes`; throws where they are not JSON. Without any rows, `themes` is empty.
  init(_ bytes: Bytes, _ context: ReadContext) throws(JSONProblem) {
    self.bytes = bytes
    self.context = context
    events = JSONEvents(bytes, limits: context.limits)
    switch try events.next() {
    case .beginArray: try readRows(into: nil)
    case .beginObject: try readDocument()
    default: break
    }
    while try events.next() != .end {}
    for number in nested.sorted() {
      let name = shortName(columns.columns[number].member)
      context.add(
        ReadNotice(
          .ignoredMember,
          sentence: "The member \(name) holds a list or an object in some rows; no cell can, so it was left out there.")
      )
    }
  }

  private mutating func readDocument() throws(JSONProblem) {
    while try events.next() == .name {
      switch events.text.string {
      case "themes": try readThemes()
      case let name where context.lists.members.contains(name):
        guard try events.next() == .beginArray else { throw wrong("the rows must be a list") }
        try readRows(into: nil)
      case "previous_period", "previousPeriod": columns.previousPeriod = try readText()
      case "current_period", "currentPeriod": columns.currentPeriod = try readText()
      default: try events.skipValue()
      }
    }
  }

  private mutating func readThemes() throws(JSONProblem) {
    guard try events.next() == .beginArray else { throw wrong("themes must be a list") }
    hasList = true
    while true {
      switch try events.next() {
      case .beginObject: try readTheme()
      case .endArray: return
      default: throw wrong("a theme must be an object with a name and rows")
      }
    }
  }

  private mutating func readTheme() throws(JSONProblem) {
    let index = themes.count
    themes.append(Theme())
    if themes.count > context.limits[.sheets] { throw refused(.sheets) }
    while try events.next() == .name {
      switch events.text.string {
      case "name", "theme": themes[index].name = try readText().map(shortName)
      case "rows", "actions":
        guard try events.next() == .beginArray else { throw wrong("a theme's rows must be a list") }
        try readRows(into: index)
      default: try events.skipValue()
      }
    }
  }

  private func readText() throws(JSONProblem) -> String? {
    let depth = events.depth
    let event = try events.next()
    let text = event == .string ? events.text.string : nil
    while events.depth > depth { _ = try events.next() }
    return text
  }

  /// Reads a list of rows, from behind its opening bracket.
  private mutating func readRows(into theme: Int?) throws(JSONProblem) {
    (hasList, hasRows) = (true, true)
    let theme = theme ?? themes.count
    if theme == themes.count { themes.append(Theme()) }
    while true {
      switch try events.next() {
      case .beginObject:
        let offset = events.offset
        themes[theme].rows.append((offset, line(of: offset)))
        if themes[theme].rows.count > context.limits[.rows] { throw refused(.rows) }
        try readRow()
      case .endArray: return
      default: throw wrong("a row must be an object")
      }
    }
  }

  private mutating func readRow() throws(JSONProblem) {
    var columns = self.columns
    self.columns = JSONColumns()
    defer { self.columns = columns }
    let mostColumns = context.limits[.columns]
    var nested: [Int] = []
    var cells = 1
    try JSONRow(events: events).read(
      place: { period, member throws(JSONProblem) in
        let number = columns.number(period, member)
        if number >= mostColumns { throw refused(.columns) }
        return number
      },
      take: { _, _, _ in cells += 1 },
      nested: { nested.append($0) },
      fill: { period, _ throws(JSONProblem) in
        // It is a status, where none is stated.
        if columns.numbers(ofFilled: period).contains(where: { $0 >= mostColumns }) { throw refused(.columns) }
        cells += 1
      })
    self.nested.formUnion(nested)
    self.cells += cells
    if self.cells > context.limits[.cells] { throw refused(.cells) }
  }

  private mutating func line(of offset: Int) -> Int {
    counted.line += LineCount.feeds(in: bytes[counted.offset..<offset])
    counted.offset = offset
    return counted.line
  }

  private func wrong(_ problem: String) -> JSONProblem {
    JSONProblem(.syntax, offset: events.offset, problem: problem)
  }

  private func refused(_ limit: ReadLimit) -> JSONProblem { .refusal(limit, context, at: events.offset) }
}

extension JSONEvents {
  /// A reader within the limits on trackers.
  package convenience init(_ bytes: Bytes, limits: ReadLimits) {
    self.init(bytes, maximumDepth: limits[.jsonDepth], maximumMembers: limits[.jsonMembers])
  }
}

extension JSONProblem {
  /// The refusal of more than a limit allows.
  static func refusal(_ limit: ReadLimit, _ context: ReadContext, at offset: Int) -> JSONProblem {
    JSONProblem(
      .limit, offset: offset, problem: "there are more than \(context.limits[limit]) \(limit.subject) (\(limit.flag))")
  }

  /// The limit on trackers that a strict reader kept by itself; nil for everything else.
  private var ownLimit: ReadLimit? {
    switch code {
    case .tooDeep: .jsonDepth
    case .tooManyMembers: .jsonMembers
    default: nil
    }
  }

  /// The problem as one of the file's, at its line and column; `line` is that of the text's beginning, from 1.
  func tableError(in text: Bytes, line: Int = 1, _ context: ReadContext) -> TableError {
    let position = TextPosition(of: offset, in: text)
    let trusted = "if the file is to be trusted, raise the limit"
    let remedy = ownLimit.map { "\(trusted) with \($0.flag) NUMBER" } ?? (code == .limit ? trusted : "")
    return context.error(
      remedy.isEmpty ? .damaged : .limit,
      at: .character(line: line + position.line - 1, column: position.column), problem, remedy: remedy,
      limit: ownLimit.map { TableError.Limit(most: context.limits[$0], flag: $0.flag) })
  }
}
