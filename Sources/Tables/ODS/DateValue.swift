import Dates
import Texts

/// The value of a date as OpenDocument writes it: `2024-01-31`, with or without a time.
enum DateValue {
  /// The day; nil where the text is no date of 1900 to 2099.
  static func day(_ text: Bytes) -> Day? {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), isTime(text[10..<text.count]),
      let year = number(text[0..<4]), let month = number(text[5..<7]), let day = number(text[8..<10]),
      Month.years.contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ digits: Bytes) -> Int? {
    digits.buffer.reduce(0) { number, digit in
      number.flatMap { digit.isASCIIDigit ? $0 * 10 + Int(digit - 0x30) : nil }
    }
  }

  /// Whether a time, an offset or nothing follows the day; which time does not matter.
  private static func isTime(_ text: Bytes) -> Bool {
    guard !text.isEmpty else { return true }
    return "TZ+-".utf8.contains(text[0])
      && text.buffer.dropFirst().allSatisfy { $0.isASCIIDigit || ":.+-Z".utf8.contains($0) }
  }

  private static let format = NumberFormat("dd/mm/yyyy")

  /// The day as `dd/mm/yyyy`, for cells that are shown in no format.
  static func written(_ day: Day) -> String {
    NumberText(serials: .from1900).shown(SerialDate.from1900.number(of: day), format)
  }
}
