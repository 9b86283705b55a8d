import Checks
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
    previous = arguments[.previous]
    changes = arguments[.changes]
    period = try ReadSettings.period(arguments, ruleSet)
    asOf = arguments[.asOf]
    today = arguments[.today]
    limits = ReadSettings.limits(arguments)
    failOn = arguments[.failOn]
    threads = arguments[.threads]
    isPlain = arguments[.plain]
    selection = try ActionSelection(arguments, ruleSet: ruleSet)
  }

  /// Says by when updates are due, if the command line does.
  mutating func expectUpdates(_ arguments: Arguments, today: @autoclosure () -> Day) {
    let today = arguments[.today] ?? today()
    checkedOn = today
    updatesDue = arguments[.updatesDue].map { UpdatesDue($0, today: today) }
  }

  /// Holds findings against the waivers of `--waivers`, or of the file beside the tracker.
  mutating func useWaivers(
    _ arguments: Arguments, tracker: String, today: @autoclosure () -> Day
  ) throws(CommandFailure) {
    guard let path = WaiverSource.path(arguments, tracker: tracker) else { return }
    if arguments.isGiven(.waivers), let obstacle = InputFile.obstacle(path) {
      throw CommandFailure(.file(path), obstacle.clause)
    }
    let file = try WaiverSource.load(path, ruleSet: ruleSet, arguments).of(tracker, ruleSet)
    waivers = file.waivers.isEmpty ? nil : Waivers(file, today: today())
  }
}

extension Arguments {
  /// Which rules are reported.
  var selection: RuleSelection { RuleSelection(only: self[.only], skipped: self[.skip]) }

  /// A failure of a check in the command line's words, with the setting that asked for what cannot be done.
  func failure(_ failure: CheckFailure) -> CommandFailure {
    switch failure {
    case .unknownPeriod: return CommandFailure(failure).asked(by: place(of: .period))
    case .unknownRule(let name, let list, let nearest):
      let setting = place(of: list == .only ? .only : .skip, naming: name)
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
}

extension RuleSelection {
  /// The rule set with the rest switched off.
  func applied(to ruleSet: RuleSet, _ arguments: Arguments) throws(CommandFailure) -> RuleSet {
    try arguments.checking { () throws(CheckFailure) in try applied(to: ruleSet) }
  }
}
