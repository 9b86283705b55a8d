import Dates
import Texts

/// The words that dates, updates and phrases are read by.
extension RuleSetBuilder {
  func applyDates(_ object: ObjectReader) {
    func change(_ name: String, _ words: inout [String]) {
      guard let node = object.node(name) else { return }
      var located = words.map { Located(value: $0, source: object.source, offset: node.offset, path: object.path(name)) }
      applyWords(node, object.source, object.path(name), to: &located)
      words = located.map(\.value)
    }
    if object.node("months") != nil {
      let names = lists(object, "months")
      if names.count == 12, names.allSatisfy({ !$0.isEmpty }) {
        dates.months = names
      } else {
        log.add(
          .badValue, object.source, object.node("months")?.offset ?? object.offset, object.path("months"),
          "expected twelve lists of names, January's first")
      }
    }
    if object.node("weekdays") != nil { dates.weekdays = lists(object, "weekdays") }
    change("blank", &dates.blank)
    change("unset", &dates.unset)
    change("on-hold", &dates.onHold)
    change("open-ended", &dates.openEnded)
    change("list-separators", &dates.listSeparators)
    if object.node("frequencies") != nil { dates.frequencies = frequencies(object) }
    if object.node("seasons") != nil { dates.seasons = parts(object, "seasons") }
    if object.node("parts-of-year") != nil { dates.partsOfYear = parts(object, "parts-of-year") }
    object.finish()
  }

  private func lists(_ object: ObjectReader, _ name: String) -> [[String]] {
    object.list(name).enumerated().map { index, node in
      log.texts(node, object.source, "\(object.path(name))[\(index)]").map(\.text)
    }
  }

  private func frequencies(_ object: ObjectReader) -> [DateWords.Source.Frequency] {
    object.list("frequencies").enumerated().compactMap { index, node in
      let path = "\(object.path("frequencies"))[\(index)]"
      guard let entry = ObjectReader(node, object.source, path, log) else { return nil }
      let months = entry.whole("months", in: 1...120, required: true)
      let words = entry.node("words").map { log.texts($0, object.source, path + ".words").map(\.text) } ?? []
      let whole = entry.node("whole-cell").map { log.texts($0, object.source, path + ".whole-cell").map(\.text) } ?? []
      entry.finish()
      return months.map { DateWords.Source.Frequency(months: $0, words: words, wholeCell: whole) }
    }
  }

  private func parts(_ object: ObjectReader, _ name: String) -> [DateWords.Source.Part] {
    object.list(name).enumerated().compactMap { index, node in
      let path = "\(object.path(name))[\(index)]"
      guard let entry = ObjectReader(node, object.source, path, log) else { return nil }
      let words = entry.node("words", required: true).map { log.texts($0, object.source, path + ".words").map(\.text) }
      let from = entry.whole("from", in: 1...12, required: true)
      let to = entry.whole("to", in: 1...12, required: true)
      entry.finish()
      guard let words, let from, let to else { return nil }
      return DateWords.Source.Part(words: words, from: from, to: to)
    }
  }

  func applyForecasts(_ object: ObjectReader) {
    applyWords(object, "lead-words", to: &leadWords)
    withinWords = object.whole("within-words", in: 1...100) ?? withinWords
    monthsPast = object.whole("months-past", in: 0...11) ?? monthsPast
    if let months = object.object("ambiguous-months") {
      applyWords(months, "words", to: &ambiguousMonths)
      applyWords(months, "only-after", to: &onlyAfter)
      months.finish()
    }
    object.finish()
  }

  func applyUpdates(_ object: ObjectReader) {
    applyWords(object, "blank", to: &blankUpdates)
    for name in ["no-news", "due-statement", "leading-due"] {
      guard let text = object.text(name), let node = object.node(name) else { continue }
      updateLists[name] = Located(value: text, source: object.source, offset: node.offset, path: object.path(name))
    }
    if let copied = object.object("copied") {
      if let node = copied.node("agreement"), let number = log.number(node, object.source, copied.path("agreement")) {
        if (0...1).contains(number) {
          agreement = number
        } else {
          log.add(.badValue, object.source, node.offset, copied.path("agreement"), "expected a number from 0 to 1")
        }
      }
      leastWords = copied.whole("least-words", in: 1...10_000) ?? leastWords
      copied.finish()
    }
    if let pasted = object.object("pasted") {
      firstWords = pasted.whole("first-words", in: 1...1000) ?? firstWords
      pasted.finish()
    }
    object.finish()
  }

  func applyPhrases(_ object: ObjectReader) {
    for member in object.members {
      guard let node = object.node(member.name) else { continue }
      let index = phrases.firstIndex { $0.name == member.name } ?? phrases.count
      if index == phrases.count { phrases.append((member.name, [])) }
      applyWords(node, object.source, object.path(member.name), to: &phrases[index].list)
    }
    object.finish()
  }
}
