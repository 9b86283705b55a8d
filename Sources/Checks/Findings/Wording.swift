package import Dates
import RuleSets
import Texts
import Trackers

/// How facts read in messages.
package enum Wording {
  /// A cell's text on one line, cut decently.
  package static func short(_ text: String, most: Int = 70) -> String { text.withBytes { short($0, most: most) } }

  /// Reads no further into a long text than what is shown of it.
  static func short(_ text: Bytes, most: Int = 70) -> String { made { $0.append(short: text, most: most) } }

  /// What `write` appends, as a string.
  static func made(_ write: (inout ByteScratch) -> Void) -> String {
    var scratch = ByteScratch(capacity: 256)
    write(&scratch)
    return scratch.view.string
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
  static let mostKept = 1000

  /// A number without a point where it is a whole one.
  static func number(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  /// A cell's text in quotation marks, without the full stop at its end: the sentence around it has its own.
  static func quoted(_ text: String) -> String { text.withBytes { text in made { $0.append(quoted: text) } } }

  /// What something may have been meant as, as a question behind it: ` (“Oct 23” or “Oct 2023”?)`; empty without.
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
  package static func day(_ day: Day, _ words: DateWords) -> String { made { $0.append(day: day, words) } }

  /// `31 January 2024`, `October 2023`, `June to August 2023`, `2023`.
  package static func days(_ days: DayRange, _ words: DateWords) -> String { made { $0.append(days: days, words) } }

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
