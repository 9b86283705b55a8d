import CLibXML2

/// Bytes in base64 (RFC 4648), by libxml2.
package enum Base64 {
  /// How many bytes libxml2 is given at a time: groups of three, so that nothing is padded between two pieces.
  private static let piece = 3 << 20
  /// The most characters of a line in mail (RFC 2045, 6.8).
  private static let lineLength = 76

  /// The bytes on one line, padded.
  package static func line(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: piece) {
        add(UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + piece)]), to: &out)
      }
    }
    return out
  }

  /// The same as text.
  package static func text(_ bytes: [UInt8]) -> String { String(decoding: line(bytes), as: UTF8.self) }

  /// The bytes as mail has them: lines of 76 characters at most, with CRLF between them.
  package static func lines(_ bytes: [UInt8]) -> String {
    let line = line(bytes)
    return stride(from: 0, to: line.count, by: lineLength).map {
      String(decoding: line[$0..<min(line.count, $0 + lineLength)], as: UTF8.self)
    }.joined(separator: "\r\n")
  }

  /// Appends at most `piece` bytes; libxml2 breaks them into lines of its own, which are taken out.
  private static func add(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    guard let buffer = xmlBufferCreate(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
      fatalError("there is no memory for base64")
    }
    defer { xmlBufferFree(buffer) }
    let written = xmlTextWriterWriteBase64(
      writer, bytes.assumingMemoryBound(to: CChar.self).baseAddress, 0, Int32(bytes.count))
    xmlFreeTextWriter(writer)
    guard written >= 0, let content = xmlBufferContent(buffer) else { fatalError("there is no memory for base64") }
    out += UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))).lazy.filter { $0 > 0x20 }
  }
}
