import Documents
import RuleSets
import Slipgauge
import Tables

extension Command {
  /// `slipgauge init`.
  static let initialise = Command(
    .initialise, operands: "TRACKER", count: 1...1, "say what a tracker seems to be, and write a rule set for it",
    examples: [
      ("slipgauge init tracker.xlsx -o council.json", "a rule set that extends the neutral one, to be looked through"),
      ("slipgauge check tracker.xlsx --rules council.json", "the first report with it"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let path = arguments.operands[0]
    if path == "-", arguments[.ask] {
      throw CommandFailure("standard input (-) can be read once only", remedy: "name a file to use --ask")
    }
    arguments.addInputs(tracker: path)
    let output = try ReportOutput(path: arguments[.output], console, files: arguments.files)
    let base = try RuleSetSource.load([CarriedRules.plain.name], arguments)
    var recognition = try CommandFailure.reading { () throws(TableError) in
      try Recognition(arguments.files.tracker(path, limits: ReadSettings.limits(arguments)), path: path, base: base)
    }
    if recognition.isEmpty {
      throw CommandFailure(
        "\(path): no row looks like a row of headers",
        remedy: "name a file that holds a table of actions, or write its headers above it")
    }
    if arguments[.ask] { ask(&recognition, console) }
    // Standard input is there once.
    let again = path == "-" ? nil : try? arguments.files.tracker(path, limits: ReadSettings.limits(arguments))
    let draft = RuleSetDraft(recognition, reading: again, asked: try ReadSettings.period(arguments, base))
    let lines = recognition.lines(with: draft)
    // Where the set goes to standard output, what was recognised must not stand among it.
    if arguments[.output] == nil {
      for line in lines { console.note(DisplayText.safe(line)) }
    } else {
      try console.write(DisplayText.lines(lines))
    }
    try output.append(draft.bytes)
    try output.finish()
    if let set = arguments[.output] {
      console.note(
        DisplayText.safe(
          "slipgauge: for an editor, slipgauge rules schema --rules \(set) writes the schema that its $schema names"))
    }
    return .clean
  }

  /// Asks of each label which status it is; an empty line, and the end of the answers, leave it at the guess.
  private static func ask(_ recognition: inout Recognition, _ console: Console) {
    let ids = recognition.statusIDs
    for (place, label) in recognition.labelsToConfirm.enumerated() {
      let guess = label.status ?? "a status of its own"
      console.note(
        "“\(DisplayText.safe(label.text))” stands in \(label.count) cell\(label.count == 1 ? "" : "s") and is taken for \(guess)."
      )
      while true {
        console.note("Which status is it? Enter for that, or one of \(ids.joined(separator: ", ")):")
        guard let answer = readLine()?.split(separator: " ").joined(), !answer.isEmpty else { break }
        if recognition.take(answer, forLabel: place) { break }
        console.note("There is no status \"\(DisplayText.safe(answer))\"\(NearestName.hint(answer, among: ids)).")
      }
    }
  }
}
