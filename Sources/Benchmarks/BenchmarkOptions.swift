/// What the command line of `slipgauge-bench` asks for.
package struct BenchmarkOptions: Equatable, Sendable {
  /// How many rows the made-up trackers have, a tracker for each number.
  package var rows = Standard.rows
  /// A tracker to measure instead of made-up ones.
  package var tracker: String?
  /// The earlier tracker for it; nil: the stage that takes one is left out.
  package var previous: String?
  /// How often each stage runs, 1 to 1,000; times are medians.
  package var runs = Standard.runs
  /// How many threads a stage may use, 1 to 1,000.
  package var threads: Int
  /// What is measured, in this order.
  package var stages = Stage.allCases
  /// Whether results are written as JSON, not as a table.
  package var isJSON = false
  /// Whether the cost of each rule is measured.
  package var hasRules = true
  /// Where made-up trackers are written.
  package var folder = Standard.folder
  /// Where a made-up tracker of the first size is written, to be kept; nothing is measured then.
  package var output: String?
  /// Set in the processes that measure: run this stage once, or the rules, over the tracker.
  package var child: Child?

  /// What a process that measures does.
  package enum Child: Equatable, Sendable {
    case stage(Stage)
    case rules
  }

  /// What holds where an option is not given, as help says it.
  private enum Standard {
    static let rows = [1_000, 10_000, 100_000]
    static let runs = 5
    static let folder = "/tmp"
    static var sizes: String { rows.map(String.init).joined(separator: ",") }
    static var stages: String { Stage.allCases.map(\.rawValue).joined(separator: ",") }
  }

  /// What `--help` prints.
  package static let help = """
    slipgauge-bench: how long each stage of a check takes, and how much memory

    usage: slipgauge-bench [--rows \(Standard.sizes)] [--tracker FILE] [--runs \(Standard.runs)] [--threads N]
                           [--stages \(Standard.stages)] [--no-rules] [--format text|json] [--folder \(Standard.folder)]
           slipgauge-bench --rows 1000 --write FILE

      --rows      sizes of made-up trackers, up to ten million and more; they are gone afterwards
      --tracker   measure this tracker instead
      --previous  and take this one for the tracker of an earlier month; a made-up one has one of as many rows
      --runs      how often each stage runs, in turns, each in a process of its own; times are medians
      --threads   how many threads to use (default: one for each processor)
      --stages    which stages to measure
      --no-rules  leave out the cost of each rule
      --format    a table, or JSON
      --write     write a made-up tracker of the first size to this file, and measure nothing
      --folder    where made-up trackers are written; ten million rows take 8 GB

    """

  /// Reads the words behind the program's name.
  package init(_ words: [String], processors: Int) throws(BenchmarkFailure) {
    threads = processors
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--no-rules" {
        hasRules = false
        continue
      }
      guard let value = rest.popFirst() else {
        throw BenchmarkFailure("\(word): needs a value, or is unknown; see --help")
      }
      try set(word, value)
    }
  }

  private mutating func set(_ option: String, _ value: String) throws(BenchmarkFailure) {
    switch option {
    case "--rows": rows = try BenchmarkOptions.list(value, option) { BenchmarkOptions.count($0) }
    case "--tracker": tracker = value
    case "--previous": previous = value
    case "--runs": runs = try BenchmarkOptions.number(value, option)
    case "--threads": threads = try BenchmarkOptions.number(value, option)
    case "--stages": stages = try BenchmarkOptions.list(value, option) { Stage(rawValue: $0) }
    case "--format" where ["text", "json"].contains(value): isJSON = value == "json"
    case "--folder": folder = value
    case "--write": output = value
    case "--measure" where value == "rule-costs": child = .rules
    case "--measure": child = Stage(rawValue: value).map { .stage($0) }
    default: throw BenchmarkFailure("\(option) \(value): there is no such option; see --help")
    }
  }

  private static func count(_ text: String) -> Int? {
    Int(text).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil }
  }

  private static func number(_ text: String, _ option: String) throws(BenchmarkFailure) -> Int {
    guard let number = Int(text), (1...1000).contains(number) else {
      throw BenchmarkFailure("\(option) needs a number from 1 to 1000, not \"\(text)\"")
    }
    return number
  }

  private static func list<Item>(
    _ text: String, _ option: String, _ read: (String) -> Item?
  ) throws(BenchmarkFailure) -> [Item] {
    var items: [Item] = []
    for word in text.split(separator: ",") {
      guard let item = read(String(word)) else {
        throw BenchmarkFailure("\(option): \"\(word)\" is none that there is")
      }
      items.append(item)
    }
    guard !items.isEmpty else { throw BenchmarkFailure("\(option) is empty") }
    return items
  }
}
