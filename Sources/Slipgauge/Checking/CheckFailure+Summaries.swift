import Dates
import Texts

extension CheckFailure {
  /// What is wrong with a summary that was read.
  var summaryProblem: Problem {
    switch self {
    case .otherPeriod(let path, let stated, let asked):
      Problem(
        .file(path), "it is of \(stated.iso), and the period asked for is \(asked.iso)",
        remedy: "leave out --period, or name the summary of \(asked.iso)")
    case .noTrackerOfPeriod(let path, let period, let tracker, let known):
      Problem(
        .file(path),
        "it is of \(period.iso), and \(tracker) has no columns for that: its periods are "
          + known.map(\.iso).joined(separator: ", "), remedy: "hold it against the tracker of its month")
    case .unknownSummaryPeriod(let path):
      Problem(
        .file(path), "nothing tells of which period it is", remedy: "say it with --period 2024-01, or name a --tracker")
    case .noClaim(let path):
      Problem(
        .file(path), "nothing in it names an action, a rating, a number of actions or a milestone",
        remedy: "nothing was checked")
    default: Problem("it cannot be checked")
    }
  }
}
