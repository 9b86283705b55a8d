import Dates
import Texts

/// Compiles what was put together.
extension RuleSetBuilder {
  /// The rule set; nil where there are problems in the log.
  func finish() -> RuleSet? {
    checkStatuses()
    dates.financialYearStarts = financialYearStarts
    var vocabulary = Vocabulary()
    guard let dateWords = compileDates(&vocabulary) else { return nil }
    let leadsName = "forecast lead words"
    let lists = phrases + [(leadsName, leadWords)]
    if lists.count > 64, let last = phrases.last?.list.first {
      log.add(.limit, last.source, last.offset, last.path, "a rule set has at most 63 phrase lists")
      return nil
    }
    var matcher = PhraseMatcher(months: dateWords.months)
    for (index, list) in lists.enumerated() {
      add(list.list, to: PhraseListID(index: index), &matcher, &vocabulary)
    }
    let names = lists.map(\.name)
    let conditions = ConditionReader(self, phraseLists: names)
    let compiled = compileRules(conditions)
    func list(_ name: String) -> PhraseListID { updateList(name, names) }
    let updates = UpdateWords(
      blank: blankUpdates.map(\.value), noNews: list("no-news"), dueStatement: list("due-statement"),
      leadingDue: list("leading-due"), agreement: agreement, leastWords: leastWords, firstWords: firstWords)
    let forecasts = ForecastWords(
      leads: PhraseListID(index: names.count - 1), within: withinWords, monthsPast: monthsPast,
      ambiguousMonths: Set(ambiguousMonths.map { vocabulary.intern(normalised($0.value)) }),
      onlyAfter: Set(onlyAfter.map { vocabulary.intern(normalised($0.value)) }))
    let kinds = ActionKinds(
      assuranceTitles: assuranceTitles.map { normalised($0.value) },
      assuranceStatuses: assuranceStatuses.reduce(into: []) { set, id in
        set.formUnion(conditions.statusSet(id.value, id.source, id.offset, id.path))
      })
    requireColumns()
    guard log.problems.isEmpty, let id else { return nil }
    return RuleSet(
      id: id.value, version: version, title: title, columns: Columns(spellings: columns.mapValues { $0.map(\.value) }),
      kinds: kinds, statuses: statuses.map(\.status),
      calendar: CalendarRules(addingMonths: addingMonths, financialYearStarts: financialYearStarts),
      dateWords: dateWords, signOffs: SignOffWords(notInitials: notInitials.map(\.value)), forecasts: forecasts,
      updates: updates, phrases: matcher, phraseListNames: names,
      phraseTexts: lists.map { $0.list.map(\.value) }, vocabulary: vocabulary, rules: compiled)
  }

  private func compileDates(_ vocabulary: inout Vocabulary) -> DateWords? {
    do {
      return try DateWords(dates, vocabulary: &vocabulary)
    } catch {
      if let id { log.add(.badValue, id.source, id.offset, "$.dates", error.message) }
      return nil
    }
  }

  private func add(
    _ phrases: [Located<String>], to list: PhraseListID, _ matcher: inout PhraseMatcher, _ vocabulary: inout Vocabulary
  ) {
    for phrase in phrases {
      do throws(PhrasePattern.Problem) {
        for tokens in try PhrasePattern.unfolded(phrase.value) { matcher.add(tokens, to: list, vocabulary: &vocabulary) }
      } catch {
        log.add(.badValue, phrase.source, phrase.offset, phrase.path, "\"\(phrase.value)\": \(error.message)")
      }
    }
  }

  private func updateList(_ name: String, _ names: [String]) -> PhraseListID {
    let wanted = updateLists[name]
    let listName = wanted?.value ?? name
    if let index = names.firstIndex(of: listName) { return PhraseListID(index: index) }
    if let wanted {
      log.add(
        .unknownPhraseList, wanted.source, wanted.offset, wanted.path,
        "unknown phrase list \"\(listName)\"\(NearestName.hint(listName, among: names))")
    }
    // A list that holds nothing: one past the last is never matched.
    return PhraseListID(index: 63)
  }

  private func requireColumns() {
    guard let id else { return }
    for field in ["ref", "status"] where columns[field]?.isEmpty ?? true {
      log.add(
        .missingMember, id.source, id.offset, "$.tracker.columns.\(field)",
        "no header is given for \"\(field)\"; extend \"slipgauge:default\", or give it under tracker.columns")
    }
  }
}

extension RuleSetBuilder.StatusDraft {
  fileprivate var status: Status {
    Status(
      id: id, title: title, rank: rank, colour: colour, isFinished: isFinished,
      labels: labels.map { normalised($0.value) }, slippage: slippage?.value, definition: definition,
      leadershipAction: leadershipAction)
  }
}
