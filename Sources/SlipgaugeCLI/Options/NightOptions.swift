import Dates
import Reports
import Slipgauge

extension Option where Value == String? {
  /// The folder of the history.
  static var state: Option {
    .text("state", "DIR", "the folder that remembers from night to night", on: .looking + [.nightly, .historyImport])
  }

  /// What the tracker is known by.
  static var name: Option {
    Option(
      "name", value: "NAME", "what the tracker is known by from night to night, whatever its file is called",
      standard: nil, shown: "its path", on: [.nightly, .historyImport, .config]
    ) { texts, subject throws(CommandFailure) in
      let name = texts.last ?? ""
      let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      if isPlain, !name.isEmpty, !name.hasPrefix("/"), name.count <= 100 { return name }
      throw CommandFailure(
        "\(subject) needs a name of at most 100 characters that begins with no slash, not \"\(name)\"")
    }
  }

  /// A command that is told of changes.
  static var onChange: Option {
    .text(
      "on-change", "COMMAND",
      "a shell command that gets the JSON report on its standard input when something changed", on: [.nightly])
  }

  /// The only tracker to look at.
  static var tracker: Option {
    .text(
      "tracker", "FILE", "look at one tracker only, by its path or its name",
      on: [.history, .historyTrend, .historyExport, .historyBoard])
  }

  /// A file of settings.
  static var config: Option {
    .text(
      "config", "FILE", "a file of settings for what the command line leaves out",
      shown: "\(OutputName.settings) beside the tracker", on: .judging)
  }
}

extension Option where Value == BoardFormat {
  /// What the page for a board is written in.
  static var boardFormat: Option {
    .choice("format", letter: "f", "FORMAT", "what to write", first: .html, on: [.historyBoard])
  }
}

extension Option where Value == Int {
  /// Seconds to wait for another run.
  static var wait: Option {
    .number(
      "wait", "SECONDS", "how long to wait where another run is at work", standard: 0, from: 0,
      on: [.nightly, .historyImport, .historyForget])
  }

  /// Seconds that the command of `--on-change` may take.
  static var onChangeTimeout: Option {
    .number("on-change-timeout", "SECONDS", "how long that command may take", standard: 60, on: [.nightly])
  }

  /// How many runs or weeks are shown.
  static var most: Option {
    .number("most", "NUMBER", "how many runs or weeks to show", standard: 30, on: [.history, .historyTrend])
  }
}

extension Option where Value == Bool {
  /// Whether standing findings fail a night.
  static var failOnStanding: Option {
    .flag(
      "fail-on-standing", "make the exit code 1 while any finding at that level stands, new or not",
      on: [.nightly, .config])
  }

  /// Whether no file of settings is looked for.
  static var noConfig: Option {
    .flag("no-config", "look for no such file", on: .judging)
  }
}

extension Option where Value == RunLog.Form {
  /// The form of the log's line.
  static var log: Option {
    .choice("log", "FORM", "the line that each run leaves on standard error", first: .text, on: [.nightly])
  }
}

extension Option where Value == Moment? {
  /// The time to go by; nil: the clock's.
  static var now: Option {
    Option(
      "now", value: "TIME",
      "the time to go by, such as 2024-01-31T02:00:00, to try out what a night will do, or for the date of messages "
        + "and pages",
      standard: nil, shown: "the clock's", on: [.nightly, .chase, .historyForget, .historyBoard]
    ) { texts, subject throws(CommandFailure) in
      if let moment = Moment(texts.last ?? "") { return moment }
      throw CommandFailure("\(subject) needs a time such as 2024-01-31T02:00:00, not \"\(texts.last ?? "")\"")
    }
  }
}

extension Option where Value == Day? {
  /// The first day to keep.
  static var before: Option { .day("before", "the first day to keep, such as 2024-01-01", on: [.historyForget]) }
}
