import Dates
import RuleSets
import Texts

/// How cells and days read in messages, put straight behind what is there.
extension ByteScratch {
  /// A cell's text on one line, cut decently; reads no further into a long text than what is shown of it.
  mutating func append(short text: Bytes, most: Int = 70) {
    let plain = text.plainRun(upTo: most + 1, isSpaced: true)
    if plain == text.count, plain <= most, text.isEmpty || text[plain - 1] != 0x20 { return append(text) }
    guard plain > most, text[most] != 0x20 else { return appendLine(of: text, most: most) }
    let space = text[0..<most].buffer.lastIndex(of: 0x20) ?? 0
    append(text[0..<(space > most / 2 ? space : most - 1)])
    append("…")
  }

  /// The same of any text.
  private mutating func appendLine(of text: Bytes, most: Int) {
    let start = count
    var (shown, index) = (0, 0)
    var lastSpace: (bytes: Int, count: Int)?
    var (isCut, isBroken, isSpaced) = (false, false, true)
    while index < text.count {
      let run = text[index..<text.count].plainRun(upTo: most - shown, isSpaced: isSpaced)
      if run > 0 {
        let part = text[index..<index + run]
        if let space = part.buffer.lastIndex(of: 0x20) { lastSpace = (count + space, shown + space) }
        append(part)
        isSpaced = part[run - 1] == 0x20
        shown += run
        index += run
        continue
      }
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if scalar.isSpace {
        if !isSpaced {
          lastSpace = (count, shown)
          append(0x20)
          shown += 1
          isSpaced = true
        }
      } else {
        if shown >= most {
          isCut = true
          break
        }
        if scalar == "\u{FFFD}", length == 1 { isBroken = true }
        append(text[index..<index + length])
        shown += 1
        isSpaced = false
      }
      index += length
    }
    if !isCut {
      if isSpaced, count > start { removeAll(behind: count - 1) }
    } else if let lastSpace, lastSpace.count > most / 2 {
      removeAll(behind: lastSpace.bytes)
    } else {
      removeLastCharacter(behind: start)
    }
    if isBroken { mend(from: start) }
    if isCut { append("…") }
  }

  private mutating func removeLastCharacter(behind start: Int) {
    while count > start {
      let last = self[count - 1..<count][0]
      removeAll(behind: count - 1)
      if last & 0xC0 != 0x80 { break }
    }
  }

  /// Puts U+FFFD in place of what is no UTF-8.
  private mutating func mend(from start: Int) {
    let text = self[start..<count].string
    removeAll(behind: start)
    append(text)
  }

  /// The part of a text that a place stands in, cut between words.
  mutating func append(short text: Bytes, around place: Range<Int>, most: Int) {
    guard place.upperBound > most, place.lowerBound > most / 3 else { return append(short: text, most: most) }
    append(excerptOf: text, around: place, most: most)
  }

  /// A cell's text in quotation marks; of a long one the part that the place stands in.
  mutating func append(quoted text: Bytes, around place: Range<Int>) {
    let most = 70
    // A word that ends where the text is cut would be cut away.
    guard place.upperBound + 1 >= most, place.lowerBound > most / 3 else { return append(quoted: text) }
    append(inQuotes: { $0.append(excerptOf: text, around: place, most: most) })
  }

  /// A cell's text in quotation marks, without the full stop at its end: the sentence around it has its own.
  mutating func append(quoted text: Bytes) { append(inQuotes: { $0.append(short: text) }) }

  /// A cell's text as it has always been quoted where it is a fact: shortened once more where it is cut at its end.
  mutating func append(quotedCell text: Bytes, most: Int = 70) {
    append(inQuotes: { out in
      let start = out.count
      out.append(short: text, most: most)
      guard out.count - start > most, out[start..<out.count].buffer.count(where: { $0 & 0xC0 != 0x80 }) > most else {
        return
      }
      let again = out[start..<out.count].string
      out.removeAll(behind: start)
      again.withBytes { out.append(short: $0, most: most) }
    })
  }

  /// What `write` appends, in the same way.
  private mutating func append(inQuotes write: (inout ByteScratch) -> Void) {
    append("“")
    let start = count
    write(&self)
    if count > start, self[count - 1..<count][0] == UInt8(ascii: ".") { removeAll(behind: count - 1) }
    append("”")
  }

  private mutating func append(excerptOf text: Bytes, around place: Range<Int>, most: Int) {
    var start = place.lowerBound - most / 3
    while start < place.lowerBound, text[start] != 0x20, text[start] != 0x0A { start += 1 }
    append("…")
    append(short: text[start..<text.count], most: most - 1)
  }

  /// A number without a point where it is a whole one.
  mutating func append(number: Double) {
    if let whole = Int(exactly: number) { append(decimal: whole) } else { append(String(number)) }
  }

  /// `31 January 2024`.
  mutating func append(day: Day, _ words: DateWords) {
    let parts = day.parts
    append(decimal: parts.day)
    append(0x20)
    append(words.name(ofMonth: parts.month))
    append(0x20)
    append(decimal: parts.year)
  }

  /// `October 2023`.
  private mutating func append(month: Month, _ words: DateWords) {
    append(words.name(ofMonth: month.month))
    append(0x20)
    append(decimal: month.year)
  }

  /// `31 January 2024`, `October 2023`, `June to August 2023`, `2023`.
  mutating func append(days: DayRange, _ words: DateWords) {
    if days.earliest == days.latest { return append(day: days.earliest, words) }
    let (first, last) = (days.earliest.month, days.latest.month)
    if days.earliest != first.first || days.latest != last.last {
      append(day: days.earliest, words)
      append(" to ")
      return append(day: days.latest, words)
    }
    if first == last { return append(month: first, words) }
    if first.year == last.year, first.month == 1, last.month == 12 { return append(decimal: first.year) }
    if first.year == last.year { append(words.name(ofMonth: first.month)) } else { append(month: first, words) }
    append(" to ")
    append(month: last, words)
  }

  /// ISO 8601, `2024-01-31`.
  mutating func append(iso day: Day) {
    let (year, month, day) = day.parts
    append(decimal: year, width: 4)
    append(UInt8(ascii: "-"))
    append(decimal: month, width: 2)
    append(UInt8(ascii: "-"))
    append(decimal: day, width: 2)
  }

  /// `2024-01-31`, or `2024-01-01/2024-01-31`.
  mutating func append(iso days: DayRange) {
    append(iso: days.earliest)
    if days.earliest == days.latest { return }
    append(UInt8(ascii: "/"))
    append(iso: days.latest)
  }
}
