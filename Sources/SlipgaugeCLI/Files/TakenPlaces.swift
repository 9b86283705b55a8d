import Slipgauge

/// Where the reports of one run go: no two of them to one file.
struct TakenPlaces {
  private var places: Set<OutputPlace> = []

  /// Takes a report's path; refuses one that leads to where another report goes.
  mutating func take(_ path: String) throws(CommandFailure) {
    if places.insert(OutputPlace(path)).inserted { return }
    throw CommandFailure("two reports are to be written to \(path)")
  }
}
