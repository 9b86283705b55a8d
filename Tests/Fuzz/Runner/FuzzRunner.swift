import Glibc
import TestSupport

/// Runs targets one after the other; every broken promise is told with the words that repeat it.
struct FuzzRunner {
  private let options: FuzzOptions
  private let watchdog = Watchdog()

  init(_ options: FuzzOptions) { self.options = options }

  /// Whether every promise held.
  func run() -> Bool {
    CrashReport.install()
    watchdog.start()
    var isGood = true
    for target in options.targets {
      isGood = (options.files.isEmpty ? run(target) : read(options.files, as: target)) && isGood
    }
    return isGood
  }

  private func run(_ target: FuzzTarget) -> Bool {
    CrashReport.begin("--target \(target.name) --seed \(options.seed)")
    if let number = options.onlyRun { return repeatRun(number, of: target) }
    let clock = ContinuousClock()
    let start = clock.now
    let end = options.seconds == .max ? nil : start + .seconds(options.seconds)
    var number = 0
    var broken = 0
    while number < options.runs, number < target.first.count || end.map({ clock.now < $0 }) ?? true, broken < 10 {
      if !isKept(run: number, of: target) { broken += 1 }
      number += 1
    }
    watchdog.rest()
    let peak = FuzzRunner.peakMegabytes
    if peak > options.mostMegabytes {
      say("\(target.name): more than \(options.mostMegabytes) MB of memory")
      broken += 1
    }
    let (seconds, rest) = (clock.now - start).components
    let tenths = rest / 100_000_000_000_000_000
    say(
      "\(target.name): \(number) inputs in \(seconds).\(tenths) s, peak \(peak) MB; "
        + (broken == 0 ? "every promise held" : "\(broken) broke a promise"))
    return broken == 0
  }

  private func read(_ files: [String], as target: FuzzTarget) -> Bool {
    CrashReport.begin("--target \(target.name) --file, the one at")
    var isGood = true
    for (number, path) in files.enumerated() {
      guard let input = Files.read(path) else { continue }
      isGood = isKept(input, run: number, of: target) && isGood
    }
    return isGood
  }

  private func isKept(run number: Int, of target: FuzzTarget) -> Bool {
    isKept(input(number, of: target), run: number, of: target)
  }

  private func isKept(_ input: [UInt8], run number: Int, of target: FuzzTarget) -> Bool {
    watchdog.begin(number)
    do throws(Violation) {
      try target.check(input)
      return true
    } catch {
      let name =
        options.files.isEmpty ? "--seed \(options.seed) --only-run \(number)" : "--file \(options.files[number])"
      say("broken: --target \(target.name) \(name): \(error.sentence)")
      return false
    }
  }

  private func repeatRun(_ number: Int, of target: FuzzTarget) -> Bool {
    if let path = options.save { Files.write(input(number, of: target), to: path) }
    return isKept(run: number, of: target)
  }

  /// The input of a run, whatever ran before.
  private func input(_ number: Int, of target: FuzzTarget) -> [UInt8] {
    if number < target.first.count { return target.first[number] }
    var random = SplitMix64(seed: options.seed &* 0xD134_2543_DE82_EF95 &+ UInt64(number))
    return target.make(&random)
  }

  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
