import Dates
import Documents
import Glibc

/// Writes numbers as a workbook shows them.
struct NumberText {
  /// From when days are counted.
  let serials: SerialDate

  /// The number as its format shows it, month and weekday names in English.
  func shown(_ number: Double, _ format: NumberFormat) -> String {
    if format.isTemporal, let text = temporal(number, format) { return text }
    guard !format.isTemporal else { return Self.general(number) }
    let section = Self.section(for: number, of: format)
    if section.digits.isFraction { return Self.general(number) }
    // The section for negative numbers writes the sign itself, or means there to be none.
    let isOwnSection = number < 0 && format.sections.count > 1
    var text = ""
    for piece in section.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .general, .text: text += Self.general(isOwnSection ? abs(number) : number)
      case .digits: text += Self.digits(isOwnSection ? abs(number) : number, section.digits)
      default: break
      }
    }
    return section.pieces.isEmpty && format.sections.count == 1 ? Self.general(number) : text
  }

  /// As few digits as tell the number apart from others, fifteen at most: `2024`, `0.5`, `1E+20`.
  static func general(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return printed(number, "%.15G", 15)
  }

  private static func section(for number: Double, of format: NumberFormat) -> NumberFormatSection {
    let sections = format.sections
    if number < 0, sections.count > 1 { return sections[1] }
    if number == 0, sections.count > 2 { return sections[2] }
    return sections.first ?? NumberFormatSection()
  }

  private static func digits(_ number: Double, _ digits: NumberFormatSection.Digits) -> String {
    var value = number
    for _ in 0..<min(digits.percents, 4) { value *= 100 }
    for _ in 0..<min(digits.thousands, 4) { value /= 1000 }
    if digits.exponent != nil { return printed(value, "%.*E", digits.decimals) }
    guard value.isFinite, abs(value) < 1e15 else { return general(value) }
    var text = printed(value, "%.*f", min(digits.decimals, 30))
    // Decimals that the format leaves open are not shown where they are zero.
    var removable = digits.decimals - digits.fixedDecimals
    while removable > 0, text.last == "0" {
      text.removeLast()
      removable -= 1
    }
    if text.last == "." { text.removeLast() }
    if digits.integers == 0, text.hasPrefix("0.") { text.removeFirst() }
    return digits.groups || digits.integers > 1 ? padded(text, digits) : text
  }

  /// Leading zeros and commas between thousands.
  private static func padded(_ text: String, _ digits: NumberFormatSection.Digits) -> String {
    let isNegative = text.hasPrefix("-")
    let plain = text.drop { $0 == "-" }
    var whole = String(plain.prefix { $0 != "." })
    whole = String(repeating: "0", count: max(0, min(digits.integers, 64) - whole.count)) + whole
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if digits.groups, index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (isNegative ? "-" : "") + grouped + plain.drop { $0 != "." }
  }

  private static func printed(_ number: Double, _ format: String, _ precision: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let arguments: [any CVarArg] = format.contains("*") ? [Int32(precision), number] : [number]
    let length = withVaList(arguments) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(max(0, min(Int(length), 399))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: - Dates and times

  /// Nil where the number is no date of 1900 to 2099 but the format shows one.
  private func temporal(_ number: Double, _ format: NumberFormat) -> String? {
    guard let section = format.sections.first, number.isFinite, abs(number) < 1e7 else { return nil }
    let showsDate = section.pieces.contains { $0.isOfDate }
    var clock = Clock(number, fractions: section.pieces.contains { $0.isFraction })
    let day = serials.day(of: clock.days)
    if showsDate, day == nil { return nil }
    if number < 0 { clock = Clock(-number, fractions: false) }
    let parts = day?.parts ?? (year: 1900, month: 1, day: 1)
    let isHalved = section.pieces.contains(.half)
    return section.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .year(let length): text += length > 2 ? String(parts.year) : Self.two(parts.year % 100)
      case .month(let length): text += Self.month(parts.month, length)
      case .day(let length): text += Self.day(day, parts.day, length)
      default: text += clock.shown(piece, isHalved: isHalved)
      }
    }
  }

  private static func month(_ month: Int, _ length: Int) -> String {
    switch length {
    case 1: String(month)
    case 2: two(month)
    case 3: String(monthNames[month - 1].prefix(3))
    case 5: String(monthNames[month - 1].prefix(1))
    default: monthNames[month - 1]
    }
  }

  private static func day(_ day: Day?, _ dayOfMonth: Int, _ length: Int) -> String {
    if length == 1 { return String(dayOfMonth) }
    if length == 2 { return two(dayOfMonth) }
    // 1970-01-01 was a Thursday.
    let weekday = weekdayNames[((Int(day?.number ?? 0) + 4) % 7 + 7) % 7]
    return length == 3 ? String(weekday.prefix(3)) : weekday
  }

  fileprivate static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// January first.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}

/// The time of day in a number, rounded to what is shown.
private struct Clock {
  let days: Double
  private let seconds: Int
  private let thousandths: Int

  init(_ number: Double, fractions: Bool) {
    let unit: Double = fractions ? 86_400_000 : 86_400
    let whole = number.rounded(.down)
    let units = ((number - whole) * unit).rounded()
    // What rounds up to midnight belongs to the next day.
    days = units >= unit ? whole + 1 : whole
    let left = units >= unit ? 0 : Int(units)
    seconds = fractions ? left / 1000 : left
    thousandths = fractions ? left % 1000 : 0
  }

  func shown(_ piece: NumberFormatSection.Piece, isHalved: Bool) -> String {
    let hours = seconds / 3600
    switch piece {
    case .hour(let length):
      let hour = isHalved ? (hours + 11) % 12 + 1 : hours
      return length == 1 ? String(hour) : NumberText.two(hour)
    case .minute(let length):
      let minute = seconds / 60 % 60
      return length == 1 ? String(minute) : NumberText.two(minute)
    case .second(let length): return length == 1 ? String(seconds % 60) : NumberText.two(seconds % 60)
    case .fraction(let length):
      let digits = String(1000 + thousandths).dropFirst()
      return digits.prefix(length) + String(repeating: "0", count: max(0, min(length, 9) - 3))
    case .half: return hours < 12 ? "AM" : "PM"
    case .elapsedHours: return String(Int(days) * 24 + hours)
    case .elapsedMinutes: return String(Int(days) * 1440 + seconds / 60)
    case .elapsedSeconds: return String(Int(days) * 86_400 + seconds)
    case .literal(let text): return text
    default: return ""
    }
  }
}

extension NumberFormatSection.Piece {
  fileprivate var isOfDate: Bool {
    switch self {
    case .year, .month, .day: true
    default: false
    }
  }

  fileprivate var isFraction: Bool {
    if case .fraction = self { true } else { false }
  }
}
