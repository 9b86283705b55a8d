import Dates
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
    var recognition = try recognise(arguments)
    if recognition.isEmpty {
      throw CommandFailure("\(path): \(recognition.refusal)", remedy: recognition.refusalRemedy)
    }
    if arguments[.ask], recognition.carried == .plain { ask(&recognition, console) }
    let draft = RuleSetDraft(recognition, reading: fileAgain(arguments), asked: try period(arguments))
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

  /// What the tracker seems to be: as the default set has it where that reads it as it is, else as the neutral one.
  private static func recognise(_ arguments: Arguments) throws(CommandFailure) -> Recognition {
    let path = arguments.operands[0]
    func recognition(_ carried: CarriedRules) throws(CommandFailure) -> Recognition {
      let base = try RuleSetSource.load([carried.name], arguments)
      return try CommandFailure.reading { () throws(TableError) in
        let file = try arguments.files.tracker(path, limits: ReadSettings.limits(arguments))
        return try Recognition(file, path: path, base: base, carried: carried)
      }
    }
    if let file = fileAgain(arguments) {
      let found = try recognition(.standard)
      if found.isReadByBase(file, asked: try period(arguments)) { return found }
    }
    return try recognition(.plain)
  }

  /// The tracker, opened once more; nil on standard input, which is there once.
  private static func fileAgain(_ arguments: Arguments) -> TableFile? {
    let path = arguments.operands[0]
    return path == "-" ? nil : try? arguments.files.tracker(path, limits: ReadSettings.limits(arguments))
  }

  private static func period(_ arguments: Arguments) throws(CommandFailure) -> Period? {
    try ReadSettings.period(arguments, RuleSetSource.load([CarriedRules.plain.name], arguments))
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
