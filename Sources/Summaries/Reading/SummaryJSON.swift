import Dates
import Documents
import Tables

/// Reads a summary in JSON strictly: every mistake is told, with its place and the nearest right name.
enum SummaryJSON {
  /// Reads the whole text; periods are of financial years that begin in the month `yearStarts`.
  static func read(_ source: SourceText, limits: ReadLimits, yearStarts: Int) throws(SummaryProblem) -> Summary {
    let root: JSONNode
    do throws(JSONProblem) {
      root = try JSONDocument.read(source, limits: limits.summary)
    } catch {
      throw .json([TextProblem(source.place(of: error.offset, "$"), told(error))])
    }
    if root["themes"] == nil, root["actions"] != nil {
      let problem = "it is a list of actions, as a tracker is; give the summary, which is a list of themes"
      throw .json([TextProblem(source.place(of: root.offset, "$"), problem)])
    }
    let log = SummaryProblemLog(source)
    var summary = Summary(form: .json)
    if let object = SummaryObject(root, .root, ["$schema", "period", "themes"], log) {
      _ = object.text("$schema")
      summary.period = period(object, yearStarts)
      summary.themes = object.objects("themes", required: true, SummaryJSON.themeMembers).map(theme)
      if log.problems.isEmpty, summary.themes.isEmpty { object.add("themes", "there is no theme in the list") }
    }
    if !log.problems.isEmpty { throw .json(log.problems) }
    return summary
  }

  /// The problem, with the flag that raises the limit where it is one.
  private static func told(_ problem: JSONProblem) -> String {
    let limit: ReadLimit? =
      switch problem.code {
      case .tooDeep: .jsonDepth
      case .tooManyValues: .cells
      case .textTooLong: .cellBytes
      default: nil
      }
    guard let limit else { return problem.problem }
    return "\(problem.problem); if the file is to be trusted, raise the limit with \(limit.flag) NUMBER"
  }

  private static func period(_ object: SummaryObject, _ yearStarts: Int) -> Period? {
    guard let text = object.text("period") else { return nil }
    if let period = Period(iso: text, yearStarts: yearStarts) { return period }
    object.add("period", "expected a period such as 2024-01 or 2023-Q3, found \"\(shown(text))\"")
    return nil
  }

  // MARK: - Themes

  private static let themeMembers = [
    "name", "focus1", "exceptions", "coverage", "achievements", "milestones", "counts",
  ]

  private static func theme(_ object: SummaryObject) -> SummaryTheme {
    var stated = StatedSummary()
    stated.focus1 = object.objects("focus1", ["title", "summary", "progress", "next", "issues"]).map(block)
    stated.exceptions = object.objects("exceptions", exceptionMembers).map(exception)
    stated.coverage = object.lines("coverage")
    stated.milestones = object.objects("milestones", ["text", "state", "date", "ref"]).map(milestone)
    stated.counts = object.objects("counts", countMembers).map(count)
    let months = object.objects("achievements", ["month", "items"])
    let name = object.text("name", required: true) ?? ""
    return SummaryTheme(
      name: name, place: object.place, achievements: SummaryCell(months.flatMap(achievements)), stated: stated)
  }

  /// The month, where there is one, and then its items.
  private static func achievements(_ object: SummaryObject) -> [SummaryLine] {
    let month = object.line("month").map { [$0] } ?? []
    return month
      + object.lines("items").map { item in
        var item = item
        item.level = 0
        return item
      }
  }

  private static func block(_ object: SummaryObject) -> StatedSummary.Block {
    var block = StatedSummary.Block()
    block.title = object.text("title") ?? ""
    block.summary = object.text("summary") ?? ""
    block.progress = object.lines("progress")
    block.next = object.lines("next")
    (block.issues, block.stated) = object.linesOrObjects("issues", exceptionMembers, exception)
    block.place = object.place
    return block
  }

  private static let exceptionMembers = ["ref", "title", "rating", "due", "dateChange", "commentary", "check"]

  private static func exception(_ object: SummaryObject) -> StatedSummary.Exception {
    var exception = StatedSummary.Exception()
    exception.ref = object.text("ref")
    exception.title = object.text("title") ?? ""
    exception.rating = object.text("rating") ?? ""
    exception.due = object.text("due") ?? ""
    exception.dateChange = object.text("dateChange") ?? ""
    exception.commentary = object.text("commentary") ?? ""
    exception.check = object.text("check") ?? ""
    exception.place = object.place
    return exception
  }

  private static func milestone(_ object: SummaryObject) -> StatedSummary.Milestone {
    var milestone = StatedSummary.Milestone()
    milestone.text = object.text("text", required: true) ?? ""
    milestone.state = object.text("state") ?? ""
    milestone.date = object.text("date") ?? ""
    milestone.ref = object.text("ref")
    milestone.place = object.place
    return milestone
  }

  private static let countMembers = [
    "text", "head", "of", "headKind", "headRating", "n", "kind", "rating", "state", "listed", "maybe",
  ]

  private static func count(_ object: SummaryObject) -> StatedSummary.Count {
    var count = StatedSummary.Count()
    count.text = object.text("text") ?? ""
    count.head = object.text("head") ?? ""
    count.headKind = object.text("headKind") ?? ""
    count.headRating = object.text("headRating") ?? ""
    count.kind = object.text("kind") ?? ""
    count.rating = object.text("rating") ?? ""
    count.state = object.text("state") ?? ""
    count.of = object.count("of")
    count.n = object.count("n", required: true) ?? 0
    count.listed = object.count("listed")
    count.maybe = object.count("maybe")
    count.place = object.place
    return count
  }
}

extension ReadLimits {
  /// What a summary in JSON may hold.
  fileprivate var summary: JSONDocument.Limits {
    var limits = JSONDocument.Limits()
    limits.depth = self[.jsonDepth]
    limits.values = self[.cells]
    limits.textBytes = self[.cellBytes]
    limits.problems = SummaryProblemLog.most
    return limits
  }
}
