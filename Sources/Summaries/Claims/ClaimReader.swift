package import Checks
import Dates
package import RuleSets
import Texts

/// Reads what a summary says of actions, by the words of a rule set.
package struct ClaimReader: Sendable {
  /// The words of summaries.
  let words: SummaryWords
  /// What the words of exceptions mean.
  let exceptions: ExceptionWords
  /// Statuses where a text is nothing but their name.
  let statuses: StatusNames
  /// What is a ref.
  let refs: SummaryRefs

  /// A reader by a rule set; `refs` tells refs from other words.
  package init(_ ruleSet: RuleSet, refs: SummaryRefs) {
    words = ruleSet.summary
    exceptions = ExceptionWords(ruleSet)
    statuses = StatusNames(ruleSet)
    self.refs = refs
  }

  /// What a summary says, theme by theme, in its order.
  package func themes(of summary: Summary, on workers: Workers = .one) -> [StatedTheme] {
    workers.results(of: summary.themes.count) { read(summary.themes[$0]) }
  }

  private func read(_ theme: SummaryTheme) -> StatedTheme {
    var place = ClaimPlace(theme.place)
    place.theme = theme.name
    var stated = StatedTheme(name: theme.name, place: place)
    if let told = theme.stated {
      read(told, into: &stated)
    } else {
      read(theme.summary, into: &stated)
      readMilestones(theme.milestones, into: &stated)
    }
    for index in stated.claims.indices {
      stated.claims[index].claim.place.theme = theme.name
      stated.claims[index].claim.theme = theme.name
    }
    for index in stated.counts.indices { stated.counts[index].place.theme = theme.name }
    return stated
  }

  /// Reads a cell of the column *Summary*.
  private func read(_ cell: SummaryCell, into stated: inout StatedTheme) {
    let text = SummaryText(cell, words, refs)
    let reader = PassageReader(text, words)
    let passages = reader.passages()
    stated.claims += claims(of: text, passages, reader)
    stated.counts += CountReader(text: text, words: words).counts(passages)
    stated.checkMarks += exceptions.marks(0..<text.bytes.count, text)
  }

  /// The claims of a column's passages, in the order of the column.
  private func claims(of text: SummaryText, _ passages: [Passage], _ reader: PassageReader) -> [StatedClaim] {
    var found: [(place: Int, claim: StatedClaim)] = ExceptionReader(text, passages, exceptions).claims()
    found += reader.titles().map { ($0.lowerBound, block(text.title($0), text.place($0.lowerBound, heading: ""))) }
    for phrase in reader.nothing {
      let passage = passages[max(0, passages.firstPlace { $0.bytes.lowerBound > phrase.bytes.lowerBound } - 1)]
      guard passage.tells(of: phrase, in: text), let claim = nothing(phrase, passage, text) else { continue }
      found.append((phrase.bytes.lowerBound, claim))
    }
    return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
      \.element.claim)
  }

  /// The title of a Focus 1 action.
  func block(_ title: String, _ place: ClaimPlace) -> StatedClaim {
    var claim = Claim(.block, theme: "", place: place)
    (claim.title, claim.place.quote) = (title, title)
    var stated = StatedClaim(claim)
    (stated.focus, stated.block) = (.one, title)
    return stated
  }

  /// That there is nothing to tell.
  private func nothing(_ phrase: SummaryText.Phrase, _ passage: Passage, _ text: SummaryText) -> StatedClaim? {
    guard case .list(let list) = phrase.meaning, list != .noFocusOne else { return nil }
    var claim = Claim(
      list == .noIssues ? .noIssues : .noExceptions, theme: "",
      place: text.place(phrase.bytes.lowerBound, heading: passage.heading))
    claim.place.quote = text.string(phrase.bytes)
    var stated = StatedClaim(claim)
    (stated.focus, stated.block) = (passage.focus, passage.block)
    return stated
  }

  /// Reads the column of milestones; where its items are not told apart, none is.
  private func readMilestones(_ cell: SummaryCell, into stated: inout StatedTheme) {
    let text = SummaryText(cell, words, refs)
    guard cell.isToldApart else {
      stated.hasUnreadMilestones = text.text.count > 0
      return
    }
    stated.claims += MilestoneReader(text: text, words: words, dates: exceptions.dates).claims()
  }

  /// What a text that stands under *Issues raised* of a block says.
  func issues(_ lines: [SummaryLine], block: String) -> (text: SummaryText, claims: [StatedClaim]) {
    let text = SummaryText(SummaryCell(lines), words, refs)
    let reader = PassageReader(text, words)
    var passages = reader.passages()
    for index in passages.indices where passages[index].section == nil {
      passages[index].section = .issues
      (passages[index].focus, passages[index].block) = (.one, block)
      passages[index].marker = words.spellings[.issues] ?? ""
    }
    return (text, claims(of: text, passages, reader))
  }

  /// What a text that says where there is nothing to tell says.
  func coverage(_ lines: [SummaryLine]) -> [StatedClaim] {
    let text = SummaryText(SummaryCell(lines), words, refs)
    let reader = PassageReader(text, words)
    return claims(of: text, reader.passages(), reader)
  }
}

extension ClaimPlace {
  /// A place without theme, heading and words.
  init(_ place: SummaryPlace) {
    self.init()
    (line, paragraph, column) = (place.line, place.paragraph, place.column)
  }
}
