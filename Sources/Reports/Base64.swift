/// Base64 as RFC 4648 has it, with padding.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      var bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      var four = Array(repeating: UInt8(ascii: "="), count: 4)
      for index in (0..<4).reversed() {
        if index <= three.count { four[index] = digits[bits & 0x3F] }
        bits >>= 6
      }
      text += four
    }
    return String(decoding: text, as: UTF8.self)
  }
}
