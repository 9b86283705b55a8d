/// Replacing by scalar: `String.replacing` goes by whole characters, and passes over a quote that bears an accent, or
/// the line feed of CR LF.
package enum ScalarText {
  /// The text with each of these scalars replaced.
  package static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    // A view of scalars would be copied for each replacement.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        bytes.append(contentsOf: other.utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with a space in the middle of each mention of the pair of scalars.
  package static func parting(_ first: Unicode.Scalar, _ second: Unicode.Scalar, in text: String) -> String {
    var before: Unicode.Scalar?
    return replacing(text) { scalar in
      defer { before = scalar }
      return before == first && scalar == second ? " \(scalar)" : nil
    }
  }
}
