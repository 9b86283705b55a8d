import Dates
import Documents
import Texts

/// The words that dates are read by.
extension RuleSetBuilder {
  /// Takes the words of dates.
  func applyDates(_ object: ObjectReader) {
    if let order = object.choice("order", "order").flatMap(NumericDateOrder.init) { dates.order = order }
    applyMonthsAndWeekdays(object)
    changeWords(object, "day-endings", &dates.dayEndings)
    changeWords(object, "links", &dates.links)
    changeWords(object, "joiners", &dates.joiners)
    if let weeks = object.object("weeks") {
      changePhrases(weeks, "from", &dates.weekFrom)
      changePhrases(weeks, "to", &dates.weekTo)
    }
    applyRevised(object)
    changePhrases(object, "blank", &dates.blank)
    changePhrases(object, "unset", &dates.unset)
    changePhrases(object, "on-hold", &dates.onHold)
    changePhrases(object, "open-ended", &dates.openEnded)
    if object.node("frequencies") != nil { dates.frequencies = frequencies(object) }
    changeWords(object, "schedule-starts", &dates.scheduleStarts)
    changeWords(object, "list-separators", &dates.listSeparators)
    if object.node("seasons") != nil { dates.seasons = parts(object, "seasons") }
    if object.node("parts-of-year") != nil { dates.partsOfYear = parts(object, "parts-of-year") }
    changeWords(object, "parts-of-month", &dates.partsOfMonth)
    if object.node("numbers") != nil { dates.numbers = wordLists(object, "numbers") }
    if object.node("ordinals") != nil { dates.ordinals = wordLists(object, "ordinals") }
    if let periods = object.object("periods") { applyPeriods(periods) }
    if let year = object.object("financial-year") { applyFinancialYear(year) }
    if let year = object.object("school-year") { applySchoolYear(year) }
  }

  private func applyMonthsAndWeekdays(_ object: ObjectReader) {
    func apply(_ name: String, _ count: Int, _ what: String, to lists: inout [[String]]) {
      guard let node = object.node(name) else { return }
      let names = wordLists(object, name)
      if names.count == count, names.allSatisfy({ !$0.isEmpty }) {
        lists = names
      } else if case .array = node.value {
        log.add(.badValue, object.source, node.offset, object.path + name, "expected \(what); found \(names.count)")
      }
    }
    apply("months", 12, "twelve lists of names, January's first", to: &dates.months)
    apply("weekdays", 7, "seven lists of names, Monday's first", to: &dates.weekdays)
  }

  private func applyRevised(_ object: ObjectReader) {
    var texts = dates.revised.map(\.text)
    var patterns = dates.revised.reduce(into: [:]) { $0[$1.text] = $1 }
    change(object, "revised", &texts) { text in
      if let pattern = RevisedPattern(text.value) {
        patterns[text.value] = pattern
        _ = unfolded(
          LocatedText(value: pattern.phrase, source: text.source, offset: text.offset, path: text.path))
      } else {
        log.add(
          .badValue, text.source, text.offset, text.path,
          "\"\(shown(text.value))\" is no such form: expected {due}, {original} or not, and words behind the first")
      }
    }
    dates.revised = texts.compactMap { patterns[$0] }
  }

  private func applyFinancialYear(_ object: ObjectReader) {
    changeWords(object, "short-names", &dates.financialYear.shortNames)
    changePhrases(object, "names", &dates.financialYear.names)
    changePhrases(object, "ends", &dates.financialYear.ends)
    if object.node("parts") != nil { dates.financialYear.parts = parts(object, "parts") }
    if object.node("units") != nil { dates.financialYear.units = units(object) }
    changeWords(object, "unit-joiners", &dates.financialYear.joiners)
    changePhrases(object, "last-month", &dates.financialYear.lastMonth)
    changePhrases(object, "first-month", &dates.financialYear.firstMonth)
    changeWords(object, "part-words", &dates.financialYear.partWords)
  }

  private func applySchoolYear(_ object: ObjectReader) {
    changePhrases(object, "names", &dates.schoolYear.names)
    dates.schoolYear.starts = object.whole("starts") ?? dates.schoolYear.starts
    changeWords(object, "term-words", &dates.schoolYear.termWords)
    if object.node("terms") != nil { dates.schoolYear.terms = parts(object, "terms") }
  }

  // MARK: Lists that can be changed

  /// Changes a list whose places are not kept: what is wrong with what is new in it is told at once, by `check`.
  private func change(
    _ object: ObjectReader, _ name: String, _ words: inout [String], _ check: (LocatedText) -> Void
  ) {
    guard let node = object.node(name) else { return }
    let known = Set(words)
    var located = words.map {
      LocatedText(value: $0, source: object.source, offset: node.offset, path: object.path + name)
    }
    applyWords(object, name, to: &located)
    for word in located where !known.contains(word.value) { check(word) }
    words = located.map(\.value)
  }

  private func changePhrases(_ object: ObjectReader, _ name: String, _ phrases: inout [String]) {
    change(object, name, &phrases) { _ = unfolded($0) }
  }

  private func changeWords(_ object: ObjectReader, _ name: String, _ words: inout [String]) {
    change(object, name, &words) { word in
      let key = normalised(word.value)
      guard key.isEmpty || key.utf8.contains(0x20) else { return }
      log.add(.badValue, word.source, word.offset, word.path, "\"\(shown(word.value))\" is not one word")
    }
  }

  // MARK: Lists that are replaced

  /// Lists of names that are one word each.
  private func wordLists(_ object: ObjectReader, _ name: String) -> [[String]] {
    object.list(name).enumerated().map { index, node in
      texts(node, object, (object.path + name)[index], areWords: true)
    }
  }

  private func texts(_ object: ObjectReader, _ name: String, areWords: Bool = true) -> [String] {
    object.node(name).map { texts($0, object, object.path + name, areWords: areWords) } ?? []
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
      let words = texts(entry, "words", areWords: false)
      let whole = texts(entry, "whole-cell", areWords: false)
      return entry.whole("months").map { DateWords.Source.Frequency(months: $0, words: words, wholeCell: whole) }
    }
  }

  private func parts(_ object: ObjectReader, _ name: String) -> [DateWords.Source.Part] {
    object.objects(name).compactMap { entry in
      let words = texts(entry, "words")
      guard let from = entry.whole("from"), let to = entry.whole("to") else { return nil }
      return DateWords.Source.Part(words: words, from: from, to: to)
    }
  }

  private func units(_ object: ObjectReader) -> [DateWords.Source.Unit] {
    object.objects("units").compactMap { entry in
      guard let months = entry.whole("months") else { return nil }
      if 12 % months != 0, let node = entry.node("months") {
        log.add(
          .badValue, entry.source, node.offset, entry.path + "months",
          "expected a number by which twelve can be divided; found \(months)")
      }
      var unit = DateWords.Source.Unit(months: months)
      unit.words = texts(entry, "words")
      unit.joined = texts(entry, "joined")
      unit.behind = texts(entry, "behind")
      unit.last = texts(entry, "last")
      unit.isAlone = entry.flag("alone") ?? false
      unit.isJoined = entry.flag("joins") ?? false
      return unit
    }
  }
}
