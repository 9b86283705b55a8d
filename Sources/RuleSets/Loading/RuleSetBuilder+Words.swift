import Dates
import Texts

/// The words that dates, updates and phrases are read by.
extension RuleSetBuilder {
  func applyDates(_ object: ObjectReader) {
    if let node = object.node("months") {
      let names = wordLists(object, "months")
      if names.count == 12, names.allSatisfy({ !$0.isEmpty }) {
        dates.months = names
      } else if case .array = node.value {
        log.add(
          .badValue, object.source, node.offset, object.path + "months",
          "expected twelve lists of names, January's first; found \(names.count)")
      }
    }
    if object.node("weekdays") != nil { dates.weekdays = wordLists(object, "weekdays") }
    change(object, "blank", &dates.blank)
    change(object, "unset", &dates.unset)
    change(object, "on-hold", &dates.onHold)
    change(object, "open-ended", &dates.openEnded)
    change(object, "list-separators", &dates.listSeparators)
    if object.node("frequencies") != nil { dates.frequencies = frequencies(object) }
    if object.node("seasons") != nil { dates.seasons = parts(object, "seasons") }
    if object.node("parts-of-year") != nil { dates.partsOfYear = parts(object, "parts-of-year") }
  }

  /// Changes a list whose places are not kept: what is wrong with it is told at once.
  private func change(_ object: ObjectReader, _ name: String, _ words: inout [String]) {
    guard let node = object.node(name) else { return }
    let known = Set(words)
    var located = words.map {
      LocatedText(value: $0, source: object.source, offset: node.offset, path: object.path + name)
    }
    applyWords(object, name, to: &located)
    for word in located where !known.contains(word.value) { checkPhrase(word) }
    words = located.map(\.value)
  }

  private func checkPhrase(_ word: LocatedText) { _ = unfolded(word) }

  /// What the phrase unfolds to; empty, and a problem, where it is none, or one too many of all that were asked for.
  func unfolded(_ phrase: LocatedText) -> [[PhrasePattern.Token]] {
    if phraseForms > mostPhraseForms { return [] }
    func refuse(_ code: RuleSetProblem.Code, _ message: String) {
      log.add(code, phrase.source, phrase.offset, phrase.path, message)
    }
    do throws(PhrasePattern.Problem) {
      let unfolded = try PhrasePattern.unfolded(phrase.value, limits: phraseLimits)
      phraseForms += unfolded.reduce(0) { $0 + PhrasePattern.forms(of: $1) }
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

  /// Lists of names that are one word each.
  private func wordLists(_ object: ObjectReader, _ name: String) -> [[String]] {
    object.list(name).enumerated().map { index, node in
      texts(node, object, (object.path + name)[index], areWords: true)
    }
  }

  private func texts(_ node: JSONNode, _ object: ObjectReader, _ path: JSONPath, areWords: Bool) -> [String] {
    let texts = log.texts(node, object.source, path)
    for text in texts {
      let key = normalised(text.text)
      if !key.isEmpty, areWords ? !key.utf8.contains(0x20) : !PhrasePattern.holdsSigns(text.text) { continue }
      log.add(
        .badValue, object.source, text.offset, text.path,
        areWords ? "\"\(shown(text.text))\" is not one word" : "\"\(shown(text.text))\" is no phrase of plain words")
    }
    return texts.map(\.text)
  }

  private func frequencies(_ object: ObjectReader) -> [DateWords.Source.Frequency] {
    object.objects("frequencies").compactMap { entry in
      let words = entry.node("words").map { texts($0, entry, entry.path + "words", areWords: false) } ?? []
      let whole = entry.node("whole-cell").map { texts($0, entry, entry.path + "whole-cell", areWords: false) } ?? []
      return entry.whole("months").map { DateWords.Source.Frequency(months: $0, words: words, wholeCell: whole) }
    }
  }

  private func parts(_ object: ObjectReader, _ name: String) -> [DateWords.Source.Part] {
    object.objects(name).compactMap { entry in
      let words = entry.node("words").map { texts($0, entry, entry.path + "words", areWords: true) }
      let from = entry.whole("from")
      let to = entry.whole("to")
      guard let words, let from, let to else { return nil }
      return DateWords.Source.Part(words: words, from: from, to: to)
    }
  }

  func applyForecasts(_ object: ObjectReader) {
    applyWords(object, "lead-words", to: &leadWords)
    withinWords = object.whole("within-words") ?? withinWords
    monthsPast = object.whole("months-past") ?? monthsPast
    if let months = object.object("ambiguous-months") {
      applyWords(months, "words", to: &ambiguousMonths)
      applyWords(months, "only-after", to: &onlyAfter)
    }
  }

  func applyUpdates(_ object: ObjectReader) {
    applyWords(object, "blank", to: &blankUpdates)
    for name in ["no-news", "due-statement", "leading-due"] {
      guard let text = object.text(name), let node = object.node(name) else { continue }
      updateLists[name] = LocatedText(value: text, source: object.source, offset: node.offset, path: object.path + name)
    }
    if let copied = object.object("copied") {
      agreement = copied.number("agreement") ?? agreement
      leastWords = copied.whole("least-words") ?? leastWords
    }
    firstWords = object.object("pasted")?.whole("first-words") ?? firstWords
  }

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
