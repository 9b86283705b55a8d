package import Dates
package import RuleSets
package import Texts

/// Recognises header texts, by the spellings of the rule set.
package struct HeaderReader: Sendable {
  /// What a header stands over.
  package enum Column: Hashable, Sendable {
    case field(Field)
    /// A status of the period that the header names; nil where it names none.
    case status(Period?)
    /// An update of such a period.
    case update(Period?)
  }

  /// A spelling: its normalised words, and where the period stands among them.
  private struct Spelling: Sendable {
    let field: Field
    let before: [String]
    /// Nil where the spelling names no period.
    let after: [String]?
  }

  private let plain: [String: Field]
  private let withPeriod: [Spelling]
  /// The fields by their ids.
  let ids: [String: Field]
  private let keyHeadersHaveDigits: Bool
  /// The field by which rows are known.
  let key: Field
  /// Normalised headers without a period that two fields share.
  let sharedHeaders: Set<String>
  /// Words before and behind the period of headers that statuses and updates share.
  let sharedPatterns: [(before: [String], after: [String])]
  /// The words that the rule set gives a meaning to.
  let vocabulary: Vocabulary
  /// How a period is written.
  let periods: PeriodText
  /// The fields by their ids, which go before all spellings; none but where headers are names of members.
  var members: [String: Field] = [:]
  /// The names of months.
  let words: DateWords
  /// The month in which the financial year begins, 1 to 12.
  var yearStarts: Int { words.financialYearStarts }

  /// A reader of headers as the rule set spells them.
  package init(_ ruleSet: RuleSet) {
    var plain: [String: Field] = [:]
    var withPeriod: [Spelling] = []
    var shared: Set<String> = []
    for field in ruleSet.fields {
      for spelling in ruleSet.headers(of: field) {
        if let star = spelling.firstIndex(of: "*") {
          withPeriod.append(
            Spelling(
              field: field, before: HeaderReader.words(spelling[..<star]),
              after: HeaderReader.words(spelling[spelling.index(after: star)...])))
        } else if let other = plain[normalised(spelling)] {
          if other != field, field != .period { shared.insert(normalised(spelling)) }
        } else {
          plain[normalised(spelling)] = field
        }
      }
    }
    ids = Dictionary(ruleSet.fields.map { (ruleSet.id(of: $0), $0) }) { first, _ in first }
    // JSON has a field's own name for it.
    for (place, field) in ruleSet.tracker.ownFields.enumerated() where !field.headers.isEmpty {
      if plain[normalised(field.id)] == nil { plain[normalised(field.id)] = .own(place) }
    }
    let key = ruleSet.tracker.key
    self.key = key
    keyHeadersHaveDigits = plain.contains { $0.value == key && $0.key.utf8.contains(where: RefForm.isDigit) }
    self.plain = plain
    sharedHeaders = shared
    let updates = withPeriod.filter { $0.field == .update }
    sharedPatterns = withPeriod.filter { $0.field == .status }.compactMap { status in
      let isShared = updates.contains { $0.before == status.before && $0.after == status.after }
      return isShared ? (status.before, status.after ?? []) : nil
    }
    self.withPeriod = withPeriod
    vocabulary = ruleSet.vocabulary
    words = ruleSet.dateWords
    periods = PeriodText(ruleSet)
  }

  /// Whether any header stands over two fields.
  var hasShared: Bool { !sharedHeaders.isEmpty || !sharedPatterns.isEmpty }

  private static func words(_ text: Substring) -> [String] {
    normalised(String(text)).split(separator: " ").map(String.init)
  }

  /// What the header stands over; nil where the rule set knows no such header.
  package func column(_ header: Bytes) -> Column? { column(header, isStrict: false) }

  /// The same; where it `isStrict`, nothing else stands before a period.
  func column(_ header: Bytes, isStrict: Bool) -> Column? {
    if header.isEmpty { return nil }
    let text = NormalisedText(header, vocabulary: vocabulary)
    guard !text.isEmpty else { return nil }
    if !members.isEmpty, let column = member(header, text) { return column }
    switch plain[text.string] {
    case .status: return .status(nil)
    case .update: return .update(nil)
    case let field?: return .field(field)
    case nil: break
    }
    var untold: Column?
    for (spelling, place) in places(text) {
      switch place.isEmpty ? nil : periods.named(header, text, place, isStrict: isStrict) {
      case .period(let period): return spelling.field == .status ? .status(period) : .update(period)
      // It speaks of a period that is told elsewhere.
      case .yearless: untold = untold ?? (spelling.field == .status ? .status(nil) : .update(nil))
      case nil where place.isEmpty: untold = untold ?? (spelling.field == .status ? .status(nil) : .update(nil))
      case nil: break
      }
    }
    return untold
  }

  /// The month, the day, the quarter or the half without its year that a header over a status or an update names.
  func yearless(_ header: Bytes) -> YearlessDate? {
    let text = NormalisedText(header, vocabulary: vocabulary)
    for (_, place) in places(text) where !place.isEmpty {
      if case .yearless(let date) = periods.named(header, text, place) { return date }
    }
    return nil
  }

  /// Whether words begin with some and end with others, which do not overlap.
  static func fits(_ words: [String], _ before: [String], _ after: [String]) -> Bool {
    words.count >= before.count + after.count && words.starts(with: before)
      && words.suffix(after.count).elementsEqual(after)
  }

  /// The spellings that a header fits, each with the words where its period stands; none where nothing stands there.
  private func places(_ text: NormalisedText) -> [(spelling: Spelling, place: Range<Int>)] {
    let all = (0..<text.count).map { String(decoding: text.word($0), as: UTF8.self) }
    return withPeriod.compactMap { spelling in
      let after = spelling.after ?? []
      guard HeaderReader.fits(all, spelling.before, after) else { return nil }
      return (spelling, spelling.before.count..<all.count - after.count)
    }
  }

  /// What stands where a header over a status or an update has its period, and is none; nil for other headers.
  ///
  /// Only what has a number or the name of a month in it was meant as one: `Status (Januray 2024)`.
  func misspeltPeriod(_ header: Bytes) -> String? {
    let text = NormalisedText(header, vocabulary: vocabulary)
    for (_, range) in places(text) where !range.isEmpty && periods.named(header, text, range) == nil {
      let place = text.words[range]
      guard place.contains(where: { $0.shape != .letters || words.month($0) > 0 }), let last = place.last else {
        continue
      }
      return header[Int(place[place.startIndex].sourceStart)..<Int(last.sourceEnd)].string
    }
    return nil
  }

  /// A word of a header.
  struct HeaderWord {
    /// Its normal form.
    let text: String
    /// Where it stands in the header, in bytes.
    let range: Range<Int>
    /// Whether it has no digit.
    let isOfLetters: Bool
  }

  /// The words of a header.
  func words(of header: Bytes) -> [HeaderWord] {
    let text = NormalisedText(header, vocabulary: vocabulary)
    return (0..<text.count).map { index in
      let word = text.words[index]
      return HeaderWord(
        text: String(decoding: text.word(index), as: UTF8.self), range: Int(word.sourceStart)..<Int(word.sourceEnd),
        isOfLetters: word.shape == .letters)
    }
  }

  /// The period that a text names as a header would; nil where it names none.
  package func period(_ text: String) -> Period? {
    text.withBytes { bytes in
      let text = NormalisedText(bytes, vocabulary: vocabulary)
      if let period = Period(iso: bytes.string, yearStarts: yearStarts) { return period }
      guard !text.isEmpty, case .period(let period) = periods.named(bytes, text, 0..<text.count) else { return nil }
      return period
    }
  }

  /// Whether the header stands over what rows are known by.
  package func isKey(_ header: Bytes) -> Bool {
    // Refs have digits, and headers over refs have none: most rows are told apart by that.
    if !keyHeadersHaveDigits, header.buffer.contains(where: RefForm.isDigit) { return false }
    return column(header) == .field(key)
  }
}
