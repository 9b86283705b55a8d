import Texts

/// Remembers what is worked out of texts, of which a tracker has few different ones.
final class TextMemo<Value> {
  private let texts: BytesTable
  private var values: [Value] = []

  /// Beyond `most` different texts, and texts of more than `longest` bytes, nothing further is remembered.
  init(most: Int, longest: Int) { texts = BytesTable(most: most, longest: longest) }

  /// What is worked out of a text, now or before.
  @inline(__always)
  func value(of text: Bytes, _ workOut: () -> Value) -> Value {
    let hash = wordHash(text.buffer)
    let known = texts.find(text, hash: hash)
    if known >= 0 { return values[known] }
    let value = workOut()
    if texts.insert(text, hash: hash) >= 0 { values.append(value) }
    return value
  }
}
