import Checks
import Dates
import RuleSets
import Texts

/// Puts actions into the sentences of a draft, so that they are read back as what they are.
struct DraftSentences {
  /// The rule set whose words are used.
  let ruleSet: RuleSet
  /// The period that is told of.
  let period: Period
  /// By number of the action: the rules by which the check found errors on it.
  let errors: [Int: [String]]
  /// What titles and updates are in its lines.
  let titles: DraftTitles
  private let bands: RatingBands

  /// The sentences of a rule set on a period; `refs` tells refs from other words.
  init(_ ruleSet: RuleSet, period: Period, refs: SummaryRefs, errors: [Int: [String]]) {
    (self.ruleSet, self.period, self.errors) = (ruleSet, period, errors)
    titles = DraftTitles(ruleSet.summary, refs: refs)
    bands = RatingBands(ruleSet)
  }

  private var words: SummaryWords { ruleSet.summary }
  private var draft: SummaryDraftWords { ruleSet.summary.draft }

  /// A sentence of the rule set.
  func sentence(_ sentence: SummarySentence, _ values: [SummaryPlaceholder: String] = [:]) -> String {
    draft.sentence(sentence, values)
  }

  // MARK: Exceptions

  /// The action with its rating, its due date and its marks: part by part, and as a line.
  func exception(_ action: DraftAction, number: Int) -> (stated: StatedSummary.Exception, line: String) {
    let rating = rating(action)
    var stated = StatedSummary.Exception()
    stated.ref = action.ref.isEmpty ? nil : action.ref
    stated.title = action.shortTitle
    stated.rating = rating?.text ?? ""
    stated.due = due(action) ?? ""
    if action.asksForDate { stated.dateChange = sentence(.dateChange) }
    let marks = marks(action, number: number)
    stated.check = marks.joined(separator: " ")
    let isMisread = self.isMisread(action.shortTitle, isBare: rating?.isBare ?? true)
    var parts = [head(action, rating, isMisread: isMisread)]
    if !stated.due.isEmpty { parts.append(sentence(.due, [.due: stated.due])) }
    if action.asksForDate {
      parts.append(stated.dateChange)
    } else if isPassed(action) {
      parts.append(sentence(.datePassed))
    }
    parts += marks
    // Where the rating is a label alone, anything that sounds like another one would go before it.
    if isMisread, rating?.isBare == false, !saysNothing(action.shortTitle) {
      parts.append(sentence(.titleBehind, [.title: action.shortTitle]))
    }
    return (stated, parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func head(_ action: DraftAction, _ rating: (text: String, isBare: Bool)?, isMisread: Bool) -> String {
    let name = action.ref.isEmpty ? titles.opening(action.name) : action.name
    guard let rating else { return isMisread && !action.ref.isEmpty ? action.ref : name }
    if isMisread, !action.ref.isEmpty { return sentence(.ratedRef, [.ref: action.ref, .rating: rating.text]) }
    return sentence(.exception, [.action: name, .rating: rating.text])
  }

  /// What is said of an exception of a ref, or of one without, behind the marker or in the line of its rating.
  func commentary(_ said: String, ofRef ref: String) -> String {
    if ref.isEmpty { return titles.within(said) }
    return titles.beginsWithRef(said) ? "\(ruleSet.dateWords.name(of: period)): \(said)" : said
  }

  /// What the action is rated, and whether that is a label by itself; nil where its status is no rating.
  private func rating(_ action: DraftAction) -> (text: String, isBare: Bool)? {
    guard let index = action.status else { return nil }
    let status = ruleSet.statuses[index]
    let label = status.spelledLabels.first ?? status.title
    if words.bareRatings.contains(StatusSet(index: index)) { return (label, true) }
    guard status.rank != nil || draft.exceptions.contains(index) else { return nil }
    guard let colour = status.colour else { return (sentence(.labelRating, [.label: label]), false) }
    return (sentence(.colourRating, [.label: colour.prefix(1).uppercased() + colour.dropFirst()]), false)
  }

  /// Whether a title has words that would be read as the rating or the due date.
  private func isMisread(_ title: String, isBare: Bool) -> Bool {
    var isMisread = saysNothing(title)
    eachPhrase(in: title) { meaning, place in
      switch meaning {
      case .list(.behindRating), .list(.beforeRating), .list(.due), .list(.beforeDate), .list(.deadline):
        isMisread = true
      case .list(.month): if place.lowerBound == 0 { isMisread = true }
      case .status(let index): if isBare, words.bareRatings.contains(StatusSet(index: index)) { isMisread = true }
      default: break
      }
    }
    return isMisread
  }

  /// Whether a title says, wherever it stands in a line, that there is nothing to tell.
  private func saysNothing(_ title: String) -> Bool {
    var saysNothing = false
    eachPhrase(in: title) { meaning, _ in
      if [.list(.noIssues), .list(.noExceptions)].contains(meaning) { saysNothing = true }
    }
    return saysNothing
  }

  private func eachPhrase(in title: String, _ body: (SummaryWords.Meaning, Range<Int>) -> Void) {
    let text = NormalisedText()
    title.withBytes { bytes in
      text.read(bytes, vocabulary: words.vocabulary)
      words.eachPhrase(in: text, body)
    }
  }

  private func marks(_ action: DraftAction, number: Int) -> [String] {
    var marks: [String] = []
    if action.ref.isEmpty { marks.append(sentence(.refMissing)) }
    let rules = (errors[number] ?? []).filter { !marks.contains(sentence(.check, [.rules: $0])) }
    if !rules.isEmpty {
      marks.append(sentence(.check, [.rules: rules.joined(separator: ", ")]))
    }
    if marks.isEmpty, isUnderstated(action) { marks.append(sentence(.understated)) }
    return marks
  }

  /// Whether the due date, as it is told, allows no rating as good as the one stated on any day of the period.
  private func isUnderstated(_ action: DraftAction) -> Bool {
    guard let index = action.status, let rank = ruleSet.statuses[index].rank,
      let due = action.tracked.due.duePoint, !action.tracked.due.marks.contains(.yearAssumed)
    else { return false }
    let expected = bands.expected(due: due.month.last, reporting: period.days)
    let best = expected.compactMap { ruleSet.statuses[$0].rank }.min()
    return best.map { rank < $0 } ?? false
  }

  // MARK: Dates

  /// The month in which an action is due, with its year where the tracker gives one; nil where it gives no date.
  func due(_ action: DraftAction) -> String? {
    guard let month = action.tracked.due.duePoint?.month else { return nil }
    let words = ruleSet.dateWords
    return action.tracked.due.marks.contains(.yearAssumed) ? words.name(ofMonth: month.month) : words.name(of: month)
  }

  /// Whether an unfinished action was due before the period, in a year that the tracker gives.
  func isPassed(_ action: DraftAction) -> Bool {
    let due = action.tracked.due
    guard !action.tracked.isFinished, let days = due.days, !due.marks.contains(.yearAssumed) else { return false }
    return days.latest < period.days.earliest
  }

  /// Whether an unfinished action is due in the two months behind the period.
  func isDueSoon(_ action: DraftAction) -> Bool {
    guard !action.tracked.isFinished, let days = action.tracked.due.days else { return false }
    return days.latest > period.days.latest && days.earliest <= lastDaySoon
  }

  /// The last of those two months.
  var lastMonthSoon: Month { period.last.adding(2) }
  private var lastDaySoon: Day { lastMonthSoon.last }
}
