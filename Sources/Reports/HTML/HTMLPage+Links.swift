extension HTMLPage {
  /// The address of the findings that a filter shows; where several trackers share the page, which has no filters, of
  /// all of this one's.
  func link(_ filter: HTML, _ value: String) -> HTML {
    part.bytes.isEmpty ? HTML("#\(filter)=\(exact: percentEncoded(value))") : HTML("#\(part)findings")
  }
}

/// The text as part of an address.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return encoded
}
