import Dates
import Reports

/// The figures of histories, as tables of an export.
struct FigureTables {
  /// In the order of `layout`.
  private(set) var tables = layout

  /// `rules/history.schema.json` says what each column holds.
  static let layout = [
    ExportTable(
      name: "points", columns: ["tracker", "period", "day", "from", "nights", "actions", "measured", "updatesDue"]),
    ExportTable(
      name: "themeRatings", columns: ["tracker", "period", "theme", "actions", "measured", "better", "worse"]),
    ExportTable(
      name: "ratingCounts", columns: ["tracker", "period", "theme", "status", "title", "stated", "calledFor"]),
    ExportTable(
      name: "findingCounts",
      columns: ["tracker", "period", "opened", "resolved", "leftBehind", "newlyWaived", "standing", "waived"]),
    ExportTable(
      name: "dueMoves", columns: ["tracker", "period", "ref", "title", "theme", "lead", "from", "to", "agreement"]),
    ExportTable(
      name: "dueMoveCounts", columns: ["tracker", "by", "name", "agreed", "notAgreed", "notKnown", "earlier"]),
    ExportTable(
      name: "updateCounts",
      columns: ["tracker", "period", "owner", "awaited", "byDeadline", "late", "undated", "missing"]),
    ExportTable(
      name: "assuranceRounds", columns: ["tracker", "ref", "title", "theme", "lead", "month", "outcome", "givenIn"]),
    ExportTable(
      name: "turningActions",
      columns: [
        "tracker", "period", "ref", "title", "theme", "lead", "due", "stated", "calledFor", "calledForNext",
      ]),
  ]

  /// Adds the figures of a tracker.
  mutating func add(_ figures: HistoryFigures) {
    let rows = [
      figures.points.map(FigureTables.row), figures.themes.map(FigureTables.row),
      figures.themes.flatMap { FigureTables.counts($0, figures.ratings) }, figures.findings.map(FigureTables.row),
      figures.moves.map(FigureTables.row), FigureTables.moveCounts(figures.moves),
      figures.updates.map(FigureTables.row), figures.rounds.map(FigureTables.row),
      figures.turning.map(FigureTables.row),
    ]
    for (place, rows) in rows.enumerated() {
      tables[place].rows += rows.map { [.text(figures.tracker)] + $0 }
    }
  }

  private static func row(_ point: HistoryPoint) -> [ExportTable.Value] {
    [
      .text(point.period.iso), .text(point.day.iso), .text(point.isFile ? "file" : "night"), .number(point.nights),
      .optional(point.actions), .optional(point.measured), .optional(point.updatesDue?.iso),
    ]
  }

  private static func row(_ theme: ThemeRatings) -> [ExportTable.Value] {
    [
      .text(theme.period.iso), .text(theme.theme), .number(theme.actions), .number(theme.measured),
      .number(theme.better), .number(theme.worse),
    ]
  }

  /// A row a rating that is stated or called for, and one for what states none.
  private static func counts(_ theme: ThemeRatings, _ ratings: [HistoryFigures.Rating]) -> [[ExportTable.Value]] {
    func row(_ rating: HistoryFigures.Rating?, _ stated: Int, _ calledFor: Int) -> [ExportTable.Value]? {
      if stated == 0, calledFor == 0 { return nil }
      return [
        .text(theme.period.iso), .text(theme.theme), .optional(rating?.id), .optional(rating?.title), .number(stated),
        .number(calledFor),
      ]
    }
    let rated = ratings.map { row($0, theme.stated[$0.id] ?? 0, theme.calledFor[$0.id] ?? 0) }
    return (rated + [row(nil, theme.unrated, 0)]).compactMap(\.self)
  }

  private static func row(_ finding: FindingFigures) -> [ExportTable.Value] {
    let changes = finding.changes
    return [
      .text(finding.period.iso), .optional(changes?.opened), .optional(changes?.resolved),
      .optional(changes?.leftBehind), .optional(changes?.waived), .number(finding.standing), .number(finding.waived),
    ]
  }

  private static func head(_ action: ActionHead) -> [ExportTable.Value] {
    [.text(action.ref), .text(action.title), .text(action.theme), .text(action.lead)]
  }

  private static func row(_ move: DueMove) -> [ExportTable.Value] {
    [.text(move.period.iso)] + head(move.action)
      + [.text(move.from.iso), .text(move.to.iso), .text(move.agreement.rawValue)]
  }

  /// By theme, then by director lead.
  private static func moveCounts(_ moves: [DueMove]) -> [[ExportTable.Value]] {
    let groups = [
      ("theme", MoveFigures.list(moves) { $0.action.theme }), ("lead", MoveFigures.list(moves) { $0.action.lead }),
    ]
    return groups.flatMap { by, figures in
      figures.map { figure in
        [.text(by), .text(figure.name)] + DueMove.Agreement.allCases.map { .number(figure.counts[$0] ?? 0) }
      }
    }
  }

  private static func row(_ updates: UpdateFigures) -> [ExportTable.Value] {
    [.text(updates.period.iso), .text(updates.owner), .number(updates.awaited)]
      + UpdateFigures.Delivery.allCases.map { .number(updates.count($0)) }
  }

  private static func row(_ round: RoundFigure) -> [ExportTable.Value] {
    head(round.action) + [.text(round.month.iso), .text(round.outcome.rawValue), .optional(round.givenIn?.iso)]
  }

  private static func row(_ action: TurningAction) -> [ExportTable.Value] {
    [.text(action.period.iso)] + head(action.action)
      + [
        .text(action.due), .optional(action.stated), .text(action.calledFor), .text(action.calledForNext),
      ]
  }
}
