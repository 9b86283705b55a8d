import Reports

extension Option where Value == ReportFormat {
  /// The format of the main report.
  static var reportFormat: Option {
    .choice(
      "format", letter: "f", "FORMAT", "what standard output carries", first: (ReportFormat.text.id, .text),
      ReportFormat.all.dropFirst().map { ($0.id, $0) }, on: .reporting)
  }
}

extension Option where Value == TrackerListing.Form {
  /// What a tracker is converted to.
  static var listingForm: Option {
    .choice("format", letter: "f", "FORMAT", "what to convert to", first: .json, on: [.convert])
  }
}

extension Option where Value == ExportForm {
  /// What a history is written as.
  static var exportForm: Option {
    .choice("format", letter: "f", "FORMAT", "what to write", first: .json, on: [.historyExport])
  }
}

/// All tables in one document, or one table for a spreadsheet.
enum ExportForm: String, CaseIterable, Sendable {
  case json, csv
}

extension Option where Value == String {
  /// The table of an export in CSV.
  static var table: Option {
    .choice(
      "table", "TABLE", "the table that CSV has", first: (HistoryExport.names[0], HistoryExport.names[0]),
      HistoryExport.names.dropFirst().map { ($0, $0) }, on: [.historyExport])
  }
}

extension Option where Value == WordsOrJSON {
  /// Who the output is for.
  static var wordsOrJSON: Option {
    .choice(
      "format", letter: "f", "FORMAT", "lines for people, or JSON for other programs", first: .text,
      on: [.rulesList, .rulesFacts, .rulesReplay, .rulesDiff, .history, .historyShow] + .explaining)
  }
}

/// Lines for people, or JSON for other programs.
enum WordsOrJSON: String, CaseIterable, Sendable {
  case text, json
}

extension Option where Value == [ReportRequest] {
  /// Reports to write to files.
  static var report: Option {
    Option(
      "report", value: "FORMAT=FILE", isRepeatable: true, "write a report to a file besides", standard: [],
      on: [.check, .summaryCheck, .nightly, .config]
    ) { texts, _ throws(CommandFailure) in
      var requests: [ReportRequest] = []
      for text in texts { requests.append(try ReportRequest(text)) }
      return requests
    }
  }
}

extension Option where Value == String? {
  /// The file of the main output.
  static var output: Option {
    Option(
      "output", letter: "o", value: "FILE", "write to a file, whole or not at all", standard: nil,
      shown: "standard output",
      on: .reporting + [.initialise, .convert, .rulesDoc, .rulesSchema, .historyBoard, .summaryDraft]
    ) { texts, _ in
      texts.last == "-" ? nil : texts.last
    }
  }
}

extension Option where Value == Bool {
  /// Whether derived facts are written, too.
  static var facts: Option { .flag("facts", "add what slipgauge derives from each action", on: [.convert]) }

  /// Whether a tracker is written in long form.
  static var long: Option { .flag("long", "a line for each action and period", on: [.convert]) }

  /// Whether each guess is asked about.
  static var ask: Option {
    .flag(
      "ask", "ask of each label which status it is, on standard error; answers come from standard input",
      on: [.initialise])
  }

  /// Whether the table of rules is written, too.
  static var verbose: Option {
    .flag("verbose", letter: "v", "add the table of rules: evaluated, raised, skipped and why", on: .reporting)
  }

  /// Whether the summary alone is written.
  static var quiet: Option { .flag("quiet", letter: "q", "write the summary line only", on: .reporting) }

  /// Whether the cost of rules is told.
  static var profile: Option {
    .flag("profile", "say on standard error what each rule and fact costs; reads the tracker once more", on: [.check])
  }

  /// Whether rows share no answers.
  static var plain: Option {
    .flag("plain", "ask each rule of each action by itself, which takes longer and comes to the same", on: [.check])
  }
}

/// When output is coloured.
enum ColorUse: String, CaseIterable, Sendable {
  case auto, always, never
}

extension Option where Value == ColorUse {
  /// When output is coloured.
  static var color: Option {
    .choice("color", "WHEN", "whether to use colours", first: .auto, on: .reporting + .explaining)
  }
}

extension Option where Value == Int? {
  /// How many findings of each rule a report lists.
  static var maxFindings: Option {
    .number(
      "max-findings", "NUMBER", "how many findings of each rule to list; all are counted", shown: mostFindings, from: 0,
      on: .reporting)
  }

  /// `1000, with xlsx 20000, and all in ndjson`.
  private static var mostFindings: String {
    let others = ReportFormat.all.filter { $0.mostFindings != ReportFormat.usualMost }.map { format in
      format.mostFindings == .max ? "and all in \(format.id)" : "with \(format.id) \(format.mostFindings)"
    }
    return ([String(ReportFormat.usualMost)] + others).joined(separator: ", ")
  }

  /// How many threads read.
  static var threads: Option {
    .number(
      "threads", "NUMBER", "how many threads to use", shown: "one for each processor", upTo: 1 << 10, on: .checking)
  }
}
