import Dates
import Documents
import Ledger
import RuleSets
import Slipgauge

extension Check {
  /// The check that the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    try self.init(arguments, ruleSet: arguments.selection.applied(to: RuleSetSource.load(arguments), arguments))
  }

  /// The same with a rule set of its own.
  init(_ arguments: Arguments, ruleSet: RuleSet) throws(CommandFailure) {
    self.init(try Check.Options(arguments, ruleSet: ruleSet), files: arguments.files)
  }
}

extension Check.Options {
  /// The options of a check as the command line has them.
  init(_ arguments: Arguments, ruleSet: RuleSet) throws(CommandFailure) {
    self.init(ruleSet: ruleSet)
    previous = arguments.values("previous")
    period = try ReadSettings.period("period", arguments, ruleSet)
    asOf = try ReadSettings.day("as-of", arguments)
    limits = try ReadSettings.limits(arguments)
    if let text = arguments.value("fail-on") { failOn = Rule.Level(rawValue: text) }
    threads = try arguments.number("threads", most: 1 << 10)
  }

  /// Holds findings against the waivers of `--waivers`, or of the file beside the tracker.
  mutating func useWaivers(
    _ arguments: Arguments, tracker: String, today: @autoclosure () -> Day
  ) throws(CommandFailure) {
    guard let path = WaiverSource.path(arguments, tracker: tracker) else { return }
    if arguments.isSet("waivers"), let obstacle = InputFile.obstacle(path) {
      throw CommandFailure(.file(path), obstacle.clause)
    }
    let file = try WaiverSource.load(path, ruleSet: ruleSet, arguments)
    waivers = file.waivers.isEmpty ? nil : Waivers(file, today: today())
  }
}

extension Arguments {
  /// Which rules are reported.
  var selection: RuleSelection { RuleSelection(only: list("only"), skipped: list("skip")) }

  /// A failure of a check in the command line's words, with the setting that asked for what cannot be done.
  func failure(_ failure: CheckFailure) -> CommandFailure {
    switch failure {
    case .unknownPeriod: return CommandFailure(failure).asked(by: place(of: "period"))
    case .unknownRule(let name, let list, let nearest):
      let setting = place(of: list.rawValue, naming: name)
      let remedy = nearest.map { "did you mean \"\($0)\"?" } ?? "see slipgauge rules list"
      return CommandFailure(
        "unknown rule \"\(name)\"" + (setting == nil ? " for --\(list.rawValue)" : ""), remedy: remedy
      ).asked(by: setting)
    default: return CommandFailure(failure)
    }
  }

  /// What `body` checks; a check that cannot be made fails the command.
  func checking<Value>(_ body: () throws(CheckFailure) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw failure(error)
    }
  }

  /// Where a configuration file has the name in a comma list.
  private func place(of option: String, naming name: String) -> TextPlace? {
    let index = values(option).lastIndex { Arguments.parts(of: $0).contains(name) }
    return index.flatMap { place(of: option, $0) }
  }
}

extension RuleSelection {
  /// The rule set with the rest switched off.
  func applied(to ruleSet: RuleSet, _ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    try arguments.checking { () throws(CheckFailure) in try applied(to: ruleSet) }
  }
}
