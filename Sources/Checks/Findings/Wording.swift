package import Dates
import RuleSets
import Texts
import Trackers

/// How facts read in messages.
package enum Wording {
  /// A cell's text on one line, cut decently.
  package static func short(_ text: String, most: Int = 70) -> String { text.withBytes { short($0, most: most) } }

  /// Reads no further into a long text than what is shown of it.
  static func short(_ text: Bytes, most: Int = 70) -> String {
    if text.count <= most, isPlainLine(text) { return text.string }
    if let cut = cutOfPlainLine(text, most: most) { return text[0..<cut].string + "…" }
    var line: [UInt8] = []
    line.reserveCapacity(min(text.count, most * 4))
    var count = 0
    var index = 0
    var lastSpace: (bytes: Int, count: Int)?
    var isCut = false
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if scalar.isSpace {
        if let last = line.last, last != 0x20 {
          lastSpace = (line.count, count)
          line.append(0x20)
          count += 1
        }
      } else {
        if count >= most {
          isCut = true
          break
        }
        line.append(contentsOf: text[index..<index + length].buffer)
        count += 1
      }
      index += length
    }
    if !isCut {
      if line.last == 0x20 { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
    if let lastSpace, lastSpace.count > most / 2 {
      line.removeSubrange(lastSpace.bytes...)
    } else {
      while let last = line.last {
        line.removeLast()
        if last & 0xC0 != 0x80 { break }
      }
    }
    return String(decoding: line, as: UTF8.self) + "…"
  }

  /// A cell's text as findings keep it: as typed, and cut where it is longer than anybody reads, since every finding on
  /// a row repeats it.
  static func kept(_ text: Bytes) -> String {
    text.count <= mostKept ? text.string : kept(text.string)
  }

  /// The same of a `String`; characters are Unicode scalars here.
  package static func kept(_ text: String) -> String {
    text.utf8.count <= mostKept ? text : String(text.unicodeScalars.prefix(mostKept - 1)) + "…"
  }

  /// How many characters are kept, or bytes where these are fewer.
  private static let mostKept = 1000

  /// Whether the text is printable ASCII with single spaces between its words alone.
  private static func isPlainLine(_ text: Bytes) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.buffer {
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return before != 0x20 || text.isEmpty
  }

  /// Where a text of more than `most` characters is cut; nil unless those up to there are as `isPlainLine` has them and
  /// a word goes on behind them.
  private static func cutOfPlainLine(_ text: Bytes, most: Int) -> Int? {
    guard text.count > most, most > 1, text[most] > 0x20, text[most] < 0x7F, isPlainLine(text[0..<most - 1]),
      text[most - 1] > 0x20, text[most - 1] < 0x7F
    else { return nil }
    let space = text[0..<most].buffer.lastIndex(of: 0x20) ?? 0
    return space > most / 2 ? space : most - 1
  }

  /// The part of a text that a place stands in, cut between words.
  static func short(_ text: Bytes, around place: Range<Int>, most: Int) -> String {
    guard place.upperBound > most, place.lowerBound > most / 3 else { return short(text, most: most) }
    return excerpt(of: text, around: place, most: most)
  }

  /// A cell's text in quotation marks; of a long one the part that the place stands in.
  static func quoted(_ text: Bytes, around place: Range<Int>) -> String {
    let most = 70
    // A word that ends where the text is cut would be cut away.
    guard place.upperBound + 1 >= most, place.lowerBound > most / 3 else { return quoted(text.string) }
    let excerpt = excerpt(of: text, around: place, most: most)
    return "“\(excerpt.hasSuffix(".") ? String(excerpt.dropLast()) : excerpt)”"
  }

  private static func excerpt(of text: Bytes, around place: Range<Int>, most: Int) -> String {
    var start = place.lowerBound - most / 3
    while start < place.lowerBound, text[start] != 0x20, text[start] != 0x0A { start += 1 }
    return "…" + short(text[start..<text.count], most: most - 1)
  }

  /// A number without a point where it is a whole one.
  static func number(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  /// A cell's text in quotation marks, without the full stop at its end: the sentence around it has its own.
  static func quoted(_ text: String) -> String {
    let short = short(text)
    return "“\(short.hasSuffix(".") ? String(short.dropLast()) : short)”"
  }

  /// What something may have been meant as, as a question behind it: ` (“Oct 23” or “Oct 2023”?)`; empty without any.
  static func offered(_ suggestions: [String]) -> String {
    suggestions.isEmpty ? "" : " (“\(suggestions.joined(separator: "” or “"))”?)"
  }

  /// What something is meant as where one thing alone may be; else empty.
  static func single(_ suggestions: [String]) -> String { suggestions.count == 1 ? suggestions[0] : "" }

  /// `October 2023`.
  package static func month(_ month: Month, _ words: DateWords) -> String {
    words.name(of: month)
  }

  /// Days by the first of them: `October 2023` where a month begins on it, else the day.
  static func beginning(_ day: Day, _ words: DateWords) -> String {
    day == day.month.first ? month(day.month, words) : self.day(day, words)
  }

  /// `October 2023`, `Q3 2023/24`.
  package static func period(_ period: Period, _ words: DateWords) -> String { words.name(of: period) }

  /// The same of a period's days.
  static func period(_ days: DayRange, _ words: DateWords) -> String {
    Period(of: days, yearStarts: words.financialYearStarts).map { period($0, words) } ?? self.days(days, words)
  }

  /// `31 January 2024`.
  package static func day(_ day: Day, _ words: DateWords) -> String {
    let parts = day.parts
    return "\(parts.day) \(words.name(ofMonth: parts.month)) \(parts.year)"
  }

  /// `31 January 2024`, `October 2023`, `June to August 2023`, `2023`.
  package static func days(_ days: DayRange, _ words: DateWords) -> String {
    let first = days.earliest.month
    let last = days.latest.month
    if days.earliest == days.latest { return day(days.earliest, words) }
    guard days.earliest == first.first, days.latest == last.last else {
      return "\(day(days.earliest, words)) to \(day(days.latest, words))"
    }
    if first == last { return month(first, words) }
    if first.year == last.year {
      return first.month == 1 && last.month == 12
        ? "\(first.year)" : "\(words.name(ofMonth: first.month)) to \(month(last, words))"
    }
    return "\(month(first, words)) to \(month(last, words))"
  }

  /// A due or start cell: its days where it has some, else the cell itself.
  static func reading(_ reading: DateReading, typed: String, _ words: DateWords) -> String {
    if let days = reading.days { return self.days(days, words) }
    return reading.kind == .blank ? "blank" : "“\(short(typed))”"
  }

  /// `every month`, `January, April and July`, `every 5 months from March 2023`, `unknown`.
  static func months(_ schedule: ActionSchedule, _ words: DateWords) -> String {
    switch schedule.months {
    case .ofYear(.all): "every month"
    case .ofYear(let months): listed(months.months.map(words.name(ofMonth:)))
    case .every(let step, let from): "every \(step) months from \(month(from, words))"
    case .unknown: "unknown"
    }
  }

  /// `33%`, `33.3%`: with one place behind the point where it is not whole.
  static func percentage(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    let whole = Int(tenths) / 10
    return tenths == Double(whole * 10) ? "\(whole)%" : "\(whole).\(Int(tenths) % 10)%"
  }

  /// `9 months later`, `12 days earlier`, `unchanged`.
  static func move(from then: Day, to now: Day, _ convention: MonthConvention) -> String {
    if then == now { return "unchanged" }
    let (first, last) = then < now ? (then, now) : (now, then)
    let months = wholeMonths(from: first, to: last, convention)
    let count = months >= 1 ? months : Int(last.number - first.number)
    return "\(count) \(months >= 1 ? "month" : "day")\(count == 1 ? "" : "s") \(then < now ? "later" : "earlier")"
  }
}
