import Checks
package import Dates
package import Ledger

/// Takes trackers of several periods into a history, as nights would have it that were run when each period ended.
package struct HistoryImport {
  /// The night whose history takes them.
  private let night: Night
  /// What the history is to know the tracker by.
  private let name: String

  /// An import into the history that the night holds.
  package init(_ night: Night, name: String) {
    self.night = night
    self.name = name
  }

  /// A tracker's file, and what it is checked with.
  package struct File: Sendable {
    /// As it was named.
    let path: String
    /// Its rules; earlier trackers are those that are imported with it.
    let options: Night.Options

    package init(path: String, options: Night.Options) {
      self.path = path
      self.options = options
    }
  }

  /// A file that the history has now.
  package struct Taken: Sendable {
    /// As it was named.
    package let path: String
    /// The period that was checked.
    package let period: Period
    /// The last day of the period, which stands for the day of the night.
    package let day: Day
    /// What was found; nil where the history had the file before.
    package let counts: RunCounts?
  }

  /// Checks each file against those before it and remembers it, in the order of their periods: all of them or none.
  package func take(_ files: [File]) throws(ImportFailure) -> [Taken] {
    let ordered = try ordered(files)
    do {
      try night.history.beginTogether()
      var taken: [Taken] = []
      for place in ordered.indices { taken.append(try take(ordered[place], after: ordered[..<place].map(\.file.path))) }
      try night.history.keepTogether()
      return taken
    } catch {
      night.history.dropTogether()
      if let failure = error as? ImportFailure { throw failure }
      let clause = (error as? HistoryError)?.problem ?? "\(error)"
      throw .night(.history(night.historyPath, .recording, clause: clause))
    }
  }

  /// The files by the periods that are checked; of two of one period nobody could tell which is the earlier.
  private func ordered(_ files: [File]) throws(ImportFailure) -> [(file: File, period: Period)] {
    var periods: [(file: File, period: Period)] = []
    for file in files {
      let period: Period
      do throws(CheckFailure) {
        period = try Check(file.options.check, files: night.files).checker(of: file.path).scope.period
      } catch {
        throw .check(error)
      }
      if let other = periods.first(where: { $0.period == period }) { throw .twice(other.file.path, file.path, period) }
      periods.append((file, period))
    }
    return periods.sorted { $0.period < $1.period }
  }

  private func take(_ next: (file: File, period: Period), after earlier: [String]) throws -> Taken {
    let (file, period) = next
    let day = period.last.last
    var options = file.options
    options.name = name
    options.check.previous += earlier
    options.check.today = day
    // Nothing is waited for: whoever imports a file has all that it will say.
    options.check.updatesDue = options.check.updatesDue.map { UpdatesDue($0.when, today: max(day, $0.day(of: period))) }
    let hash = try Check(options.check, files: night.files).contentHash(of: file.path)
    if try night.history.holds(hash, of: name) {
      return Taken(path: file.path, period: period, day: day, counts: nil)
    }
    if let last = try night.history.lastNight(of: name)?.period, last >= period {
      throw ImportFailure.older(file.path, period, known: last)
    }
    night.now = Moment(noonOf: day)
    var result = try night.check(file.path, options)
    guard let checked = result.checked else { throw ImportFailure.unusable(file.path, result.problems) }
    result.isImported = true
    try night.remember([result])
    return Taken(path: file.path, period: period, day: day, counts: checked.counts)
  }
}
