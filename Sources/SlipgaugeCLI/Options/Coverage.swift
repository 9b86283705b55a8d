/// What of a rule set is changed to see what its examples notice.
enum Coverage: String, CaseIterable, Sendable {
  /// Conditions, operators, numbers, cases and bands.
  case rules
  /// The items of lists.
  case words
}

extension Option where Value == Coverage? {
  /// What is changed; nil: nothing.
  static var coverage: Option {
    Option(
      "coverage", value: "WHAT", isValueOptional: true, choices: Coverage.allCases.map(\.rawValue),
      "change each part of the rules (or leave out each item of lists) in turn, and list what no example notices",
      standard: nil, on: [.rulesTest]
    ) { texts, _ in texts.last.flatMap { $0.isEmpty ? .rules : Coverage(rawValue: $0) } }
  }
}
