import Documents

/// HTML in the making: what stands in the source is markup, every text put into it is escaped.
///
/// `HTML("<b>\(title)</b>")` cannot let a cell's text through as markup, in content or between quotation marks.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// The markup, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}
  /// For literals in the source alone, which are markup; a value goes through interpolation.
  package init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
  /// Markup with values in it, each escaped unless it is markup itself.
  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  /// Appends markup.
  package static func += (html: inout HTML, more: HTML) { html.bytes.append(contentsOf: more.bytes) }

  /// One behind the other.
  package static func + (html: HTML, more: HTML) -> HTML {
    var all = html
    all += more
    return all
  }

  /// The parts, one behind the other.
  package static func joined(_ parts: some Sequence<HTML>, by separator: HTML = "") -> HTML {
    var all = HTML()
    for (index, part) in parts.enumerated() {
      if index > 0 { all += separator }
      all += part
    }
    return all
  }

  /// The content of a `style` or `script` element, as it stands.
  package static func asset(_ asset: ReportAsset) -> HTML {
    var html = HTML()
    html.bytes = asset.bytes
    return html
  }

  /// The bytes in base64, as part of a `data:` address.
  package static func base64(_ bytes: [UInt8]) -> HTML {
    var html = HTML()
    html.bytes = Base64.line(bytes)
    return html
  }

  /// Puts markup and values together.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Makes room for so much markup and so many values.
    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Appends what is written as markup.
    package mutating func appendLiteral(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
    /// Appends markup.
    package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
    /// Appends a number.
    package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
    /// Appends a text, escaped.
    package mutating func appendInterpolation(_ text: String) { escape(text, showsControls: true, into: &bytes) }
    /// For attributes that the script compares or hands on: the text itself, to the last scalar.
    package mutating func appendInterpolation(exact text: String) { escape(text, showsControls: false, into: &bytes) }
  }
}

/// Appends the text without anything that a browser could take for markup.
///
/// Scalars that can turn the text around them (`U+202E`) or stay unseen are shown by name where people read, and
/// written as character references elsewhere.
private func escape(_ text: String, showsControls: Bool, into bytes: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": bytes.append(contentsOf: "&amp;".utf8)
    case "<": bytes.append(contentsOf: "&lt;".utf8)
    case ">": bytes.append(contentsOf: "&gt;".utf8)
    case "\"": bytes.append(contentsOf: "&quot;".utf8)
    case "'": bytes.append(contentsOf: "&#39;".utf8)
    case "\t", "\n", " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\0": bytes.append(contentsOf: (showsControls ? "[U+0000]" : "\u{FFFD}").utf8)
    case _ where isUnseen(scalar):
      let name = String(scalar.value, radix: 16, uppercase: true)
      let long = String(repeating: "0", count: max(0, 4 - name.count)) + name
      bytes.append(contentsOf: (showsControls ? "[U+\(long)]" : "&#x\(name);").utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// Whether the scalar does something to the text without being seen: control, direction, noncharacter.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
