import Texts

/// The value of a header with parameters: `form-data; name="tracker"; filename="plan.xlsx"`.
struct HeaderValue {
  /// What stands before the first semicolon, in lower case.
  let value: String
  /// In their order; names in lower case, values without their quotation marks.
  let parameters: [(name: String, value: String)]

  /// Reads a value; nil where it is none.
  ///
  /// In quotation marks a backslash stands for itself, since old browsers send whole paths, but for the one before a
  /// quotation mark.
  init?(_ text: some Sequence<UInt8>) {
    var parts: [[UInt8]] = [[]]
    var quoted = false
    var escapes = false
    for byte in text {
      if byte < 0x20 && byte != 0x09 || byte == 0x7F { return nil }
      switch byte {
      case UInt8(ascii: ";") where !quoted: parts.append([])
      case UInt8(ascii: "\"") where !escapes:
        quoted.toggle()
        parts[parts.count - 1].append(byte)
      default: parts[parts.count - 1].append(byte)
      }
      escapes = quoted && byte == UInt8(ascii: "\\") && !escapes
    }
    if quoted { return nil }
    value = HeaderValue.lowercased(HeaderValue.trimmed(parts[0]))
    var parameters: [(name: String, value: String)] = []
    for part in parts.dropFirst() {
      let part = HeaderValue.trimmed(part)
      // A semicolon at the end begins nothing.
      if part.isEmpty { continue }
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")), sign > part.startIndex else { return nil }
      guard let value = HeaderValue.unquoted(HeaderValue.trimmed(part[(sign + 1)...])) else { return nil }
      parameters.append((HeaderValue.lowercased(HeaderValue.trimmed(part[..<sign])), value))
    }
    self.parameters = parameters
  }

  /// The parameter of that name; nil where there is none, or more than one.
  subscript(name: String) -> String? {
    let found = parameters.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// What stands between quotation marks, else the text itself; nil where marks stand anywhere else.
  private static func unquoted(_ text: ArraySlice<UInt8>) -> String? {
    let quote = UInt8(ascii: "\"")
    guard text.first == quote else { return text.contains(quote) ? nil : String(decoding: text, as: UTF8.self) }
    guard text.count > 1, text.last == quote else { return nil }
    var bytes: [UInt8] = []
    for byte in text.dropFirst().dropLast() {
      if byte == quote {
        guard bytes.last == UInt8(ascii: "\\") else { return nil }
        bytes.removeLast()
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8> {
    let text = Array(text)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return text[first...last]
  }

  private static func lowercased(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.map(\.inLowerCase), as: UTF8.self)
  }
}
