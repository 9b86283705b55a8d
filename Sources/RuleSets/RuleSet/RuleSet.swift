package import Dates
package import Texts

/// How a tracker is read and what is checked on it: a rule file and what it extends, loaded, checked and compiled.
public struct RuleSet: Sendable {
  public let id: String
  public let version: String
  public let title: String
  package let columns: Columns
  package let kinds: ActionKinds
  package let statuses: [Status]
  package let calendar: CalendarRules
  package let dateWords: DateWords
  package let signOffs: SignOffWords
  package let forecasts: ForecastWords
  package let updates: UpdateWords
  /// Every phrase list, compiled into one matcher.
  package let phrases: PhraseMatcher
  /// The names of the phrase lists, by `PhraseListID.index`.
  package let phraseListNames: [String]
  /// The phrases of each list as written, likewise.
  package let phraseTexts: [[String]]
  /// Every word that the rule set gives a meaning to.
  package let vocabulary: Vocabulary
  /// In the order of the files, the extended set's first; switched-off rules are among them.
  public internal(set) var rules: [Rule]
}
