package import Dates
package import RuleSets
package import Texts

/// What an update amounts to.
package enum UpdateKind: String, Sendable, CaseIterable {
  case blank
  case noNews = "no-news"
  case dueStatement = "due-statement"
  case substantive
}

/// An update, read once: its sign-offs, and its text without them.
package final class UpdateReading {
  /// The update text in normal form.
  package let words = NormalisedText()
  /// What was read last: one value, so that an update is taken in by one access.
  ///
  /// It is replaced as a whole, and never while it is read, so no access asks the runtime for leave.
  @exclusivity(unchecked) @usableFromInline fileprivate(set) var content = Content()
  /// The update text, where something was removed.
  fileprivate var storage: [UInt8] = []

  /// What an update was read as.
  @usableFromInline struct Content {
    /// The update as typed.
    @usableFromInline var source = Bytes.empty
    /// In the order of the update.
    @usableFromInline var signOffs: [SignOff] = []
    /// Numeric dates that no calendar has.
    @usableFromInline var impossible: [Range<Int>] = []
    /// What the update amounts to.
    @usableFromInline var kind = UpdateKind.blank
    /// Whether a ref may stand in the source.
    @usableFromInline var mayHoldRef = false
  }

  package init() {}

  /// The update as typed.
  @inlinable package var source: Bytes { content.source }
  /// In the order of the update.
  @inlinable package var signOffs: [SignOff] { content.signOffs }
  /// Numeric dates that no calendar has, by place in the source.
  @inlinable package var impossible: [Range<Int>] { content.impossible }
  /// What the update amounts to.
  @inlinable package var kind: UpdateKind { content.kind }
  /// Whether a ref may stand in the source.
  @inlinable package var mayHoldRef: Bool { content.mayHoldRef }

  /// The sign-off that counts: the last in the text, valid or not.
  package var signOff: SignOff? { signOffs.last }

  /// Leaves the source alone, which may live no longer.
  package func forgetSource() { content.source = .empty }
}

/// Reads updates: sign-offs, what kind of update it is, which month it says something is due.
package final class UpdateReader: Sendable {
  /// The rule set whose phrases tell updates apart.
  package let ruleSet: RuleSet
  private let signOffs: SignOffReader
  private let refForms: RefForms
  private let statuses: StatusReader
  private let blanks: Set<[UInt8]>
  private let longestBlank: Int
  /// An update of more words is substantive.
  private let mostPlainWords: Int

  package init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    refForms = RefForms(ruleSet.tracker)
    signOffs = SignOffReader(notInitials: ruleSet.signOffs.notInitials, dates: ruleSet.dateWords, refs: refForms)
    statuses = StatusReader(ruleSet)
    blanks = Set(ruleSet.updates.blank.map { Array(normalised($0).utf8) })
    longestBlank = blanks.map(\.count).max() ?? 0
    let blankWords = ruleSet.updates.blank.map { normalised($0).utf8.count(where: { $0 == 0x20 }) + 1 }
    let lists = [ruleSet.updates.noNews, ruleSet.updates.dueStatement].map { ruleSet.phrases.mostWords(of: $0) }
    mostPlainWords = (blankWords + lists + [statuses.mostWords]).max() ?? 0
  }

  /// Reads an update into `reading`, whose storage is used again; `source` must live as long as it is read from.
  ///
  /// `period` is the period of the update; sign-offs that name no year lie in one of its years.
  package func read(_ source: Bytes, period: Period, into reading: UpdateReading) {
    let words = reading.words
    words.read(source, vocabulary: ruleSet.vocabulary)
    let mayHold = (numericDate: words.mayHold.numericDate, ref: refForms.mayHold(words.mayHold.ref))
    var found = SignOffReader.Found()
    // Few updates hold a numeric date; only they are looked at for sign-offs.
    if mayHold.numericDate {
      found = signOffs.read(source, period: period, mayHoldRef: mayHold.ref)
      if !found.signOffs.isEmpty { remove(found.signOffs, of: source, from: reading) }
    }
    reading.content = UpdateReading.Content(
      source: source, signOffs: found.signOffs, impossible: found.impossible, kind: kind(of: words),
      mayHoldRef: mayHold.ref)
  }

  /// Leaves the sign-offs out of the update's words and of its text.
  private func remove(_ signOffs: [SignOff], of source: Bytes, from reading: UpdateReading) {
    var text = reading.storage
    reading.storage = []
    text.removeAll(keepingCapacity: true)
    text.reserveCapacity(source.count + signOffs.count)
    var removed: [Range<Int>] = []
    var index = 0
    for signOff in signOffs {
      // Two that share their initials overlap.
      let start = max(index, signOff.range.lowerBound)
      text.append(contentsOf: source[index..<start].buffer)
      text.append(0x20)
      index = max(start, signOff.range.upperBound)
      removed.append(start..<index)
    }
    text.append(contentsOf: source[index..<source.count].buffer)
    if !reading.words.remove(removed) {
      text.withUnsafeBufferPointer { reading.words.read(Bytes($0), vocabulary: ruleSet.vocabulary) }
    }
    reading.storage = text
  }

  /// What an update text amounts to.
  package func kind(of text: NormalisedText) -> UpdateKind {
    let count = text.count
    if count == 0 { return .blank }
    // What is asked for below is short.
    guard count <= mostPlainWords else { return .substantive }
    if text.fits(longestBlank), blanks.contains(Array(text.bytes)) { return .blank }
    if text.fits(statuses.longest), case .known = statuses.read(text) { return .noNews }
    let (noNews, dueStatement) = (ruleSet.updates.noNews, ruleSet.updates.dueStatement)
    var lists = ruleSet.phrases.lists(ofWhole: text, bank: noNews.bank)
    if lists.contains(PhraseLists(noNews)) { return .noNews }
    if dueStatement.bank != noNews.bank { lists = ruleSet.phrases.lists(ofWhole: text, bank: dueStatement.bank) }
    return lists.contains(PhraseLists(dueStatement)) ? .dueStatement : .substantive
  }

  /// The month in which the update says that something is due.
  ///
  /// Without a year it is the first such month on or after the month before the period.
  package func statedDueMonth(_ reading: UpdateReading, period: Period) -> Month? {
    var words = 0..<0
    if reading.kind == .dueStatement {
      words = 0..<reading.words.count
    } else if let leading = leadingDue(reading) {
      words = leading
    }
    let text = reading.words
    guard let place = words.first(where: { ruleSet.phrases.month(text.words[$0]) > 0 }) else { return nil }
    let month = ruleSet.phrases.month(text.words[place])
    if place + 1 < words.upperBound, text.words[place + 1].isYear, let year = text.number(place + 1) {
      let full = year < 100 ? 2000 + year : year
      return Month.years.contains(full) ? Month(year: full, month: month) : nil
    }
    let from = period.first.adding(-1)
    return from.adding((month - from.month + 12) % 12)
  }

  /// The words of a leading `(due {month} [{year}])`.
  private func leadingDue(_ reading: UpdateReading) -> Range<Int>? {
    let length = ruleSet.phrases.longest(of: ruleSet.updates.leadingDue, in: reading.words)
    guard length > 0 else { return nil }
    let last = reading.words.words[length - 1]
    return reading.withText { text in
      let before = text[0..<Int(reading.words.words[0].sourceStart)].buffer
      let after = text[Int(last.sourceEnd)..<text.count].buffer
      guard before.contains(0x28), after.first(where: { $0 != 0x20 }) == 0x29 else { return nil }
      return 0..<length
    }
  }
}

extension UpdateReading {
  /// Calls `body` with the update text; the view is valid during the call.
  package func withText<Result>(_ body: (Bytes) -> Result) -> Result {
    if signOffs.isEmpty { return body(source) }
    return storage.withUnsafeBufferPointer { body(Bytes($0)) }
  }
}

extension NormalisedText {
  /// Whether the normal form may have no more than so many bytes.
  fileprivate func fits(_ length: Int) -> Bool {
    // Without letters beyond ASCII it has all bytes of its words.
    holdsWrittenWords || words.reduce(words.count - 1) { $0 + $1.length } <= length
  }
}
