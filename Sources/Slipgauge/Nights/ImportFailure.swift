package import Dates

/// Why trackers could not be taken into a history: then none was.
package enum ImportFailure: Error {
  /// A tracker cannot be checked.
  case check(CheckFailure)
  /// A tracker could not be used once it was compared with others.
  case unusable(String, [Problem])
  /// Two trackers are of one period.
  case twice(String, String, Period)
  /// The history goes further than a tracker that it has not.
  case older(String, Period, known: Period)
  /// The history cannot be read or written.
  case night(NightFailure)

  /// What is wrong, in words.
  package var problems: [Problem] {
    switch self {
    case .check(let failure): failure.problems
    case .unusable(_, let problems): problems
    case .twice(let first, let second, let period):
      [
        Problem(
          .file(second), "it is of \(period.iso), as \(first) is",
          remedy: "import one of them: which came first cannot be told")
      ]
    case .older(let path, let period, let known):
      [
        Problem(
          .file(path), "it is of \(period.iso), and the history goes up to \(known.iso)",
          remedy: "import all trackers into a folder of its own (--state), in one run")
      ]
    case .night(let failure): [failure.problem]
    }
  }
}
