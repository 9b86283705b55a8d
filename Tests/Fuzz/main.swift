import Glibc

// slipgauge-fuzz [--target NAME]… [--seed N] [--seconds N | --runs N] [--only-run N [--save FILE]] [--file FILE]… [--most-memory MB]
//
// Each run is a number: seed, target and number make the input anew, in any order.

do {
  let options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
  exit(FuzzRunner(options).run() ? 0 : 1)
} catch {
  say("slipgauge-fuzz: \(error.sentence)", to: STDERR_FILENO)
  exit(2)
}
