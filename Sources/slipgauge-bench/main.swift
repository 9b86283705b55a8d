import Benchmarks
import Checks
import Glibc

/// What stands behind the program's name.
let words = Array(CommandLine.arguments.dropFirst())
/// The machine that is measured.
let machine = Machine.current

/// A line on standard error.
func note(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Does what the words ask for: prints help, measures one stage for its parent, writes a tracker, or measures all.
func run() throws(BenchmarkFailure) {
  if words.contains("--help") { return print(BenchmarkOptions.help, terminator: "") }
  let options = try BenchmarkOptions(words, processors: machine.processors)
  if let child = options.child, let path = options.tracker {
    let stage = StageRun(path: path, previous: options.previous, threads: options.threads)
    switch child {
    case .stage(let which): print(try stage.measure(which).line, terminator: "")
    case .rules:
      for cost in try stage.ruleCosts(rows: Benchmark.ruleRows) { print(cost.id, cost.nanosecondsPerRow) }
    }
    return
  }
  if let output = options.output { return try TrackerWriter.write(rows: options.rows[0], to: output) }
  let results = try Benchmark(options, on: machine, note: note).run()
  print(
    options.isJSON ? String(decoding: BenchmarkJSON.write(results), as: UTF8.self) : BenchmarkText.write(results),
    terminator: "")
}

do {
  try run()
} catch {
  for line in error.lines { note("slipgauge-bench: " + line) }
  exit(2)
}
