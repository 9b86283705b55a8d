extension HTMLPage {
  /// The address of the findings that a filter shows; where several trackers share the page, which has no filters, of
  /// all of this one's.
  func link(_ filter: HTML, _ value: String) -> HTML {
    isAlone ? HTML("#\(filter)=\(exact: percentEncoded(value))") : HTML("#\(part)findings")
  }

  /// The tag that begins a section, which is called as its heading says.
  func beginSection(_ id: HTML) -> HTML {
    HTML("<section id=\"\(part)\(id)\" aria-labelledby=\"\(part)\(id)-h\(besideTracker)\">")
  }

  /// Stands behind the name of what labels a region: where several trackers share the page, the tracker's heading.
  var besideTracker: HTML { isAlone ? "" : HTML(" \(part)tracker-h") }

  /// Stands behind a label in words, likewise.
  var ofTracker: HTML { isAlone ? "" : HTML(", \(trackerName)") }

  /// Whether the page tells of one tracker.
  private var isAlone: Bool { part.bytes.isEmpty }
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
