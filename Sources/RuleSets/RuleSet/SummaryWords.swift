package import Texts

/// The words that theme progress summaries are read by, compiled into one matcher.
///
/// What is sought in a text is a phrase of a list, a state of milestones or of counts, or the label of a status.
package struct SummaryWords: Sendable {
  /// The lists of phrases that every rule set has; the raw value is the place in the member `summary`.
  package enum List: String, Sendable, CaseIterable {
    case summary = "markers.summary"
    case progress = "markers.progress"
    case nextSteps = "markers.next-steps"
    case issues = "markers.issues"
    case focusOne = "markers.focus-1"
    case focusTwo = "markers.focus-2"
    case focusTwoExceptions = "markers.focus-2-exceptions"
    case exceptions = "markers.exceptions"
    case commentary = "markers.commentary"
    case noIssues = "nothing.issues"
    case noExceptions = "nothing.exceptions"
    case noFocusOne = "nothing.focus-1"
    case behindRating = "exceptions.behind-rating"
    case beforeRating = "exceptions.before-rating"
    case due = "exceptions.due"
    case month = "exceptions.month"
    case beforeDate = "exceptions.before-date"
    case deadline = "exceptions.deadline"
    case mainActions = "counts.main-actions"
    case subActions = "counts.sub-actions"
    case actions = "counts.actions"
    case head = "counts.head"
    case beforeColour = "counts.before-colour"
    case behindColour = "counts.behind-colour"
    case finished = "counts.finished"
    case inPeriod = "counts.in-period"

    /// The markers, which part the column *Summary*.
    package static let markers: [List] = allCases.filter { $0.rawValue.hasPrefix("markers.") }
  }

  /// A column of a summary's table; the raw value is what rule sets call it.
  package enum Column: String, Sendable, CaseIterable {
    case theme, summary, achievements, milestones
  }

  /// Something that a phrase in a text stands for.
  package enum Meaning: Hashable, Sendable {
    case list(List)
    /// A state of milestones, by its place in `milestoneStates`.
    case milestoneState(Int)
    /// A state that actions are counted by, by its place in `countStates`.
    case countState(Int)
    /// A label of a status, by its index in the rule set.
    case status(Int)
  }

  /// A state that actions are counted by.
  package struct CountState: Sendable {
    /// What rules call it.
    package let id: String
    /// The statuses that actions in it have.
    package let statuses: StatusSet
  }

  /// By column what its header begins with, in normal form.
  package internal(set) var columns: [Column: [String]] = [:]
  /// The first spelling of each list that has one, as written.
  package internal(set) var spellings: [List: String] = [:]
  /// The states of milestones, as rules call them.
  package internal(set) var milestoneStates: [String] = []
  /// The states that actions are counted by.
  package internal(set) var countStates: [CountState] = []
  /// The statuses whose labels are ratings of an exception by themselves, behind a separator.
  package internal(set) var bareRatings = StatusSet()
  /// How many characters behind a ref its rating words stand at most.
  package internal(set) var ratingWithin = 0
  /// From 0 to 1: which part of the shorter title's words stands in the other where both may be one action's.
  package internal(set) var titleShare = 1.0
  /// How many words a line has at most that is a title by where it stands.
  package internal(set) var titleWords = 0
  /// How many words behind what is counted its state stands at most.
  package internal(set) var stateWithin = 0
  /// From 0 to 1: how far the wording of a milestone and the title of its action agree.
  package internal(set) var agreement = 1.0
  /// How much more they agree than any other title.
  package internal(set) var agreementLead = 0.0
  /// The phrases by which a change of the date is asked for.
  package internal(set) var dateChanges = PhraseListID(index: 0)
  /// Numbers as words in normal form, by which counts are written besides digits.
  package internal(set) var numbers: [String: Int] = [:]
  /// What stands between two things in one item of a list, as written, in lower case.
  package internal(set) var itemJoiners: [String] = []
  /// Words that say little of a title, in normal form.
  package internal(set) var commonWords: Set<String> = []
  /// Abbreviations with what they stand for, both in normal form, the longest first.
  package internal(set) var abbreviations: [(short: String, long: String)] = []
  /// The words before the colon in a mark `[check: …]`, in normal form.
  package internal(set) var checkMarks: [String] = []
  /// The words that summaries are drafted in.
  package internal(set) var draft = SummaryDraftWords()
  /// Every word that one of the phrases holds.
  package internal(set) var vocabulary = Vocabulary()
  /// Finds the phrases of all lists.
  var matcher = PhraseMatcher(months: [])
  /// By list of the matcher: what its phrases stand for.
  var meanings: [Meaning] = []

  /// The column whose header the text is: of several that it may be, the one of the longest beginning.
  package func column(ofHeader text: String) -> Column? {
    let header = normalised(text)
    func length(_ column: Column) -> Int {
      let fitting = columns[column, default: []].filter { header == $0 || header.hasPrefix($0 + " ") }
      return fitting.map(\.utf8.count).max() ?? 0
    }
    return Column.allCases.filter { length($0) > 0 }.max { length($0) < length($1) }
  }

  /// Calls `body` with every phrase in a text and what it stands for: longer ones before shorter ones that begin with
  /// the same word.
  ///
  /// The text is read with `vocabulary`.
  package func eachPhrase(in text: NormalisedText, _ body: (Meaning, Range<Int>) -> Void) {
    var found: [(meaning: Meaning, words: Range<Int>)] = []
    let lists = meanings.indices.map { PhraseListID(index: $0) }
    matcher.eachMatch(of: lists, in: text) { isOf, words in
      for list in lists where isOf(list) { found.append((meanings[list.index], words)) }
    }
    // Banks of lists follow each other.
    let order = found.indices.sorted { a, b in
      let (first, second) = (found[a].words, found[b].words)
      return (first.lowerBound, -first.count, a) < (second.lowerBound, -second.count, b)
    }
    for place in order { body(found[place].meaning, found[place].words) }
  }

  /// Whether a text as a whole is a phrase of a list.
  package func isPhrase(_ text: String, of list: List) -> Bool {
    guard let place = meanings.firstIndex(of: .list(list)) else { return false }
    return text.withBytes { bytes in
      matcher.isPhrase(NormalisedText(bytes, vocabulary: vocabulary), of: PhraseListID(index: place))
    }
  }

  /// The month, 1 to 12, that a word of such a text names; 0 where it names none.
  package func month(_ word: Word) -> Int { matcher.month(word) }
}
