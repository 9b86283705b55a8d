import Ledger
import Slipgauge

/// The manual page, made from the tables of commands and options: `slipgauge help --man`.
enum ManualPage {
  /// The page for man(1).
  static var text: String {
    var page = RoffText()
    page.macro("TH", "SLIPGAUGE", "1", "", "slipgauge \(SlipgaugeVersion.number)", "User Commands")
    // Options and names are not to be broken, and lines not to be stretched.
    page.request("nh")
    page.request("ad l")
    page.macro("SH", "NAME")
    page.line(.plain("slipgauge - \(Help.purpose)"))
    page.macro("SH", "SYNOPSIS")
    page.line(.bold("slipgauge"), .plain(" "), .italic("COMMAND"), .plain(" ["), .italic("OPTION"), .plain("]…"))
    page.macro("SH", "DESCRIPTION")
    page.paragraph("slipgauge \(Help.purpose).")
    page.macro("PP")
    page.paragraph(Help.trackers)
    for command in CommandTable.all { describe(command, &page) }
    describeGeneral(&page)
    describeSurroundings(&page)
    return page.text
  }

  private static func describe(_ command: Command, _ page: inout RoffText) {
    page.macro("SH", command.name.uppercased())
    page.line(
      .bold("slipgauge \(command.name)"), .plain(" ["), .italic("OPTION"), .plain("]…"),
      .italic(command.operands.isEmpty ? "" : " " + command.operands))
    page.macro("PP")
    page.paragraph(Help.sentence(of: command))
    for option in OptionTable.options(of: command.id) where !OptionTable.isGeneral(option) {
      page.item(term(option), Help.description(of: option))
    }
    for example in command.examples {
      page.macro("PP")
      page.example(example.line)
      page.macro("RS")
      page.paragraph(example.does)
      page.macro("RE")
    }
  }

  private static func term(_ option: OptionForm) -> [RoffText.Part] {
    var parts: [RoffText.Part] = option.letter.map { [.bold("-\($0)"), .plain(", ")] } ?? []
    parts.append(.bold("--" + option.name))
    guard let value = option.value else { return parts }
    return parts
      + (option.isValueOptional ? [.plain("[="), .italic(value), .plain("]")] : [.plain(" "), .italic(value)])
  }

  /// The options that many commands share, once for all that take the same.
  private static func describeGeneral(_ page: inout RoffText) {
    page.macro("SH", "GENERAL OPTIONS")
    page.paragraph("Limits on what is read, each with an option to raise it, and what every command takes.")
    var options = OptionTable.all.filter(OptionTable.isGeneral)
    while let first = options.first {
      page.macro("SS", takers(first))
      for option in options where option.commands == first.commands {
        page.item(term(option), Help.description(of: option))
      }
      options.removeAll { $0.commands == first.commands }
    }
  }

  private static func takers(_ option: OptionForm) -> String {
    if option.commands.count == CommandName.allCases.count { return "Every command" }
    let names = CommandName.allCases.filter(option.commands.contains).map(\.rawValue).joined(separator: ", ")
    return names.prefix(1).uppercased() + names.dropFirst()
  }

  private static func describeSurroundings(_ page: inout RoffText) {
    page.macro("SH", "EXIT STATUS")
    for (code, meaning) in Help.exitCodes { page.item([.bold(String(code.rawValue))], meaning) }
    page.macro("SH", "ENVIRONMENT")
    page.item([.bold("NO_COLOR")], "where it is set, no colours are used unless --color asks for them")
    page.item([.bold("COLUMNS")], "how wide a report in text may be")
    page.macro("SH", "FILES")
    page.item([.bold(OutputName.settings)], "beside a tracker: what the command line leaves out")
    page.item([.bold(WaiverFile.name)], "beside a tracker: which findings are accepted")
  }
}
