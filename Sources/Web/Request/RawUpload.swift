/// A file that is the whole body of a request, as programs send it.
enum RawUpload {
  /// Types that a tracker's file is sent as; the bytes say what it is.
  private static let types: Set<String> = [
    "application/octet-stream", "application/json", "application/x-ndjson", "application/ndjson",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-flat-xml", "text/csv", "text/tab-separated-values", "text/plain",
  ]

  /// Whether a body of that type is a file.
  static func isNamed(by contentType: String) -> Bool {
    contentType.isEmpty || HeaderValue(contentType.utf8).map { types.contains($0.value) } ?? false
  }

  /// The file's name out of a query such as `name=plan.xlsx`; nil where the query has anything else in it.
  static func name(inQuery query: String) -> String? {
    if query.isEmpty { return "" }
    var name: String?
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "name", name == nil else { return nil }
      name = unescaped(parts[1])
    }
    return name
  }

  /// The text that a query writes with plus signs and percent signs.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = value(ofDigits: rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte that two hexadecimal digits stand for; nil where they are none.
  private static func value(ofDigits digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
