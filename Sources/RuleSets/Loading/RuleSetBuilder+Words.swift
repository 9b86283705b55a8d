import Documents
import Texts

/// The words that updates and phrases are read by.
extension RuleSetBuilder {
  /// What the phrase unfolds to; empty, and a problem, where it is none, or one too many of all that were asked for.
  func unfolded(_ phrase: LocatedText) -> [[PhrasePattern.Token]] {
    if phraseForms > mostPhraseForms { return [] }
    func refuse(_ code: RuleSetProblem.Code, _ message: String) {
      log.add(code, phrase.source, phrase.offset, phrase.path, message)
    }
    do throws(PhrasePattern.Problem) {
      let unfolded = try PhrasePattern.unfolded(phrase.value, limits: phraseLimits)
      phraseForms += unfolded.count
      if phraseForms <= mostPhraseForms { return unfolded }
      refuse(.limit, log.limits.refusal(.phrases))
    } catch {
      let name = "\"\(shown(phrase.value))\""
      switch error {
      case .wrong(let why): refuse(.badValue, "\(name): \(shown(why, most: 200))")
      case .tooManyWords: refuse(.limit, "\(name): \(log.limits.refusal(.phraseWords))")
      case .tooManyForms: refuse(.limit, "\(name): \(log.limits.refusal(.phraseForms))")
      case .tooDeep: refuse(.limit, "\(name): \(log.limits.refusal(.depth))")
      }
    }
    return []
  }

  /// Takes how promised dates are found in updates.
  func applyForecasts(_ object: ObjectReader) {
    applyWords(object, "lead-words", to: &leadWords)
    withinWords = object.whole("within-words") ?? withinWords
    monthsPast = object.whole("months-past") ?? monthsPast
    if let months = object.object("ambiguous-months") {
      applyWords(months, "words", to: &ambiguousMonths)
      applyWords(months, "only-after", to: &onlyAfter)
    }
  }

  /// Takes how updates are told apart.
  func applyUpdates(_ object: ObjectReader) {
    applyWords(object, "blank", to: &blankUpdates)
    applyWords(object, "percent-signs", to: &percentSigns)
    for name in RuleSetBuilder.updateListMembers {
      guard let text = object.text(name), let node = object.node(name) else { continue }
      updateLists[name] = LocatedText(value: text, source: object.source, offset: node.offset, path: object.path + name)
    }
    if let copied = object.object("copied") {
      agreement = copied.number("agreement") ?? agreement
      leastWords = copied.whole("least-words") ?? leastWords
    }
    firstWords = object.object("pasted")?.whole("first-words") ?? firstWords
  }

  /// Takes lists of phrases, each by its name.
  func applyPhrases(_ object: ObjectReader) {
    for member in object.map("phrases") {
      let path = object.path + "phrases" + member.name
      if member.name.isEmpty {
        log.add(.badValue, object.source, member.offset, path, "a phrase list needs a name")
      }
      let index = phraseIndex[member.name] ?? phrases.count
      if index == log.limits[.phraseLists] { return refuseMore(.phraseLists, object.source, member.offset, path) }
      if index == phrases.count {
        phrases.append((member.name, []))
        phraseIndex[member.name] = index
      }
      applyWords(member.value, object.source, path, to: &phrases[index].list)
    }
  }
}
