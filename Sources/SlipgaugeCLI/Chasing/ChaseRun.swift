import Checks
import Documents
import Reports
import Slipgauge
import Texts

/// One `slipgauge chase`: a check of all actions, then one of each group's.
struct ChaseRun {
  private let arguments: Arguments
  private let console: Console
  private let tracker: String
  private let grouping: ActionGrouping
  private let folder: String?
  private let forms: [MessageForm]

  /// Reads the options, and refuses what does not go together.
  init(_ arguments: Arguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    tracker = arguments.operands[0]
    grouping = arguments[.grouping]
    folder = arguments[.messageFolder].map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let asked = arguments[.messageForms]
    forms = asked.isEmpty ? (folder == nil ? [.text] : MessageForm.allCases) : asked
    if tracker == "-" { throw CommandFailure("chase reads the tracker again for each message; name a file, not -") }
    if folder != nil { return }
    if let other = forms.first(where: { $0 != .text }) {
      throw CommandFailure("--format \(other.rawValue) is a file for each message; say where with --output DIR")
    }
    if arguments[.annotated] { throw CommandFailure("--annotated writes files; say where with --output DIR") }
  }

  /// Writes the messages; findings are what it is for, and no failure.
  func run() throws(CommandFailure) -> ExitCode {
    arguments.addInputs(tracker: tracker)
    var check = try Check(arguments)
    try check.options.useWaivers(arguments, tracker: tracker, today: console.today())
    check.options.expectUpdates(arguments, today: console.today())
    let grouped = try self.grouped(by: check)
    check.options.mostFindings = .max
    var messages: [ChaseMessage] = []
    var clean: [String] = []
    for name in grouped.names where isAsked(name) {
      let report = try arguments.checking { () throws(CheckFailure) in
        try check.narrowed(to: [grouping.wanted(name)]).run(tracker)
      }
      let message = ChaseMessage(to: name, by: grouping, report, answerBy: arguments[.byDate])
      if message.findings.isEmpty { clean.append(message.addressee) } else { messages.append(message) }
    }
    // Of a workbook the rows of all others are hidden, whoever was asked for.
    check.options.selection = nil
    try write(messages, arguments[.annotated] ? self.grouped(by: check) : grouped)
    tell(of: messages, clean)
    try tellStrangers(check, grouped)
    tellPastDay()
    return .clean
  }

  /// The actions that a check tells of, by group.
  private func grouped(by check: Check) throws(CommandFailure) -> GroupedActions {
    try arguments.checking { () throws(CheckFailure) in try check.groupedActions(of: tracker, by: grouping) }
  }

  /// Whether a group is one of those that were asked for by name, where any were: an action may be of others, too.
  private func isAsked(_ name: String) -> Bool {
    let asked =
      switch grouping {
      case .lead: arguments[.lead]
      case .owner: arguments[.owner]
      case .theme: arguments[.theme]
      }
    return asked.isEmpty || asked.contains { nameForm($0) == nameForm(name) }
  }

  // MARK: Writing

  private func write(_ messages: [ChaseMessage], _ grouped: GroupedActions) throws(CommandFailure) {
    guard let folder else {
      let line = Array((String(repeating: "=", count: 76) + "\n\n").utf8)
      return try console.write(Array(messages.map(\.text).joined(separator: [0x0A] + line)))
    }
    let files = MessageFiles(folder, forms, arguments, grouped)
    let written = try files.write(messages)
    for (message, paths) in zip(messages, written) {
      for path in paths { try console.write("\(DisplayText.safe(path)): \(message.counts)\n") }
    }
    let earlier = files.drafts(besides: written.joined())
    if earlier.isEmpty { return }
    let names = DisplayText.safe(listed(earlier, most: 40))
    console.note("slipgauge: drafts of an earlier run lie there, too: \(names); remove what no longer holds")
  }

  private func tell(of messages: [ChaseMessage], _ clean: [String]) {
    if messages.isEmpty { console.note("slipgauge: nothing was found on any action: there is no message") }
    if !messages.isEmpty, !clean.isEmpty {
      console.note("slipgauge: no message, as nothing was found: \(DisplayText.safe(listed(clean, most: .max)))")
    }
    guard forms.contains(.eml) else { return }
    let unknown = messages.filter { arguments[.people].address(of: $0.name) == nil }.map(\.addressee)
    if !unknown.isEmpty {
      console.note(
        "slipgauge: no address, and so no To in the draft: \(DisplayText.safe(listed(unknown, most: .max))); "
          + "give it with --person, or under people in \(OutputName.settings)")
    }
  }

  /// Says whose address belongs to nobody in the tracker: a name is misspelt, or somebody has gone. The addresses may
  /// be those of directors, owners and themes alike. `check` is of all actions, `grouped` of those that are asked for.
  private func tellStrangers(_ check: Check, _ grouped: GroupedActions) throws(CommandFailure) {
    let people = arguments[.people]
    guard forms.contains(.eml), people.contains(where: { !grouped.names.holds($0.name) }) else { return }
    let names = try arguments.checking { () throws(CheckFailure) in try check.groupNames(of: tracker) }
    let strangers = people.map(\.name).filter { !names.holds($0) }
    if strangers.isEmpty { return }
    let hint = strangers.count == 1 ? NearestName.hint(strangers[0], among: names) : ""
    console.note(
      "slipgauge: no director, owner or theme of the tracker is called as these addresses say: "
        + "\(DisplayText.safe(listed(strangers, most: .max) + hint)); put the names right in --person, or under people in "
        + OutputName.settings)
  }

  /// Says where nobody can put anything right by the day that the messages name.
  private func tellPastDay() {
    let today = arguments[.today] ?? arguments[.now]?.day ?? console.today()
    guard let day = arguments[.byDate], day < today else { return }
    console.note(
      "slipgauge: --by-date \(day.iso) has passed, as today is \(today.iso), and the messages name it; name a later day"
    )
  }
}

extension [String] {
  /// Whether one of the names is that one, however it is typed.
  fileprivate func holds(_ name: String) -> Bool {
    let key = nameForm(name)
    return contains { nameForm($0) == key }
  }
}

extension [MailAddress] {
  /// Whose name is that one, however it is typed; nil where there is none.
  func address(of name: String) -> MailAddress? {
    let key = nameForm(name)
    return key.isEmpty ? nil : first { nameForm($0.name) == key }
  }
}
