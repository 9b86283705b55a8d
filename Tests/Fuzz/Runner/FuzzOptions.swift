/// What a run of the fuzzer was asked for.
struct FuzzOptions {
  var targets: [FuzzTarget] = FuzzTarget.all
  var seed: UInt64 = 1
  /// For each target; the first that is reached ends it.
  var runs = Int.max
  var seconds = 10
  /// The one run to repeat.
  var onlyRun: Int?
  /// Where the input of that run is written.
  var save: String?
  /// Files to read instead, each as every target that was named does.
  var files: [String] = []
  /// Of resident memory, at its peak.
  var mostMegabytes = 512

  static let usage = """
    Usage: slipgauge-fuzz [--target NAME]… [--seed N] [--seconds N | --runs N] [--most-memory MB]
           slipgauge-fuzz --target NAME --seed N --only-run N [--save FILE]
           slipgauge-fuzz [--target NAME]… --file FILE…

    Targets: \(FuzzTarget.all.map(\.name).joined(separator: ", ")).
    """

  init(_ words: [String]) throws(Violation) {
    var names: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Violation("\(word) needs a value") }
      switch word {
      case "--target": names.append(value)
      case "--seed": seed = UInt64(try FuzzOptions.number(value, word))
      case "--runs": (runs, seconds) = (try FuzzOptions.number(value, word), .max)
      case "--seconds": seconds = try FuzzOptions.number(value, word)
      case "--only-run": onlyRun = try FuzzOptions.number(value, word)
      case "--save": save = value
      case "--file": files.append(value)
      case "--most-memory": mostMegabytes = try FuzzOptions.number(value, word)
      default: throw Violation("there is no option \(word)")
      }
    }
    for name in names where !targets.contains(where: { $0.name == name }) {
      throw Violation("there is no target \(name); there are \(targets.map(\.name).joined(separator: ", "))")
    }
    if !names.isEmpty { targets = targets.filter { names.contains($0.name) } }
  }

  private static func number(_ text: String, _ option: String) throws(Violation) -> Int {
    guard let number = Int(text), number >= 0 else { throw Violation("\(option) needs a number, not \(text)") }
    return number
  }
}
