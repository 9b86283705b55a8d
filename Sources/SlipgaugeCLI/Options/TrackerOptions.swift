import Dates
import RuleSets
import Slipgauge

extension Option where Value == [String] {
  /// Rule sets to apply.
  static var rules: Option {
    .texts(
      "rules", "FILE", "a rule set; further ones extend those before",
      shown: "the rule set that slipgauge carries with it",
      on: .reading + [.config, .rulesList, .rulesShow, .rulesTest, .rulesDoc, .rulesSchema])
  }

  /// Rule sets to compare with.
  static var with: Option {
    .texts("with", "FILE", "the rule set to compare with; further ones extend those before", on: [.rulesReplay])
  }

  /// Earlier trackers.
  static var previous: Option {
    .texts(
      "previous", "FILE",
      "an earlier tracker to compare with, in any order; of two of one period the last one named is the newer",
      on: .reading + [.config])
  }

  /// The only rules to report.
  static var only: Option {
    .names(
      "only", "RULES", "report only these rules (ids, with commas between)", on: .judging)
  }

  /// Rules not to report.
  static var skip: Option {
    .names(
      "skip", "RULES", "do not report these rules (ids, with commas between)", on: .judging)
  }
}

extension Option where Value == Bool {
  /// Whether rules are tested that the set inherits unchanged.
  static var all: Option { .flag("all", "run the examples of inherited rules, too", on: [.rulesTest]) }

  /// Whether each tracker is held against those of the others that are earlier.
  static var eachWithPrevious: Option {
    .flag(
      "each-with-previous", "hold each tracker against those of the others whose latest period is before its own",
      on: [.rulesReplay])
  }

  /// Whether each period of a tracker is checked.
  static var eachPeriod: Option {
    .flag("each-period", "check each tracker for each of its periods, up to the latest", on: [.rulesReplay])
  }

  /// Whether warnings of rule sets are errors.
  static var strict: Option {
    .flag(
      "strict",
      "take warnings for errors: conditions that never or always hold, and what changes or is used by nothing",
      on: [.rulesValidate])
  }

  /// Whether rule sets may extend files of other folders.
  static var allowExtendsOutside: Option {
    .flag(
      "allow-extends-outside", "let rule sets extend files outside their own folder",
      on: .reading + [
        .rulesList, .rulesShow, .rulesTest, .rulesDoc, .rulesSchema, .rulesValidate, .rulesDiff, .initialise,
      ])
  }
}

extension Option where Value == String? {
  /// The period to check, which the rule set reads.
  static var period: Option {
    .text(
      "period", "PERIOD",
      "the period to check, such as 2023-12, \"December 2023\", 2023-Q3 (a quarter of the financial year), 2023-H2 (a "
        + "half) or 2023-FY",
      shown: "the tracker's latest", on: .reading + [.initialise, .config])
  }

  /// The file of the due dates that change control agreed.
  static var changes: Option {
    .text(
      "changes", "FILE",
      "the change register (CSV, JSON or a workbook): due dates that change control agreed; moves that it has are notes",
      on: .reading + [.config])
  }

  /// The file of accepted findings.
  static var waivers: Option {
    .text(
      "waivers", "FILE", "the file that says which findings are accepted",
      shown: "\(Waivers.fileName) beside the tracker", on: .judging + [.waive] + .explaining)
  }

  /// The only rule to explain.
  static var rule: Option { .text("rule", "RULE", "explain this rule only, whatever it came to", on: [.explain]) }
}

extension Option where Value == Day? {
  /// The reporting date.
  static var asOf: Option {
    .day(
      "as-of", "the reporting date, such as 2024-01-31, 31/01/2024 or 31.1.24",
      shown: "each update's sign-off, else the whole period", on: .reading + [.config])
  }

  /// The day of the check.
  static var today: Option {
    .day(
      "today", "the day of the check: a tracker whose latest period ended long before it is stale",
      on: [.check, .chase] + .explaining)
  }
}

extension Option where Value == Rule.Level? {
  /// The least level of finding that makes the exit code 1; nil: none does.
  static var failOn: Option {
    .choice(
      "fail-on", "LEVEL", "the least level of finding that makes the exit code 1", first: ("error", .error),
      [("warning", .warning), ("note", .note), ("never", nil)], on: [.check, .summaryCheck, .nightly, .config])
  }
}

extension Option where Value == UpdatesDue.When? {
  /// The day by which updates are due.
  static var updatesDue: Option {
    Option(
      "updates-due", value: "DAY",
      "the day by which updates are due, of the period's last month (20), or a date (2024-01-20): before it, updates "
        + "that are yet to come are told as one line",
      standard: nil, on: [.check, .nightly, .chase, .historyImport, .config]
    ) { texts, subject throws(CommandFailure) in
      let text = texts.last ?? ""
      if let number = Int(text), (1...31).contains(number) { return .dayOfMonth(number) }
      if let day = TypedDay.read(text) { return .date(day) }
      throw CommandFailure(
        "\(subject) needs a day of the month such as 20, or a date such as 2024-01-20, not \"\(text)\"")
    }
  }
}
