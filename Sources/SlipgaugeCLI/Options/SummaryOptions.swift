import Reports

extension Option where Value == SummaryFormat {
  /// What a summary is drafted in.
  static var summaryFormat: Option {
    .choice("format", letter: "f", "FORMAT", "what to write", first: .text, on: [.summaryDraft])
  }
}

extension Option where Value == String? {
  /// The tracker that a summary is held against.
  static var heldAgainst: Option {
    .text(
      "tracker", "FILE", "the tracker of the summary’s month; without it the summary is held against itself alone",
      on: [.summaryCheck])
  }

  /// The summary beside a tracker.
  static var summary: Option {
    .text(
      "summary", "PATH",
      "the progress summary beside the tracker, or for a night a folder of summaries, of which the newest is checked",
      on: [.nightly, .waive, .rulesExplain, .config])
  }

  /// The file of an older summary.
  static var lastSummary: Option {
    .text(
      "last", "SUMMARY", "an older summary, whose texts on Focus 1 actions the author goes on from", on: [.summaryDraft]
    )
  }

  /// The file of the milestones that the team keeps.
  static var milestones: Option {
    .text(
      "milestones", "FILE",
      "the milestones to tell (CSV, JSON or a workbook): the ref of each one's action, and its wording",
      on: [.summaryDraft])
  }
}
