import Dates
import Documents

/// Headers of a message as RFC 5322 and RFC 2047 have them: no line but those that are written here.
enum MailHeader {
  /// A line is no longer, without its end.
  private static let widest = 76
  /// So many bytes of a text make an encoded word that fits a line behind the header's name.
  private static let mostBytes = 39

  /// `Subject: …`, on as many lines as it takes.
  static func text(_ name: String, _ text: String) -> String {
    "\(name): \(encoded(safe(text), room: widest - name.count - 2))\r\n"
  }

  /// `To: "J Smith" <j.smith@council.gov.uk>`.
  static func address(_ name: String, _ address: MailAddress) -> String {
    let shown = safe(address.name)
    if shown.isEmpty { return "\(name): \(address.address)\r\n" }
    let isShort = isPlain(shown) && name.count + shown.count + address.address.count + 8 <= widest
    let quoted = "\"" + shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    let phrase = isShort ? quoted : words(shown)
    return "\(name): \(phrase)\(isShort ? " " : "\r\n ")<\(address.address)>\r\n"
  }

  /// `Date: Tue, 20 Feb 2024 02:00:00 +0000`.
  static func date(_ day: Day, clock: String, offset: Int) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = day.parts
    let minutes = abs(offset) / 60
    let zone = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "Date: \(weekdays[day.weekday]), \(parts.day) \(months[parts.month - 1]) \(parts.year) \(clock) "
      + "\(offset < 0 ? "-" : "+")\(zone)\r\n"
  }

  /// What a cell says may steer nothing: it stays on one line.
  private static func safe(_ text: String) -> String { DisplayText.safe(text) }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
  }

  private static func encoded(_ text: String, room: Int) -> String {
    isPlain(text) && text.utf8.count <= room ? text : words(text)
  }

  /// The text in encoded words, a line each; no character is cut in two.
  private static func words(_ text: String) -> String {
    var pieces: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if pieces[pieces.count - 1].count + bytes.count > mostBytes { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?UTF-8?B?\(Base64.text($0))?=" }.joined(separator: "\r\n ")
  }
}
