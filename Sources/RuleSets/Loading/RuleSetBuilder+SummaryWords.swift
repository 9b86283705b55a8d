import Dates
import Texts

/// Compiles the words that theme progress summaries are read by.
extension RuleSetBuilder {
  /// The words, compiled; the rule set's `vocabulary` is kept, so that months are known by it.
  func compileSummary(_ dateWords: DateWords?, _ vocabulary: Vocabulary, _ conditions: ConditionReader) -> SummaryWords
  {
    var words = SummaryWords()
    words.vocabulary = vocabulary
    words.matcher = PhraseMatcher(months: dateWords?.months ?? [])
    for list in SummaryWords.List.allCases {
      let phrases = summary.words[list.rawValue] ?? []
      words.spellings[list] = phrases.first?.value
      add(phrases, .list(list), to: &words)
    }
    for (place, state) in summary.milestoneStates.enumerated() { add(state.words, .milestoneState(place), to: &words) }
    for (place, state) in summary.countStates.enumerated() { add(state.words, .countState(place), to: &words) }
    for (place, status) in statuses.enumerated() { addLabels(of: status, .status(place), to: &words) }
    words.milestoneStates = summary.milestoneStates.map(\.id)
    words.countStates = compileCountStates(conditions)
    words.bareRatings = statusSet(summary.words["exceptions.bare-ratings"] ?? [], conditions)
    words.ratingWithin = summary.ratingWithin ?? words.ratingWithin
    words.titleShare = summary.titleShare ?? words.titleShare
    words.titleWords = summary.titleWords ?? words.titleWords
    words.stateWithin = summary.stateWithin ?? words.stateWithin
    words.agreement = summary.agreement ?? words.agreement
    words.agreementLead = summary.agreementLead ?? words.agreementLead
    words.dateChanges = dateChangeList()
    words.draft = compileSummaryDraft()
    compilePlainWords(&words)
    return words
  }

  private func add(_ phrases: [LocatedText], _ meaning: SummaryWords.Meaning, to words: inout SummaryWords) {
    let list = PhraseListID(index: words.meanings.count)
    words.meanings.append(meaning)
    for phrase in phrases {
      for tokens in unfolded(phrase) { words.matcher.add(tokens, to: list, vocabulary: &words.vocabulary) }
    }
  }

  /// Labels of one letter are none in prose, where *a* is a word.
  private func addLabels(of status: StatusDraft, _ meaning: SummaryWords.Meaning, to words: inout SummaryWords) {
    let list = PhraseListID(index: words.meanings.count)
    words.meanings.append(meaning)
    for label in status.labels where DatedLabel(label.value) == nil {
      let normal = normalised(label.value)
      if normal.count < 2 { continue }
      let tokens = normal.split(separator: " ").map { PhrasePattern.Token.word(String($0)) }
      if tokens.count > phraseLimits.words { continue }
      words.matcher.add(tokens, to: list, vocabulary: &words.vocabulary)
    }
  }

  private func compileCountStates(_ conditions: ConditionReader) -> [SummaryWords.CountState] {
    let known = summary.countStates.map(\.id)
    for entry in summary.stateStatuses where !known.contains(entry.id.value) {
      log.undeclared(
        .unknownName, "state", entry.id.value, entry.id.source, entry.id.offset, entry.id.path, known: known)
    }
    return known.map { id in
      let statuses = summary.stateStatuses.first { $0.id.value == id }?.words ?? []
      return SummaryWords.CountState(id: id, statuses: statusSet(statuses, conditions))
    }
  }

  private func dateChangeList() -> PhraseListID {
    // Behind the last list stands none: what is there holds nothing.
    guard let wanted = summary.dateChanges else { return PhraseListID(index: phrases.count + 1) }
    if let index = phraseIndex[wanted.value] { return PhraseListID(index: index) }
    log.undeclared(
      .unknownPhraseList, "phrase list", wanted.value, wanted.source, wanted.offset, wanted.path,
      known: phrases.map(\.name))
    return PhraseListID(index: phrases.count + 1)
  }

  private func compilePlainWords(_ words: inout SummaryWords) {
    func normal(_ name: String) -> [String] { (summary.words[name] ?? []).map { normalised($0.value) } }
    for column in SummaryWords.Column.allCases { words.columns[column] = normal("columns.\(column.rawValue)") }
    words.numbers = Dictionary(normal("counts.numbers").enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    words.itemJoiners = (summary.words["counts.item-joiners"] ?? []).map { $0.value.lowercased() }
    words.commonWords = Set(normal("common-words"))
    words.checkMarks = normal("check-marks")
    words.abbreviations = summary.abbreviations.map { (normalised($0.short.value), normalised($0.long)) }
      .sorted { ($1.short.utf8.count, $0.short) < ($0.short.utf8.count, $1.short) }
  }
}
