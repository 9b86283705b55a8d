import Documents

/// The words that theme progress summaries are drafted in.
extension RuleSetBuilder {
  /// What files have said of them; a later one of a name takes the place of an earlier one.
  struct SummaryDraftSource {
    /// By sentence.
    var sentences: [SummarySentence: SummaryTemplate] = [:]
    /// Ids of statuses.
    var exceptions: [LocatedText] = []
    /// By status, in the order in which they were first named: one and several.
    var counts: [StatusSentences] = []
    /// The same of milestones: without a date, and with one.
    var milestones: [StatusSentences] = []
  }

  /// Two sentences of a status.
  struct StatusSentences {
    /// The status's id.
    let status: LocatedText
    /// The sentences.
    let first: SummaryTemplate, second: SummaryTemplate
  }

  /// Takes the words of drafts.
  func applySummaryDraft(_ object: ObjectReader) {
    for sentence in SummarySentence.allCases {
      guard let text = object.text(sentence.rawValue), let node = object.node(sentence.rawValue) else { continue }
      let place = LocatedText(
        value: text, source: object.source, offset: node.offset, path: object.path + sentence.rawValue)
      summaryDraft.sentences[sentence] = template(place, allowed: sentence.placeholders)
    }
    if object.node("exceptions") != nil {
      let path = object.path + "exceptions"
      summaryDraft.exceptions = object.list("exceptions").enumerated().compactMap { index, node in
        log.name(node, object.source, path[index]).map {
          LocatedText(value: $0, source: object.source, offset: node.offset, path: path[index])
        }
      }
    }
    applySentences(object, "counts", [.number], to: &summaryDraft.counts)
    applySentences(object, "milestones", [.due], to: &summaryDraft.milestones)
  }

  private func applySentences(
    _ object: ObjectReader, _ name: String, _ allowed: [SummaryPlaceholder], to list: inout [StatusSentences]
  ) {
    for member in object.map(name) {
      let path = object.path + name + member.name
      let texts = log.texts(member.value, object.source, path)
      guard texts.count == 2 else {
        log.add(.badValue, object.source, member.value.offset, path, "expected two sentences, found \(texts.count)")
        continue
      }
      let templates = texts.compactMap {
        template(LocatedText(value: $0.text, source: object.source, offset: $0.offset, path: $0.path), allowed: allowed)
      }
      guard templates.count == 2 else { continue }
      let status = LocatedText(value: member.name, source: object.source, offset: member.offset, path: path)
      let sentences = StatusSentences(status: status, first: templates[0], second: templates[1])
      if let place = list.firstIndex(where: { $0.status.value == member.name }) {
        list[place] = sentences
      } else {
        list.append(sentences)
      }
    }
  }

  private func template(_ text: LocatedText, allowed: [SummaryPlaceholder]) -> SummaryTemplate? {
    do throws(SummaryTemplate.Refusal) {
      return try SummaryTemplate(text.value, allowed: allowed)
    } catch {
      let names = allowed.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      let known = allowed.isEmpty ? "; it has none" : "; it may have \(names)"
      log.add(
        .unknownPlaceholder, text.source, text.offset, text.path,
        error.name.map { "unknown placeholder {\(shown($0))}\(known)" } ?? "a brace stands alone")
      return nil
    }
  }

  /// The words, with statuses by their places.
  func compileSummaryDraft() -> SummaryDraftWords {
    var words = SummaryDraftWords()
    words.sentences = summaryDraft.sentences
    words.exceptions = summaryDraft.exceptions.compactMap(statusPlace)
    words.counts = summaryDraft.counts.compactMap { entry in
      statusPlace(entry.status).map { SummaryDraftWords.Count(status: $0, one: entry.first, many: entry.second) }
    }
    for entry in summaryDraft.milestones {
      guard let place = statusPlace(entry.status) else { continue }
      words.milestones[place] = SummaryDraftWords.MilestoneState(undated: entry.first, dated: entry.second)
    }
    return words
  }

  private func statusPlace(_ id: LocatedText) -> Int? {
    if let place = statuses.firstIndex(where: { $0.id == id.value }) { return place }
    log.undeclared(.unknownStatus, "status", id.value, id.source, id.offset, id.path, known: statuses.map(\.id))
    return nil
  }
}
