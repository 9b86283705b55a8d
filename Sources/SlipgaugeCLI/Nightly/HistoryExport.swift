import Checks
import Dates
import Ledger
import RuleSets
import Trackers

/// All that a history says, as tables of one row a thing, oldest first.
struct HistoryExport {
  /// A cell.
  enum Value: Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// Nothing is known of it, or there is none.
    case none
  }

  /// Rows of one kind.
  struct Table {
    /// What JSON calls the list, and `--table` the table.
    let name: String
    /// What its columns are called, and the members of its objects.
    let columns: [String]
    /// A value a column.
    fileprivate(set) var rows: [[Value]] = []
  }

  /// In the order of `names`.
  private(set) var tables: [Table]

  /// The tables that there are.
  static let names = layout.map(\.name)

  /// `rules/history.schema.json` says what each column holds.
  private static let layout = [
    Table(
      name: "runs",
      columns: [
        "tracker", "day", "from", "outcome", "period", "asOf", "ruleSet", "actions", "errors", "warnings", "notes",
        "waived", "movesAgreed", "movesNotAgreed", "problem",
      ]),
    Table(name: "changes", columns: ["tracker", "day", "period", "word", "count"]),
    Table(name: "ratings", columns: ["tracker", "day", "period", "status", "stated", "calledFor"]),
    Table(name: "themes", columns: ["tracker", "day", "period", "theme", "errors", "warnings", "notes"]),
    Table(
      name: "findings",
      columns: [
        "tracker", "ref", "title", "theme", "rule", "level", "waived", "first", "last", "until", "word", "message",
      ]),
    Table(
      name: "actions",
      columns: [
        "tracker", "ref", "title", "lead", "kind", "from", "to", "period", "due", "status", "update", "finished",
        "moveAgreed",
      ]),
  ]

  /// What the history says of a tracker; nil: of all.
  init(_ history: History, tracker: String?) throws(HistoryError) {
    tables = HistoryExport.layout
    let runs = try history.runs(tracker: tracker).reversed()
    tables[0].rows = runs.map(HistoryExport.row)
    for run in runs {
      guard let counts = run.counts else { continue }
      let head: [Value] = [.text(run.tracker), .text(run.day.iso), .optional(run.period?.iso)]
      tables[1].rows += NightWord.allCases.compactMap { word in
        counts.words[word.rawValue].map { head + [.text(word.rawValue), .number($0)] }
      }
      tables[2].rows += Set(counts.stated.keys).union(counts.called.keys).sorted().map { status in
        head + [.text(status), .number(counts.stated[status] ?? 0), .number(counts.called[status] ?? 0)]
      }
      tables[3].rows += counts.themes.sorted { $0.key < $1.key }.map { theme, levels in
        head + [.text(theme)] + HistoryExport.levels(levels)
      }
    }
    tables[4].rows = try history.findings(on: nil, of: tracker).map(HistoryExport.row)
    tables[5].rows = try history.states(of: nil, in: tracker).map(HistoryExport.row)
  }

  private static func levels(_ counts: [String: Int]) -> [Value] {
    [Rule.Level.error, .warning, .note].map { .number(counts[$0.rawValue] ?? 0) }
  }

  private static func row(_ run: History.PastRun) -> [Value] {
    let head: [Value] = [
      .text(run.tracker), .text(run.day.iso), .text(run.isImported ? "file" : "night"), .text(run.outcome.word),
      .optional(run.period?.iso), .optional(run.asOf?.iso), .optional(run.ruleSet.isEmpty ? nil : run.ruleSet),
    ]
    let counts: [Value] =
      run.counts.map { counts in
        [.number(counts.actions)] + levels(counts.levels)
          + [.number(counts.waived), .number(counts.moves.agreed), .number(counts.moves.notAgreed)]
      } ?? Array(repeating: .none, count: 7)
    return head + counts + [.optional(run.problem.isEmpty ? nil : run.problem)]
  }

  private static func row(_ finding: History.PastFinding) -> [Value] {
    [
      .text(finding.tracker), .text(finding.ref), .text(finding.title), .text(finding.theme), .text(finding.rule),
      .text(finding.level.rawValue), .flag(finding.isWaived), .text(finding.firstDay.iso), .text(finding.lastDay.iso),
      .optional(finding.resolvedDay?.iso), .text(HistoryText.word(finding).rawValue), .text(finding.message),
    ]
  }

  private static func row(_ state: History.PastState) -> [Value] {
    let kinds = ActionKind.allCases
    return [
      .text(state.tracker), .text(state.action.ref), .optional(state.action.title), .optional(state.action.lead),
      .optional(state.action.kind.flatMap { kinds.indices.contains($0) ? kinds[$0].rawValue : nil }),
      .text(state.firstDay.iso), .optional(state.lastDay?.iso), .text(state.period.iso), .text(state.action.due),
      .text(state.action.status), .optional(state.action.report?.word), .optional(state.action.isFinished),
      .optional(state.action.isMoveAgreed),
    ]
  }
}

extension HistoryExport.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .none }
  fileprivate static func optional(_ flag: Bool?) -> Self { flag.map { .flag($0) } ?? .none }
}
