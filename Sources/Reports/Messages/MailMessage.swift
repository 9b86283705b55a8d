package import Dates
import Documents

/// A message that a mail program opens as a draft: headers by RFC 5322, parts by MIME.
package struct MailMessage: Sendable {
  /// A file that goes with it.
  package struct Attachment: Sendable {
    /// What it is called where it is saved.
    let name: String
    /// What it holds, as MIME has it.
    let type: String
    /// What it holds.
    let bytes: [UInt8]

    /// A workbook.
    package static func workbook(_ name: String, _ bytes: [UInt8]) -> Attachment {
      Attachment(
        name: name, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: bytes)
    }
  }

  /// When it is written.
  package struct Stamp: Sendable {
    /// On the calendar of the wall.
    let day: Day
    /// By the clock on it, `02:00:00`.
    let clock: String
    /// Seconds that both are ahead of universal time.
    let offset: Int

    package init(day: Day, clock: String, offset: Int) {
      self.day = day
      self.clock = clock
      self.offset = offset
    }
  }

  private let headers: String
  private let text: [UInt8]
  private let html: [UInt8]
  private let attachment: Attachment?

  /// A message in plain words and as HTML. Where nobody knows the address, whoever opens it has to add one.
  package init(
    from: MailAddress, to: MailAddress?, subject: String, at stamp: Stamp, text: [UInt8], html: [UInt8],
    attachment: Attachment? = nil
  ) {
    headers =
      MailHeader.date(stamp.day, clock: stamp.clock, offset: stamp.offset) + MailHeader.address("From", from)
      + (to.map { MailHeader.address("To", $0) } ?? "") + MailHeader.text("Subject", subject)
      // Outlook opens it to be sent, not as one that came.
      + "X-Unsent: 1\r\nMIME-Version: 1.0\r\n"
    self.text = text
    self.html = html
    self.attachment = attachment
  }

  /// The whole message. Each part is in base64, so that no line of it can be taken for a boundary.
  package var bytes: [UInt8] {
    let words = MailMessage.several(
      "alternative", boundary: "=_slipgauge-words",
      [
        MailMessage.part("text/plain; charset=utf-8", text), MailMessage.part("text/html; charset=utf-8", html),
      ])
    guard let attachment else { return Array((headers + words).utf8) }
    let file = MailMessage.part(
      attachment.type, attachment.bytes, "Content-Disposition: attachment;\r\n filename=\"\(attachment.name)\"\r\n")
    return Array((headers + MailMessage.several("mixed", boundary: "=_slipgauge-files", [words, file])).utf8)
  }

  private static func several(_ kind: String, boundary: String, _ parts: [String]) -> String {
    "Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\"\r\n\r\n"
      + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }

  private static func part(_ type: String, _ bytes: [UInt8], _ more: String = "") -> String {
    // A workbook's type alone is as wide as a line may be.
    "Content-Type:\r\n \(type)\r\n\(more)Content-Transfer-Encoding: base64\r\n\r\n\(Base64.lines(bytes))"
  }
}
