package import Checks
import Glibc

/// Everything that was measured in one run of the benchmark.
package struct BenchmarkResults: Sendable {
  /// What it ran on.
  package let machine: Machine
  /// How many threads each stage used.
  package let threads: Int
  /// How often each stage ran at each size.
  package let runs: Int
  /// A result for each stage at each size, the sizes in the order asked for.
  package var stages: [StageResult] = []
  /// What each rule costs, over the largest tracker's first rows; empty where that was not asked for.
  package var rules: [RuleCost] = []
}

/// Measures all stages at all sizes, each run in a process of its own.
package struct Benchmark {
  private let options: BenchmarkOptions
  private let machine: Machine
  /// Says what is being done.
  private let note: (String) -> Void
  /// So many rows the cost of a rule is measured over.
  package static let ruleRows = 20_000

  /// `note` gets a line before each step, such as `10000 rows: measuring`.
  package init(_ options: BenchmarkOptions, on machine: Machine, note: @escaping (String) -> Void) {
    self.options = options
    self.machine = machine
    self.note = note
  }

  /// Measures what the options ask for; throws where a tracker cannot be written, found or read, or a process fails.
  package func run() throws(BenchmarkFailure) -> BenchmarkResults {
    var results = BenchmarkResults(machine: machine, threads: options.threads, runs: options.runs)
    if let tracker = options.tracker {
      results.stages = try measure(tracker, options.previous, bytes: size(of: tracker))
      if options.hasRules { results.rules = try ruleCosts(tracker) }
      return results
    }
    for (place, rows) in options.rows.enumerated() {
      note("\(rows) rows: writing")
      let tracker = try TemporaryTracker(rows: rows, folder: options.folder)
      let previous =
        options.stages.contains(.previous)
        ? try TemporaryTracker(rows: rows, folder: options.folder, monthBefore: true) : nil
      note("\(rows) rows: measuring")
      results.stages += try measure(tracker.path, previous?.path, bytes: tracker.bytes, rows: rows)
      if options.hasRules, place == options.rows.count - 1 { results.rules = try ruleCosts(tracker.path) }
    }
    return results
  }

  /// Stages take turns, so that what else the machine does falls on all of them.
  private func measure(
    _ path: String, _ previous: String?, bytes: Int, rows known: Int? = nil
  ) throws(BenchmarkFailure) -> [StageResult] {
    let stages = options.stages.filter { $0 != .previous || previous != nil }
    var runs: [Stage: [Measurement]] = [:]
    for _ in 0..<options.runs {
      for stage in stages {
        let line = try child(stage.rawValue, path, previous)
        guard let run = Measurement(line: line) else { throw BenchmarkFailure("\(stage.title) measured nothing") }
        runs[stage, default: []].append(run)
      }
    }
    // Splitting alone counts blank rows and headers, too.
    let rows = [Stage.facts, .rules, .scan].lazy.compactMap { runs[$0]?.first?.rows }.first ?? known ?? 0
    return stages.map { StageResult(stage: $0, rows: rows, bytes: bytes, runs[$0] ?? []) }
  }

  private func ruleCosts(_ path: String) throws(BenchmarkFailure) -> [RuleCost] {
    note("rules")
    return try child("rule-costs", path).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let cost = Double(words[1]) else { return nil }
      return RuleCost(id: String(words[0]), nanosecondsPerRow: cost)
    }
  }

  private func child(_ what: String, _ path: String, _ previous: String? = nil) throws(BenchmarkFailure) -> String {
    let words = ["--measure", what, "--tracker", path, "--threads", String(options.threads)]
    return try ChildProcess(words: words + (previous.map { ["--previous", $0] } ?? [])).output()
  }

  private func size(of path: String) throws(BenchmarkFailure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw BenchmarkFailure("\(path): it cannot be found (\(String(cString: strerror(errno))))")
    }
    return Int(status.st_size)
  }
}
