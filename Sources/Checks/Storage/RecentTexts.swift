import Texts

/// What was worked out of the texts seen last, one for each length and first byte: where a column holds few different
/// texts, a comparison with one of them comes before any hash.
///
/// It is its owner's alone, so nobody counts who holds it.
struct RecentTexts<Value: BitwiseCopyable>: ~Copyable {
  private struct Entry {
    /// -1 where nothing is kept yet.
    var length = -1
    var value: Value
  }

  private let entries: UnsafeMutablePointer<Entry>
  /// Of each entry, `longest` bytes.
  private let bytes: UnsafeMutablePointer<UInt8>

  private static var count: Int { 64 }
  private static var longest: Int { 96 }

  /// `value` is any one.
  init(_ value: Value) {
    entries = .allocate(capacity: RecentTexts.count)
    entries.initialize(repeating: Entry(value: value), count: RecentTexts.count)
    bytes = .allocate(capacity: RecentTexts.count * RecentTexts.longest)
    bytes.initialize(repeating: 0, count: RecentTexts.count * RecentTexts.longest)
  }

  deinit {
    entries.deallocate()
    bytes.deallocate()
  }

  /// What was kept of a text that is not empty; nil where that is of another one.
  @inline(__always)
  func find(_ text: Bytes) -> Value? {
    let place = RecentTexts.place(of: text)
    guard entries[place].length == text.count, text.equals(bytes + place * RecentTexts.longest) else { return nil }
    return entries[place].value
  }

  /// Keeps what was worked out of a text that is not empty, in place of what was kept there.
  mutating func keep(_ text: Bytes, _ value: Value) {
    guard text.count <= RecentTexts.longest, let from = text.buffer.baseAddress else { return }
    let place = RecentTexts.place(of: text)
    entries[place] = Entry(length: text.count, value: value)
    (bytes + place * RecentTexts.longest).update(from: from, count: text.count)
  }

  @inline(__always)
  private static func place(of text: Bytes) -> Int { (text.count &+ Int(text[0]) &* 5) & (count &- 1) }
}
