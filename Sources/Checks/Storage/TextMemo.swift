import Texts

/// Remembers what is worked out of texts, of which a tracker has few different ones.
struct TextMemo<Value>: ~Copyable {
  private var texts: TextTable
  private var values: [Value] = []
  private let most: Int

  /// When `most` different texts are remembered, they are forgotten, and others take their place.
  init(most: Int) {
    texts = TextTable(most: most)
    self.most = most
  }

  /// What is worked out of a text, now or before.
  @inline(__always)
  mutating func value(of text: Bytes, _ workOut: () -> Value) -> Value {
    let key = key(text)
    return find(key) ?? remember(key, workOut())
  }

  @inline(__always)
  func key(_ text: Bytes) -> TextKey { texts.key(text) }

  /// What is remembered of the text with a key.
  @inline(__always)
  func find(_ key: TextKey) -> Value? {
    let known = texts.find(key)
    return known < 0 ? nil : values[known]
  }

  /// Remembers what was worked out of a text that nothing is remembered of, and returns it.
  mutating func remember(_ key: TextKey, _ value: Value) -> Value {
    if values.count >= most {
      texts.removeAll()
      values.removeAll(keepingCapacity: true)
    }
    if texts.insert(key) >= 0 { values.append(value) }
    return value
  }
}
