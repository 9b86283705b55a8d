import Glibc

// Each run is a number: seed, target and number make the input anew, in any order.

if CommandLine.arguments.contains("--help") {
  say(FuzzOptions.usage)
  exit(0)
}
do {
  let options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
  exit(FuzzRunner(options).run() ? 0 : 1)
} catch {
  say("slipgauge-fuzz: \(error.sentence)", to: STDERR_FILENO)
  exit(2)
}
