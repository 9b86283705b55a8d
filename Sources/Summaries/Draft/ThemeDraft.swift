import Dates
import RuleSets
import Texts
import Trackers

/// Drafts what a summary says of a theme.
struct ThemeDraft {
  /// The theme as the tracker has it; empty where it has none.
  let theme: String
  /// Its actions, in the order of the tracker.
  let actions: [DraftAction.Numbered]
  /// Puts them into words.
  let sentences: DraftSentences
  /// What stands under the tracker's Focus 1 main actions.
  let blocks: DraftBlocks
  /// What an older summary says under its blocks.
  let last: LastTexts
  private var lines: [SummaryLine] = []
  private var stated = StatedSummary()

  /// The theme's part of the summary, with the milestones that are its.
  static func theme(
    _ theme: String, _ actions: [DraftAction.Numbered], _ sentences: DraftSentences, _ blocks: DraftBlocks,
    last: LastTexts,
    milestones: DraftMilestones
  ) -> SummaryTheme {
    var draft = ThemeDraft(theme, actions, sentences, blocks, last: last)
    draft.addCounts()
    draft.addBlocks()
    var achievements: [SummaryLine] = []
    draft.addAchievements(to: &achievements)
    draft.stated.milestones = milestones.stated
    return SummaryTheme(
      name: theme.isEmpty ? sentences.sentence(.noTheme) : theme, place: SummaryPlace(),
      summary: SummaryCell(draft.lines), achievements: SummaryCell(achievements),
      milestones: SummaryCell(milestones.lines), stated: draft.stated)
  }

  private init(
    _ theme: String, _ actions: [DraftAction.Numbered], _ sentences: DraftSentences, _ blocks: DraftBlocks,
    last: LastTexts
  ) {
    (self.theme, self.actions, self.sentences, self.blocks, self.last) = (theme, actions, sentences, blocks, last)
  }

  private var words: SummaryWords { sentences.ruleSet.summary }
  private var draft: SummaryDraftWords { words.draft }

  // MARK: Lines

  private static func line(_ text: String, level: Int? = nil, heading: Int? = nil) -> SummaryLine {
    var line = SummaryLine(text, level: level, place: SummaryPlace())
    line.heading = heading
    return line
  }

  private mutating func add(_ text: String, level: Int? = nil, heading: Int? = nil) {
    lines.append(Self.line(text, level: level, heading: heading))
  }

  private mutating func add(marker: SummaryWords.List, heading: Int) {
    add(words.spellings[marker] ?? "", heading: heading)
  }

  // MARK: Counts

  private mutating func addCounts() {
    let subs = actions.map(\.action).filter { $0.tracked.kind == .sub }
    for count in draft.counts {
      let number = subs.count { $0.status == count.status }
      guard number > 0 else { continue }
      let before = subs.count { $0.previousStatus == count.status }
      let state = words.countStates.first { $0.statuses.contains(StatusSet(index: count.status)) }?.id
      add(
        number, number == 1 ? count.one : count.many, state: state,
        before: subs.contains(where: \.hasPrevious) ? before : nil)
    }
    let finished = subs.count { $0.tracked.isNewlyFinished == true }
    let sentence = draft.sentences[finished == 1 ? .finishedOne : .finishedMany]
    if finished > 0, let sentence { add(finished, sentence, state: nil, before: nil) }
  }

  /// Adds a number; the state of a count that is none is told by its sentence.
  private mutating func add(_ number: Int, _ template: SummaryTemplate, state: String?, before: Int?) {
    let text = template.filled([.number: String(number)])
    var count = StatedSummary.Count()
    (count.text, count.kind, count.n, count.state) = (text, "sub", number, state ?? text)
    stated.counts.append(count)
    add(
      [text, before.map { sentences.sentence(.before, [.number: String($0)]) } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  // MARK: Blocks and exceptions

  private mutating func addBlocks() {
    for (number, action) in actions {
      if let under = blocks.actions(under: number) { addBlock((number, action), under) }
    }
    addExceptions(actions.filter { !blocks.tells(of: $0.number) && isException($0.action) })
  }

  private func isException(_ action: DraftAction) -> Bool { action.status.map(draft.exceptions.contains) ?? false }

  private mutating func addBlock(_ main: DraftAction.Numbered, _ under: [DraftAction.Numbered]) {
    var block = StatedSummary.Block()
    block.title = main.action.title.isEmpty ? main.action.ref : main.action.title
    let heading = sentences.titles.heading(block.title)
    add(heading.isEmpty ? main.action.ref : heading, heading: 1)
    let subs = under.filter { $0.action.tracked.kind == .sub }
    addSummary(&block, heading: heading)
    add(marker: .progress, heading: 2)
    let news = subs.filter { $0.action.isUpdateFresh }.map { sub in
      sentences.sentence(.update, [.ref: sub.action.ref, .update: sub.action.update ?? ""])
    }
    block.progress = addItems(news, orElse: .noUpdate)
    add(marker: .nextSteps, heading: 2)
    let next = subs.filter { sentences.isDueSoon($0.action) }.map { sub in
      sentences.sentence(.next, [.action: sub.action.name, .due: sentences.due(sub.action) ?? ""])
    }
    let month = sentences.ruleSet.dateWords.name(of: sentences.lastMonthSoon)
    block.next = addItems(next, orElse: .noNext, [.month: month])
    addIssues([main] + under, to: &block)
    stated.focus1.append(block)
  }

  private mutating func addSummary(_ block: inout StatedSummary.Block, heading: String) {
    add(marker: .summary, heading: 2)
    let own = last.texts(theme: theme, block: block.title)
    let texts = own.isEmpty ? last.texts(theme: theme, block: heading) : own
    if texts.isEmpty { add(sentences.sentence(.toWrite)) } else { lines += texts }
    block.summary = texts.isEmpty ? sentences.sentence(.toWrite) : texts.map(\.text).joined(separator: "\n")
  }

  private mutating func addItems(
    _ items: [String], orElse nothing: SummarySentence, _ values: [SummaryPlaceholder: String] = [:]
  ) -> [SummaryLine] {
    let first = lines.count
    for item in items { add(item, level: 0) }
    if items.isEmpty { add(sentences.sentence(nothing, values)) }
    return Array(lines[first...])
  }

  private mutating func addIssues(_ actions: [DraftAction.Numbered], to block: inout StatedSummary.Block) {
    let issues =
      ordered(actions.filter { isException($0.action) })
      + actions.filter { !isException($0.action) && sentences.errors[$0.number] != nil }
    add(marker: .issues, heading: 2)
    if issues.isEmpty {
      block.issues = [Self.line(words.spellings[.noIssues] ?? "")]
      lines += block.issues
    }
    for issue in issues {
      let (exception, line) = sentences.exception(issue.action, number: issue.number)
      block.stated.append(exception)
      add(line, level: 0)
    }
  }

  /// Worst first, else in the order of the tracker.
  private func ordered(_ actions: [DraftAction.Numbered]) -> [DraftAction.Numbered] {
    draft.exceptions.flatMap { status in actions.filter { $0.action.status == status } }
  }

  private mutating func addExceptions(_ actions: [DraftAction.Numbered]) {
    let marker = words.spellings[.focusTwoExceptions] ?? words.spellings[.exceptions] ?? ""
    add(marker, heading: 1)
    if actions.isEmpty {
      add(sentences.sentence(.noExceptions))
      // With its marker: without one it would speak of Focus 1, too.
      stated.coverage.append(Self.line("\(marker): \(sentences.sentence(.noExceptions))"))
    }
    for (number, action) in ordered(actions) {
      var (exception, line) = sentences.exception(action, number: number)
      exception.commentary = action.update ?? sentences.sentence(.noUpdate)
      let commentary = sentences.commentary(exception.commentary, ofRef: action.ref)
      // Behind a line without a ref a marker would belong to the ref before.
      add(action.ref.isEmpty ? "\(line) \(commentary)" : line, level: 0)
      if !action.ref.isEmpty { add("\(words.spellings[.commentary] ?? ""): \(commentary)") }
      stated.exceptions.append(exception)
    }
  }

  // MARK: Achievements

  /// What was finished, the newest month first.
  private func addAchievements(to lines: inout [SummaryLine]) {
    let periods = Set(actions.flatMap(\.action.finished)).sorted(by: >)
    for period in periods {
      lines.append(Self.line(sentences.ruleSet.dateWords.name(of: period), heading: 1))
      for (_, action) in actions where action.finished.contains(period) {
        let text =
          action.ref.isEmpty
          ? action.title : sentences.sentence(.achievement, [.title: action.title, .ref: action.ref])
        lines.append(Self.line(text, level: 0))
      }
    }
  }
}
