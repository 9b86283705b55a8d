import Benchmarks
import Checks
import Glibc
import SlipgaugeCLI

let console = Console.process
let words = Array(CommandLine.arguments.dropFirst())
let machine = Machine.current

func run() throws(CommandFailure) {
  if words.contains("--help") { return try console.write(BenchmarkOptions.help) }
  let options = try BenchmarkOptions(words, processors: machine.processors)
  if let child = options.child, let path = options.tracker {
    let stage = StageRun(path: path, threads: options.threads)
    switch child {
    case .stage(let which): try console.write(stage.measure(which).line)
    case .rules:
      for cost in try stage.ruleCosts(rows: Benchmark.ruleRows) {
        try console.write("\(cost.id) \(cost.nanosecondsPerRow)\n")
      }
    }
    return
  }
  if let output = options.output { return try TrackerWriter.write(rows: options.rows[0], to: output) }
  let results = try Benchmark(options, on: machine, note: console.note).run()
  try console.write(options.isJSON ? BenchmarkJSON.write(results) : Array(BenchmarkText.write(results).utf8))
}

do {
  try run()
} catch {
  for line in error.lines { console.note("slipgauge-bench: " + line) }
  exit(2)
}
