import Dates
import Documents
import Texts

/// Compiles what was put together.
extension RuleSetBuilder {
  /// The rule set; nil where there are problems in the log.
  func finish() -> RuleSet? {
    requireParts()
    checkColumns()
    checkStatuses()
    dates.financialYearStarts = financialYearStarts
    var vocabulary = Vocabulary()
    let dateWords = compileDates(&vocabulary)
    let lists = phrases + [("forecasts.lead-words", leadWords)]
    let names = lists.map(\.name)
    let tracker = compileTracker()
    var matcher = PhraseMatcher(months: dateWords?.months ?? [], refs: RefWords(tracker.formsOfKey))
    compilePhrases(lists.map(\.list), &matcher, &vocabulary)
    checkWays(dateWords?.mostWays ?? 0, .root + "dates")
    checkWays(matcher.mostWays(vocabulary), .root + "phrases")
    takeOwnFacts(tracker.ownFields)
    if !tracker.ownFields.contains(where: \.kind.mayBeUnread) { dropRulesOnOwnFields() }
    let conditions = ConditionReader(self)
    let compiled = RuleCompiler(self, conditions).compile()
    let updates = compileUpdates()
    let forecasts = compileForecasts(PhraseListID(index: names.count - 1), &vocabulary)
    let kinds = compileKinds(conditions)
    let changeHeaders = compileChanges()
    let summary = compileSummary(dateWords, vocabulary, conditions)
    checkWays(summary.matcher.mostWays(summary.vocabulary), .root + "summary")
    guard log.problems.isEmpty, let id, let dateWords else { return nil }
    var set = RuleSet(
      id: id.value, version: version ?? "", title: title ?? id.value,
      columns: Columns(spellings: columns.mapValues { $0.map(\.value) }), tracker: tracker, kinds: kinds,
      reading: compileReading(), changeHeaders: changeHeaders,
      statuses: statuses.map(\.status),
      calendar: CalendarRules(
        addingMonths: addingMonths, financialYearStarts: financialYearStarts, reportingDate: reportingDate,
        workingDays: WorkingDays(holidays: holidays)),
      dateWords: dateWords, signOffs: SignOffWords(notInitials: notInitials.map(\.value)), forecasts: forecasts,
      updates: updates, phrases: matcher, phraseListNames: names,
      phraseTexts: lists.map { $0.list.map(\.value) }, vocabulary: vocabulary, facts: conditions.facts,
      testCount: conditions.tests.count, rules: compiled)
    set.notices = log.notices
    set.recognition = compileRecognition()
    set.summary = summary
    return set
  }

  /// Takes away the rules that only sets with fields of their own have; those that say it wrongly stay, to be told.
  private func dropRulesOnOwnFields() {
    rules.removeAll {
      if case .string(ObjectShape.ownFields)? = $0.members["only-with"]?.node.value { true } else { false }
    }
    ruleIndex = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  // MARK: What every rule set needs

  /// What is missing from a set that extends nothing, or all that it extends together.
  private func requireParts() {
    guard let id, !log.lacksFile else { return }
    func require(_ isThere: Bool, _ path: JSONPath, _ what: String) {
      if isThere || log.hasProblem(at: path, in: id.source) { return }
      log.add(
        .missingMember, id.source, 0, path, "\(what); give it, or extend \"\(CarriedRules.standard.name)\"")
    }
    let root = JSONPath.root
    let extendsNothing = fileOrder.count < 2
    require(version != nil || !extendsNothing, root + "version", "the rule set has no version")
    require(title != nil || !extendsNothing, root + "title", "the rule set has no title")
    func hasHeader(_ field: Field) -> Bool { !(columns[field.rawValue]?.isEmpty ?? true) }
    let headers = root + "tracker" + "columns"
    require(hasHeader(key), headers + key.rawValue, "no header is given for \"\(key.rawValue)\"")
    require(
      hasHeader(.status) || hasHeader(.update), headers + "status", "no header is given for \"status\" or \"update\"")
    require(!statuses.isEmpty, root + "statuses", "the rule set has no statuses")
    require(!dates.months.isEmpty, root + "dates" + "months", "the months have no names")
    require(!rules.isEmpty, root + "rules", "the rule set has no rules")
  }

  // MARK: Words

  private func compileDates(_ vocabulary: inout Vocabulary) -> DateWords? {
    if phraseForms > mostPhraseForms { return nil }
    // Each wrong phrase was told at its place already.
    return try? DateWords(dates, vocabulary: &vocabulary, limits: phraseLimits)
  }

  private func compilePhrases(
    _ lists: [[LocatedText]], _ matcher: inout PhraseMatcher, _ vocabulary: inout Vocabulary
  ) {
    for (index, list) in lists.enumerated() {
      for phrase in list {
        for tokens in unfolded(phrase) {
          matcher.add(tokens, to: PhraseListID(index: index), vocabulary: &vocabulary)
        }
      }
    }
  }

  private func checkWays(_ ways: Int, _ path: JSONPath) {
    guard ways > log.limits[.phraseWays], let id else { return }
    log.add(.limit, id.source, id.offset, path, log.limits.refusal(.phraseWays))
  }

  private func compileUpdates() -> UpdateWords {
    UpdateWords(
      blank: blankUpdates.map(\.value), noNews: updateList("no-news"), dueStatement: updateList("due-statement"),
      leadingDue: updateList("leading-due"), percentSigns: percentSigns.map(\.value), agreement: agreement,
      leastWords: leastWords, firstWords: firstWords)
  }

  /// The members of `updates` that name phrase lists; each is the name of a list where none is named.
  static let updateListMembers = ["no-news", "due-statement", "leading-due"]

  /// The name of the list that a member of `updates` names.
  func updateListName(_ member: String) -> String { updateLists[member]?.value ?? member }

  private func updateList(_ name: String) -> PhraseListID {
    let wanted = updateLists[name]
    let listName = updateListName(name)
    if let index = phraseIndex[listName] { return PhraseListID(index: index) }
    if let wanted {
      log.undeclared(
        .unknownPhraseList, "phrase list", listName, wanted.source, wanted.offset, wanted.path,
        known: phrases.map(\.name))
    }
    // Behind the list of `forecasts.lead-words`, the last one, stands none: what is there holds nothing.
    return PhraseListID(index: phrases.count + 1)
  }

  private func compileForecasts(_ promises: PhraseListID, _ vocabulary: inout Vocabulary) -> ForecastWords {
    func symbols(_ words: [LocatedText]) -> Set<UInt32> {
      var symbols: Set<UInt32> = []
      for word in words {
        let key = normalised(word.value)
        if key.isEmpty || key.contains(" ") {
          log.add(.badValue, word.source, word.offset, word.path, "\"\(shown(word.value))\" is not one word")
        } else {
          symbols.insert(vocabulary.intern(key))
        }
      }
      return symbols
    }
    return ForecastWords(
      promises: promises, within: withinWords, monthsPast: monthsPast, ambiguousMonths: symbols(ambiguousMonths),
      onlyAfter: symbols(onlyAfter))
  }

  private func compileReading() -> ReadingRules {
    for word in totalCells + totalBeginnings + toldBehind + neverBehind + beforePeriod
    where normalised(word.value).isEmpty {
      log.add(.badValue, word.source, word.offset, word.path, "\"\(shown(word.value))\" has no letter or digit")
    }
    return ReadingRules(
      totals: totalCells.map { normalised($0.value) }, totalBeginnings: totalBeginnings.map { normalised($0.value) },
      heldFrom: heldFrom, rowsNamePeriod: rowsNamePeriod,
      toldPeriods: ToldPeriods(
        own: toldBehind.map { normalised($0.value) }, others: neverBehind.map { normalised($0.value) }),
      beforePeriod: beforePeriod.map { normalised($0.value) }, misspellings: misspellings)
  }

  private func compileKinds(_ conditions: ConditionReader) -> ActionKinds {
    for title in assuranceTitles where normalised(title.value).isEmpty {
      log.add(.badValue, title.source, title.offset, title.path, "every title begins with \"\(shown(title.value))\"")
    }
    return ActionKinds(
      assuranceTitles: assuranceTitles.map { normalised($0.value) },
      assuranceStatuses: statusSet(assuranceStatuses, conditions),
      stageStatuses: statusSet(stageStatuses, conditions))
  }

  /// The statuses that names stand for.
  func statusSet(_ names: [LocatedText], _ conditions: ConditionReader) -> StatusSet {
    names.reduce(into: StatusSet()) { set, name in
      set.formUnion(conditions.statusSet(name.value, name.source, name.offset, name.path))
    }
  }
}

extension RuleSetBuilder.StatusDraft {
  fileprivate var status: Status {
    Status(
      id: id, title: title ?? id, rank: rank, colour: colour, isFinished: isFinished,
      labels: labels.map { RuleSetBuilder.labelKey($0.value) }, spelledLabels: labels.map(\.value),
      fills: Set(fills.compactMap { FillColour(rawValue: $0.value) }),
      slippage: slippage?.value, bandAuthor: slippage?.source.path, definition: definition,
      leadershipAction: leadershipAction)
  }
}
