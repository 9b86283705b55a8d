import Documents

/// A file that was sent, held in memory.
package struct UploadedFile: Equatable, Sendable {
  /// What it is called where people read it; never a path that anything is opened by.
  package let name: String
  /// What stands in it.
  package let bytes: [UInt8]

  /// How many characters of a name are shown.
  package static let mostCharacters = 120

  /// A file by the name that the client gave it: the last part of a path, without what would steer a terminal.
  package init(name: String, bytes: [UInt8]) {
    self.name = UploadedFile.shown(name)
    self.bytes = bytes
  }

  private init(shown name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The same with a number behind its name, to be told from others: `plan.xlsx (2)`.
  func numbered(_ number: Int) -> UploadedFile { UploadedFile(shown: "\(name) (\(number))", bytes) }

  private static func shown(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    // What is shown in place of a scalar may be longer than that.
    let safe = cut(DisplayText.safe(cut(last)))
    // These would be standard input and folders.
    return ["", "-", ".", ".."].contains(safe) ? "tracker" : safe
  }

  /// By scalars: a character may have any number of them.
  private static func cut(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostCharacters)))
  }

  /// A name as browsers write it into a form: they change quotation marks and the ends of lines, and nothing else.
  package static func decoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.first {
      let code = changed.first { rest.starts(with: $0.code) }
      bytes.append(code?.byte ?? byte)
      rest = rest.dropFirst(code == nil ? 1 : 3)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let changed: [(code: [UInt8], byte: UInt8)] = [
    (Array("%22".utf8), UInt8(ascii: "\"")), (Array("%0D".utf8), 0x0D), (Array("%0A".utf8), 0x0A),
  ]
}
