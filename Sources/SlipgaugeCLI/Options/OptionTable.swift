import RuleSets
import Tables

/// Every option of every command, once: parsing, help and settings files come from it.
package enum OptionTable {
  /// In the order of help.
  package static let all: [OptionForm] =
    rules + trackers + selection + waivers + messages + output + nights + web + limits + everywhere

  /// The options of a command, in the order of the table.
  package static func options(of command: CommandName) -> [OptionForm] { all.filter { $0.belongs(to: command) } }

  /// Whether an option has little to do with what a command is for: limits, and what every command takes.
  package static func isGeneral(_ option: OptionForm) -> Bool {
    (limits + everywhere).contains { $0.name == option.name }
  }

  private static func form<Value>(_ option: Option<Value>) -> OptionForm { option.form }

  private static let rules = [
    form(.rules), form(.allowExtendsOutside), form(.with), form(.all), form(.coverage), form(.strict),
    form(.eachWithPrevious),
    form(.eachPeriod),
  ]

  private static let trackers = [
    form(.heldAgainst), form(.summary), form(.previous), form(.changes), form(.period), form(.asOf), form(.today),
    form(.updatesDue), form(.milestones), form(.lastSummary),
  ]

  private static let selection = [
    form(.rule), form(.lead), form(.owner), form(.theme), form(.ref), form(.level), form(.whereField), form(.only),
    form(.skip), form(.failOn),
  ]

  private static let waivers = [
    form(.waivers), form(.reason), form(.by), form(.until), form(.list), form(.remove), form(.flaggedCopy),
  ]

  private static let messages = [
    form(.grouping), form(.byDate), form(.messageForms), form(.messageFolder), form(.annotated), form(.people),
    form(.sender),
  ]

  private static let output = [
    form(.reportFormat), form(.listingForm), form(.summaryFormat), form(.wordsOrJSON), form(.exportForm),
    form(.boardFormat), form(.table), form(.report),
    form(.output), form(.ask), form(.facts),
    form(.long),
    form(.verbose), form(.quiet), form(.color), form(.maxFindings), form(.statistics), form(.baseline), form(.profile),
    form(.plain),
    form(.threads),
  ]

  private static let nights = [
    form(.state), form(.name), form(.wait), form(.failOnStanding), form(.onChange), form(.onChangeTimeout), form(.log),
    form(.now),
    form(.tracker), form(.most), form(.before), form(.config), form(.noConfig),
  ]

  private static let web = [form(.scgi), form(.webSettings), form(.errorPages)]

  /// The bounds on untrusted input, each by its own name.
  private static let limits =
    ReadLimit.allCases.map { form(.limit($0)) } + RuleLimit.allCases.map { form(.limit($0)) } + [form(.timeout)]

  private static let everywhere = [form(.help), form(.version)]
}

extension [CommandName] {
  /// The commands that check trackers.
  static let checking: [CommandName] = [.check, .summaryCheck, .nightly, .rulesReplay, .waive, .chase]
  /// The commands that write a report.
  static let reporting: [CommandName] = [.check, .summaryCheck]
  /// The commands that tell findings, and their settings.
  static let judging = reporting + [.nightly, .chase, .config]
  /// The commands that read trackers.
  static let reading = checking + explaining + [.convert, .historyImport, .summaryDraft]
  /// The commands that say why rules were raised.
  static let explaining: [CommandName] = [.explain, .rulesExplain]
  /// The commands that look at the history.
  static let looking: [CommandName] = [
    .history, .historyShow, .historyTrend, .historyExport, .historyBoard, .historyForget,
  ]
}
