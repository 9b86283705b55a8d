/// Paths as URIs, by RFC 3986.
package enum RelativeURI {
  /// The path as a relative reference; an absolute one as a `file:` URI. Standard input is `stdin`.
  package static func of(_ path: String) -> String {
    if path == "-" { return "stdin" }
    var name = Substring(path)
    while name.hasPrefix("./") { name = name.dropFirst(2).drop { $0 == "/" } }
    return (name.hasPrefix("/") ? "file://" : "") + encoded(name)
  }

  /// The text with all but unreserved characters and slashes as percent escapes; a colon would make a scheme.
  package static func encoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: (byte < 16 ? "%0" : "%").utf8)
        bytes.append(contentsOf: digits.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
