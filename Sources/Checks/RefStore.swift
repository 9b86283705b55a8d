import Texts

/// The refs of a piece's actions as typed, end to end; each cut at 255 bytes.
struct RefStore: Sendable {
  private var bytes: [UInt8] = []
  private var lengths: [UInt8] = []
  /// Where every 16th ref begins.
  private var marks: [Int32] = []

  init() {}

  /// Makes room for the refs of `count` actions of the usual length.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count * 12)
    lengths.reserveCapacity(count)
  }

  mutating func append(_ ref: Bytes) {
    if lengths.count & 15 == 0 { marks.append(Int32(bytes.count)) }
    let length = min(ref.count, 255)
    bytes.append(contentsOf: ref[0..<length].buffer)
    lengths.append(UInt8(length))
  }

  var count: Int { lengths.count }

  func ref(_ number: Int) -> String {
    guard lengths.indices.contains(number) else { return "" }
    var start = Int(marks[number / 16])
    for before in (number & ~15)..<number { start += Int(lengths[before]) }
    return String(decoding: bytes[start..<start + Int(lengths[number])], as: UTF8.self)
  }
}
