import Slipgauge

extension Command {
  /// `slipgauge history import`.
  static let historyImport = Command(
    .historyImport, operands: "TRACKER…", count: 1...1000, "take trackers of earlier periods into the history",
    examples: [
      (
        "slipgauge history import 2023-*.xlsx --name plan --state DIR",
        "a year of trackers, each compared with those before it"
      ),
      (
        "slipgauge nightly tracker.xlsx --name plan --state DIR",
        "the first night then goes on from the last of them"
      ),
    ]
  ) { arguments, console throws(CommandFailure) in
    let files = try trackers(arguments)
    guard let path = arguments[.state] else { throw CommandFailure("--state DIR is missing: where to remember") }
    guard let name = arguments[.name] else {
      throw CommandFailure("--name NAME is missing: what the tracker is known by from file to file")
    }
    let night = try CommandFailure.onNight { () throws(NightFailure) in
      try Night(state: path, now: .now, wait: arguments[.wait], files: arguments.files)
    }
    if let name = night.setAside {
      console.note("slipgauge: \(night.historyPath): it was damaged; it is set aside as \(name), and begun anew")
    }
    let taken: [HistoryImport.Taken]
    do throws(ImportFailure) {
      taken = try HistoryImport(night, name: name).take(files)
    } catch {
      throw CommandFailure(error.problems)
    }
    try console.write(HistoryText.imported(taken, name: name).text)
    return .clean
  }

  /// The trackers of the command line, with what each is checked with.
  private static func trackers(_ arguments: Arguments) throws(CommandFailure) -> [HistoryImport.File] {
    let paths = arguments.operands
    if paths.contains("-") { throw CommandFailure("history import compares files; it takes no standard input (-)") }
    for option in [Option.period.form, Option.asOf.form] where paths.count > 1 && arguments.texts(of: option) != nil {
      throw CommandFailure(
        "--\(option.name) is for one tracker, and there are \(paths.count)", remedy: "import that one by itself")
    }
    if case .date? = arguments[.updatesDue], paths.count > 1 {
      throw CommandFailure(
        "--\(Option.updatesDue.form.name) with a date is for one tracker, and there are \(paths.count)",
        remedy: "give a day of the month, such as 20")
    }
    for path in paths { arguments.addInputs(tracker: path) }
    let rules = try arguments.checking { () throws(CheckFailure) in
      try NightRules(
        arguments[.rules], selection: arguments.selection, limits: RuleSetSource.limits(arguments),
        files: arguments.files)
    }
    var options = Night.Options(rules: rules)
    options.check = try Check.Options(arguments, ruleSet: rules.ruleSet)
    options.check.expectUpdates(arguments, today: Moment.now.day)
    return paths.map { HistoryImport.File(path: $0, options: options) }
  }
}
