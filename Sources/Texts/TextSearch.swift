// The standard library's own searches for a text come with its engine for regular expressions, which would be linked into
// the program and started with it.

extension String {
  /// Whether the other text stands anywhere in this one, byte for byte.
  package func contains(_ other: String) -> Bool {
    other.isEmpty || withBytes { text in other.withBytes { text.contains($0) } }
  }

  /// The text with every occurrence of `part`, byte for byte, replaced.
  package func replacing(_ part: String, with new: String) -> String {
    guard !part.isEmpty else { return self }
    return withBytes { text in
      part.withBytes { part in
        var replaced: [UInt8] = []
        var start = 0
        var next = 0
        while let place = text.firstIndex(of: part[0], from: next) {
          next = place + 1
          guard place + part.count <= text.count, text[place..<place + part.count] == part else { continue }
          replaced += text[start..<place].buffer
          replaced += new.utf8
          next = place + part.count
          start = next
        }
        replaced += text[start..<text.count].buffer
        return String(decoding: replaced, as: UTF8.self)
      }
    }
  }
}
