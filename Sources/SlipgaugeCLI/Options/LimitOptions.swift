import RuleSets
import Tables

extension Option where Value == Int {
  /// A limit on trackers.
  static func limit(_ limit: ReadLimit) -> Option { LimitOptions.trackers[limit] ?? LimitOptions.option(of: limit) }

  /// A limit on rule sets, waiver files or settings.
  static func limit(_ limit: RuleLimit) -> Option { LimitOptions.rules[limit] ?? LimitOptions.option(of: limit) }

  /// Seconds that a command may take.
  static var timeout: Option {
    .number("timeout", "SECONDS", "how long the command may take", standard: 3600, on: .reading + [.initialise])
  }
}

extension Option where Value == Bool {
  /// Whether help is wanted.
  static var help: Option { .flag("help", letter: "h", "say how a command is used", on: CommandName.allCases) }

  /// Whether the version is wanted.
  static var version: Option { .flag("version", "say which slipgauge this is", on: CommandName.allCases) }
}

/// The options that raise or lower limits; every run asks for each of them.
private enum LimitOptions {
  static let trackers = Dictionary(uniqueKeysWithValues: ReadLimit.allCases.map { ($0, option(of: $0)) })
  static let rules = Dictionary(uniqueKeysWithValues: RuleLimit.allCases.map { ($0, option(of: $0)) })

  static func option(of limit: ReadLimit) -> Option<Int> {
    .number(
      String(limit.flag.dropFirst(2)), "NUMBER", "the most \(limit.subject)", standard: limit.standard,
      upTo: limit.most ?? WholeNumber.largest, on: .reading + [.initialise])
  }

  static func option(of limit: RuleLimit) -> Option<Int> {
    Option(
      String(limit.flag.dropFirst(2)), value: "NUMBER", "the most \(limit.subject)", standard: limit.standard,
      shown: String(limit.standard), on: commands(keeping: limit)
    ) { texts, subject throws(CommandFailure) in
      let number = try WholeNumber.read(texts.last ?? "", subject, from: 1, upTo: WholeNumber.largest)
      guard let highest = limit.highest, number > highest else { return number }
      throw CommandFailure("\(subject) goes up to \(highest), not to \(number)")
    }
  }

  /// The commands that read a file which the limit is on.
  private static func commands(keeping limit: RuleLimit) -> [CommandName] {
    switch limit {
    case .waiverBytes: [.check, .nightly, .waive, .chase] + .explaining
    case .settingsBytes: [.check, .nightly, .config, .chase] + .explaining
    default:
      .reading + [
        .initialise, .config, .rulesList, .rulesShow, .rulesTest, .rulesDoc, .rulesSchema, .rulesValidate, .rulesDiff,
      ]
    }
  }
}
