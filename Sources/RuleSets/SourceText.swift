/// The text of a rule or waiver file, and where its lines begin.
package final class SourceText: Sendable {
  /// The file as the user named it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Line and column of a byte, both from 1; columns count characters.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(max(0, offset), bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
  }
}
