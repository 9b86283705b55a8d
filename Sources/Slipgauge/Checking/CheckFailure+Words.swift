import Checks
import Dates
import Documents
package import RuleSets
import Texts

extension CheckFailure: CustomStringConvertible {
  /// The problems, a line each.
  public var description: String { problems.map(\.text).joined(separator: "\n") }

  /// What is wrong, in words.
  public var problems: [Problem] {
    switch self {
    case .tracker(let error): [Problem(error)]
    case .rules(let problems): problems.problems.map { Problem($0) }
    case .waivers(let path, let problems, let isCut):
      Problem.counted(problems.map { Problem(.text($0.place), $0.message) }, in: path, isCut: isCut)
    case .file(let path, let obstacle): [Problem(.file(path), obstacle.clause)]
    case .tooLong(let path, let clause): [Problem(.file(path), "there are \(clause)")]
    case .noReport(let path):
      [Problem(.file(path), "it is no JSON report of slipgauge", remedy: "write one with --report json=FILE")]
    case .unknownRule(let name, _, let nearest):
      [Problem("unknown rule \"\(name)\"", remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "")]
    case .selection(let problem): [Problem(problem)]
    case .summary(let path, let problems):
      Problem.counted(problems.map { Problem(.text($0.place), $0.message) }, in: path, isCut: false)
    case .otherPeriod, .noTrackerOfPeriod, .unknownSummaryPeriod, .noClaim: [summaryProblem]
    default: [trackerProblem]
    }
  }

  /// The names that come nearest to one that is not there, as a question; empty where none does.
  static func offered(_ names: [String]) -> String {
    names.isEmpty ? "" : "did you mean \(listed(names.map { "\"\($0)\"" }, by: "or"))?"
  }

  /// What is wrong with a tracker that was read.
  private var trackerProblem: Problem {
    switch self {
    case .noPeriod(let path):
      Problem(
        .file(path), "no header names a period, such as January 2024, and nothing else tells which it is",
        remedy: "say it with --period 2024-01, or write it in the headers, above the table, or in the sheet's or the "
          + "file's name")
    case .unknownPeriod(let path, let period, let known):
      Problem(
        .file(path), "it has no columns for \(period.iso)",
        remedy: "its periods are \(known.map(\.iso).joined(separator: ", "))")
    case .notEarlier(let path, let latest, let period):
      Problem(
        .file(path), "its latest period, \(latest.iso), is not before the period checked, \(period.iso)",
        remedy: "compare with earlier trackers")
    case .noRef(let path):
      Problem(.file(path), "no row below the header has a ref, so there is nothing to compare with")
    case .noAction(let path):
      Problem(.file(path), "there is no action below the header row", remedy: "nothing was checked")
    case .noneSelected(let path, let selection):
      Problem(
        .file(path), "no action has \(DisplayText.safe(selection.words))",
        remedy: "no finding was told; look for the values in slipgauge convert")
    case .unknownName(let path, let unmet):
      Problem(
        .file(path), "no action has the \(unmet.name) \"\(DisplayText.safe(unmet.value))\"",
        remedy: NearestName.of(unmet.value, among: unmet.known).map { "did you mean \"\(DisplayText.safe($0))\"?" }
          ?? "no finding was told; look for the names in slipgauge convert")
    case .unknownAction(let path, let name, let nearest):
      Problem(
        .file(path), "no action has the ref \"\(name)\"",
        remedy: name.isEmpty ? "an action without a ref goes by its title" : Self.offered(nearest))
    case .unknownGroup(let path, let name, let kind, let nearest):
      Problem(.file(path), "no \(kind) is called \"\(name)\"", remedy: Self.offered(nearest))
    case .noRule(let path, let reasons):
      Problem(
        .file(path),
        "no rule could be evaluated (\(reasons.isEmpty ? "every rule is off" : reasons.joined(separator: "; ")))",
        remedy: "nothing was checked")
    case .unsettled(let path, let times):
      Problem(.file(path), "it kept changing while it was being read, \(times) times")
    default: Problem("it cannot be checked")
    }
  }
}

extension Problem {
  /// Why actions cannot be selected.
  init(_ problem: ActionSelection.Problem) {
    let (field, value) = (DisplayText.safe(problem.field), DisplayText.safe(problem.value))
    switch problem.kind {
    case .field(let known):
      let nearest = NearestName.of(problem.field, among: known)
      self.init(
        "the rule set has no field \"\(field)\"",
        remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "its fields are \(known.joined(separator: ", "))")
    case .choice(let values):
      self.init(
        "\"\(value)\" is no value of \"\(field)\", and no label of one",
        remedy: "its values are \(values.joined(separator: ", "))")
    case .ref:
      self.init("\"\(value)\" is the beginning of no ref", remedy: "give its first letters or numbers")
    case .number: self.init("\"\(value)\" is no number, as \"\(field)\" has")
    case .date: self.init("\"\(value)\" is no date, as \"\(field)\" has", remedy: "such as 31/01/2024")
    }
  }

  /// A problem of a rule set.
  package init(_ problem: RuleSetProblem) {
    // A file that a user named, and that is not there, has no place within a file.
    if problem.code == .notReadable, problem.jsonPath == "$" {
      let obstacle = InputFile.obstacle(problem.path)
      self.init(obstacle == nil ? .request : .file(problem.path), obstacle?.clause ?? problem.message)
    } else {
      self.init(.text(problem.place), problem.message)
    }
  }

  /// What is wrong in the file at `path`: how many problems there are, and each of them; one stands for itself. Where
  /// it `isCut`, further ones are not told.
  package static func counted(_ problems: [Problem], in path: String, isCut: Bool) -> [Problem] {
    if problems.count == 1 { return problems }
    return [Problem(.file(path), "there are \(isCut ? "at least " : "")\(problems.count) problems")] + problems
  }
}
