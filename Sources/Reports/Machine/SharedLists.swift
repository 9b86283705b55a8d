import Checks
import Documents
import Texts

/// Writes lists of texts as arrays of JSON; of those that findings share, each text is quoted once.
struct SharedLists: ~Copyable {
  /// A list as it is written.
  private struct Written {
    /// Held, so that no other takes its place.
    let list: [String]
    /// Where its texts begin in `bytes`, each with the comma before it; the end of the last one stands behind them.
    let starts: [UInt32]
  }

  private let before: String
  private let end: String
  /// By where they lie.
  private var known: [UnsafeRawPointer: Written] = [:]
  private var bytes = ByteScratch()

  /// So many bytes of lists are kept.
  private static let mostKept = 1 << 24

  /// None yet; `before` stands before each text, `end` before the end of a list.
  init(before: String, end: String) { (self.before, self.end) = (before, end) }

  /// Appends a list.
  mutating func append(_ list: FactList, to out: inout ByteScratch) {
    if list.itemCount == 0 { return out.append("[]") }
    out.append(UInt8(ascii: "["))
    let texts = list.texts
    if list.isShared, let address = texts.withUnsafeBytes({ $0.baseAddress }) {
      let written = known[address] ?? write(texts, at: address)
      let (starts, leftOut) = (written.starts, list.leftOut ?? texts.count)
      // Before the first text stands no comma.
      if leftOut > 0 { out.append(bytes[Int(starts[0]) + 1..<Int(starts[leftOut])]) }
      let rest = leftOut == 0 ? Int(starts[1]) + 1 : Int(starts[min(leftOut + 1, texts.count)])
      out.append(bytes[rest..<Int(starts[texts.count])])
    } else {
      var isFirst = true
      for place in texts.indices where place != list.leftOut {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        out.append(before)
        texts[place].withBytes { out.append(quotedInJSON: $0) }
      }
    }
    out.append(end)
    out.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ texts: [String], at address: UnsafeRawPointer) -> Written {
    if bytes.count > SharedLists.mostKept {
      known.removeAll(keepingCapacity: true)
      bytes.removeAll()
    }
    var starts: [UInt32] = []
    starts.reserveCapacity(texts.count + 1)
    for text in texts {
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      bytes.append(UInt8(ascii: ","))
      bytes.append(before)
      text.withBytes { bytes.append(quotedInJSON: $0) }
    }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    let written = Written(list: texts, starts: starts)
    known[address] = written
    return written
  }
}
