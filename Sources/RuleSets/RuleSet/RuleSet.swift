package import Dates
package import Texts

/// How a tracker is read and what is checked on it: a rule file and what it extends, loaded, checked and compiled.
public struct RuleSet: Sendable {
  /// The id of the last file: `improvement-plan`.
  public let id: String
  /// That file's version: `1.0.0`; empty where it gives none.
  public let version: String
  /// What people call it; the id, where that file gives no title.
  public let title: String
  /// The id with the version: `improvement-plan 1.0.0`.
  package var name: String { version.isEmpty ? id : "\(id) \(version)" }
  /// Which headers stand over which field.
  package let columns: Columns
  /// How rows are known, and what else speaks for them.
  package internal(set) var tracker: TrackerRules
  /// What tells assurance actions from others.
  package let kinds: ActionKinds
  /// Which rows and periods are passed over, and what counts as a misspelling.
  package let reading: ReadingRules
  /// Which headers stand over which column of the change register, as written; the first is the one to write.
  package let changeHeaders: [ChangeField: [String]]
  /// By index, as `StatusSet` and findings name them.
  package internal(set) var statuses: [Status]
  /// How the calendar is counted.
  package let calendar: CalendarRules
  /// The words of date cells, and how days are put into words.
  package let dateWords: DateWords
  /// What tells initials from other capitals.
  package let signOffs: SignOffWords
  /// How promised dates are found in updates.
  package let forecasts: ForecastWords
  /// How updates are told apart.
  package let updates: UpdateWords
  /// Every phrase list, compiled into one matcher.
  package internal(set) var phrases: PhraseMatcher
  /// The names of the phrase lists, by `PhraseListID.index`.
  package let phraseListNames: [String]
  /// The phrases of each list as written, likewise.
  package let phraseTexts: [[String]]
  /// Every word that the rule set gives a meaning to.
  package let vocabulary: Vocabulary
  /// The facts that its conditions and messages name by index.
  package internal(set) var facts: [FactSignature]
  /// How many different tests its conditions hold: the numbers of tests are below.
  package internal(set) var testCount: Int
  /// What columns and labels are guessed by where a set is to be written for a tracker.
  package internal(set) var recognition = RecognitionWords(headers: [], statuses: [])
  /// The words that theme progress summaries are read by.
  package internal(set) var summary = SummaryWords()
  /// What is right in its files, and yet to be known.
  public internal(set) var notices: [RuleSetProblem] = []
  /// In the order of the files, the extended set's first; switched-off rules are among them.
  public internal(set) var rules: [Rule]
}
