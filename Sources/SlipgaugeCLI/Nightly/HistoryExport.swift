import Checks
import Dates
import Ledger
import Reports
import RuleSets
import Slipgauge
import Trackers

/// All that a history says, as tables of one row a thing, oldest first.
struct HistoryExport {
  /// In the order of `names`.
  private(set) var tables: [ExportTable]

  /// The tables that there are.
  static let names = layout.map(\.name)

  /// `rules/history.schema.json` says what each column holds.
  private static let layout = runTables + FigureTables.layout

  private static let runTables = [
    ExportTable(
      name: "runs",
      columns: [
        "tracker", "day", "from", "outcome", "period", "asOf", "ruleSet", "actions", "errors", "warnings", "notes",
        "waived", "movesAgreed", "movesNotAgreed", "problem",
      ]),
    ExportTable(name: "changes", columns: ["tracker", "day", "period", "word", "count"]),
    ExportTable(name: "ratings", columns: ["tracker", "day", "period", "status", "stated", "calledFor"]),
    ExportTable(name: "themes", columns: ["tracker", "day", "period", "theme", "errors", "warnings", "notes"]),
    ExportTable(
      name: "findings",
      columns: [
        "tracker", "ref", "title", "theme", "rule", "level", "waived", "first", "last", "until", "word", "message",
      ]),
    ExportTable(
      name: "actions",
      columns: [
        "tracker", "ref", "title", "lead", "kind", "from", "to", "period", "due", "status", "update", "finished",
        "moveAgreed",
      ]),
  ]

  /// What the history says of a tracker; nil: of all.
  init(_ history: History, tracker: String?) throws(HistoryError) {
    tables = HistoryExport.runTables
    let runs = try history.runs(tracker: tracker).reversed()
    tables[0].rows = runs.map(HistoryExport.row)
    for run in runs {
      guard let counts = run.counts else { continue }
      let head: [ExportTable.Value] = [.text(run.tracker), .text(run.day.iso), .optional(run.period?.iso)]
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
    var figures = FigureTables()
    let names = if let tracker { [tracker] } else { try history.trackers().map(\.name) }
    for name in names {
      figures.add(try HistoryFigures(history, tracker: name, RuleSet.lastApplied(in: history, to: name)))
    }
    tables += figures.tables
  }

  private static func levels(_ counts: [String: Int]) -> [ExportTable.Value] {
    [Rule.Level.error, .warning, .note].map { .number(counts[$0.rawValue] ?? 0) }
  }

  private static func row(_ run: History.PastRun) -> [ExportTable.Value] {
    let head: [ExportTable.Value] = [
      .text(run.tracker), .text(run.day.iso), .text(run.isImported ? "file" : "night"), .text(run.outcome.word),
      .optional(run.period?.iso), .optional(run.asOf?.iso), .optional(run.ruleSet.isEmpty ? nil : run.ruleSet),
    ]
    let counts: [ExportTable.Value] =
      run.counts.map { counts in
        [.number(counts.actions)] + levels(counts.levels)
          + [.number(counts.waived), .number(counts.moves.agreed), .number(counts.moves.notAgreed)]
      } ?? Array(repeating: .none, count: 7)
    return head + counts + [.optional(run.problem.isEmpty ? nil : run.problem)]
  }

  private static func row(_ finding: History.PastFinding) -> [ExportTable.Value] {
    [
      .text(finding.tracker), .text(finding.ref), .text(finding.title), .text(finding.theme), .text(finding.rule),
      .text(finding.level.rawValue), .flag(finding.isWaived), .text(finding.firstDay.iso), .text(finding.lastDay.iso),
      .optional(finding.resolvedDay?.iso), .text(HistoryText.word(finding).rawValue), .text(finding.message),
    ]
  }

  private static func row(_ state: History.PastState) -> [ExportTable.Value] {
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
