/// What stands for the placeholders of a report's path.
struct PathValues: Sendable {
  /// The tracker's name, without its folder and ending.
  let tracker: String
  /// The day of the check.
  var date: String
  /// The lead of a report of one lead's actions, fit for a file's name; until it is known the placeholder itself.
  var lead = "{\(Placeholder.lead.rawValue)}"
  /// The same of a theme.
  var theme = "{\(Placeholder.theme.rawValue)}"

  /// The placeholders that there are.
  enum Placeholder: String, CaseIterable {
    case date, tracker, lead, theme

    /// Whether a pattern holds it.
    func stands(in pattern: String) -> Bool { pattern.contains("{\(rawValue)}") }
  }

  /// The values for a tracker, as it was named, on a day.
  init(tracker: String, date: String) {
    self.tracker = PathValues.name(of: tracker)
    self.date = date
  }

  /// The value of a placeholder; nil where there is no such one.
  subscript(name: some StringProtocol) -> String? {
    switch Placeholder(rawValue: String(name)) {
    case .date: date
    case .tracker: tracker
    case .lead: lead
    case .theme: theme
    case nil: nil
    }
  }

  /// What `{tracker}` stands for: the file's name without its ending.
  static func name(of tracker: String) -> String {
    if tracker == "-" { return "stdin" }
    let name = tracker.split(separator: "/").last.map(String.init) ?? tracker
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    // Dots alone would name another folder.
    return stem.allSatisfy { $0 == "." } ? name : stem
  }
}
