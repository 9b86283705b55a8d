package import Dates
package import Texts

/// Finds sign-offs and impossible dates in an update as typed.
package struct SignOffReader: Sendable {
  /// Short words and acronyms that are never initials, in capitals.
  private let notInitials: Set<[UInt8]>
  /// What refs look like: no place inside one is initials or a date.
  private let refForms: RefForms

  /// `notInitials` from the rule set; months and weekdays are added to them.
  package init(notInitials: [String], dates: DateWords, refs: RefForms) {
    refForms = refs
    let names = (dates.source.months + dates.source.weekdays).flatMap { $0 }
    self.notInitials = Set((notInitials + names).map { Array($0.uppercased().utf8) })
  }

  /// What was found in a text.
  package struct Found {
    /// In the order of the text.
    package var signOffs: [SignOff] = []
    /// Three-part numeric dates that no calendar has, as typed.
    package var impossible: [Range<Int>] = []
  }

  /// Reads an update of the period, in whose years dates lie that name none; `mayHoldRef` is false where no ref stands
  /// in it.
  package func read(_ text: Bytes, period: Period, mayHoldRef: Bool = true) -> Found {
    var found = Found()
    guard let first = text.firstDigit(from: 0) else { return found }
    let dates = NumericDates(text: text, period: period)
    let refs = mayHoldRef ? MentionedRefs(in: text, refForms) : .none
    var index = first
    while index < text.count {
      guard let digit = text.firstDigit(from: index) else { break }
      index = digit
      if let ref = refs.place(at: index) {
        index = ref.upperBound
        continue
      }
      guard let date = dates.date(at: index) else {
        while index < text.count, RefForm.isDigit(text[index]) { index += 1 }
        continue
      }
      if date.hasYear, date.day == nil { found.impossible.append(date.range) }
      // Initials between two dates serve both.
      if let signed = range(around: date.range, refs: refs, in: text) {
        found.signOffs.append(SignOff(day: date.day, range: signed))
      }
      index = date.range.upperBound
    }
    return found
  }

  /// The sign-off around a date: initials before it, else behind it.
  private func range(around date: Range<Int>, refs: MentionedRefs, in text: Bytes) -> Range<Int>? {
    if let start = initials(before: date.lowerBound, in: text), !refs.overlaps(start..<date.lowerBound) {
      return start..<endOfSecondHand(date.upperBound, in: text)
    }
    if let end = initials(behind: date.upperBound, in: text), !refs.overlaps(date.upperBound..<end) {
      return date.lowerBound..<end
    }
    return nil
  }

  /// Where initials that end before `end` begin.
  private func initials(before end: Int, in text: Bytes) -> Int? {
    var index = end
    while index > 0, let length = joinerLength(before: index, in: text) { index -= length }
    var letters: [UInt8] = []
    var best: Int?
    var cursor = index
    if cursor > 0, text[cursor - 1] == 0x2E { cursor -= 1 }
    while cursor > 0, letters.count < 3 {
      let byte = text[cursor - 1]
      guard (0x41...0x5A).contains(byte) else { break }
      letters.insert(byte, at: 0)
      cursor -= 1
      if letters.count >= 2, RefForm.isBoundary(cursor - 1, in: text), !notInitials.contains(letters) { best = cursor }
      if cursor > 0, text[cursor - 1] == 0x2E { cursor -= 1 }
    }
    return best ?? capitalAndSmall(before: index, in: text)
  }

  /// `Ds`, which counts before a date only.
  private func capitalAndSmall(before end: Int, in text: Bytes) -> Int? {
    var cursor = end
    if cursor > 0, text[cursor - 1] == 0x2E { cursor -= 1 }
    guard cursor >= 2, (0x61...0x7A).contains(text[cursor - 1]), (0x41...0x5A).contains(text[cursor - 2]),
      RefForm.isBoundary(cursor - 3, in: text), !notInitials.contains([text[cursor - 2], text[cursor - 1] & 0xDF])
    else { return nil }
    return cursor - 2
  }

  /// Where initials that begin behind `start` end.
  private func initials(behind start: Int, in text: Bytes) -> Int? {
    var index = start
    while index < text.count, let length = joinerLength(at: index, in: text) { index += length }
    var letters: [UInt8] = []
    var best: Int?
    while index < text.count, letters.count < 3, (0x41...0x5A).contains(text[index]) {
      letters.append(text[index])
      index += 1
      let end = index < text.count && text[index] == 0x2E ? index + 1 : index
      if letters.count >= 2, RefForm.isBoundary(index, in: text), end == index || RefForm.isBoundary(end, in: text),
        !notInitials.contains(letters)
      {
        best = end
      }
      index = end
    }
    return best
  }

  /// A hyphen and two or three letters straight behind the date: somebody else's hand.
  private func endOfSecondHand(_ end: Int, in text: Bytes) -> Int {
    guard end < text.count else { return end }
    let (scalar, length) = UTF8Scalar.read(text, at: end)
    guard scalar.isDash else { return end }
    var index = end + length
    while index < text.count, RefForm.isLetter(text[index]) { index += 1 }
    let letters = text[end + length..<index].buffer.map { $0 & 0xDF }
    guard (2...3).contains(letters.count), RefForm.isBoundary(index, in: text), !notInitials.contains(letters) else {
      return end
    }
    return index
  }

  /// The bytes of a space, bracket, comma or dash at `index`; nil for anything else.
  private func joinerLength(at index: Int, in text: Bytes) -> Int? {
    let (scalar, length) = UTF8Scalar.read(text, at: index)
    return isJoiner(scalar) ? length : nil
  }

  private func joinerLength(before end: Int, in text: Bytes) -> Int? {
    var start = end - 1
    while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = UTF8Scalar.read(text, at: start)
    return start + length == end && isJoiner(scalar) ? length : nil
  }

  private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "{", "}", ",", "-", " ": true
    default: scalar.value < 0x80 ? scalar.isSpace : scalar.isSpace || scalar.isDash
    }
  }
}
