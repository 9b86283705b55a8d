/// Remembers what is worked out of texts, of which a column holds few different ones.
///
/// Those seen last are compared byte by byte before anything is hashed: one for each length and first byte.
public struct TextMemo<Value: BitwiseCopyable>: ~Copyable {
  /// What was worked out of a text that was seen last.
  @usableFromInline struct Recent {
    /// -1 where nothing is kept yet.
    @usableFromInline var length: Int
    /// What was worked out.
    @usableFromInline var value: Value

    @inlinable init(length: Int, value: Value) {
      self.length = length
      self.value = value
    }
  }

  /// The numbers of texts.
  @usableFromInline var texts = TextTable()
  /// By number of the text.
  @usableFromInline var values = Vector<Value>()
  /// By length and first byte: the text seen last.
  @usableFromInline let recents: UnsafeMutablePointer<Recent>
  /// Of each of the recent ones, `longest` bytes.
  @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
  /// So many texts are remembered.
  @usableFromInline let most: Int

  /// How many of the texts seen last are kept.
  @inlinable static var recentCount: Int { 64 }
  /// So many bytes a text may have that is kept.
  @inlinable static var longest: Int { 96 }

  /// When `most` different texts are remembered they are forgotten, and others take their place; `value` is any one.
  @inlinable public init(most: Int, _ value: Value) {
    self.most = most
    recents = .allocate(capacity: TextMemo.recentCount)
    recents.initialize(repeating: Recent(length: -1, value: value), count: TextMemo.recentCount)
    bytes = .allocate(capacity: TextMemo.recentCount * TextMemo.longest)
    bytes.initialize(repeating: 0, count: TextMemo.recentCount * TextMemo.longest)
  }

  deinit {
    recents.deallocate()
    bytes.deallocate()
  }

  /// Whether the next text takes the place of all.
  @inlinable public var isFull: Bool { values.count >= most }

  /// What is remembered of a text.
  @inlinable @inline(__always)
  public mutating func find(_ text: Bytes) -> Value? {
    if text.isEmpty { return look(text) }
    let place = TextMemo.place(of: text)
    guard recents[place].length == text.count, text.equals(bytes + place * TextMemo.longest) else { return look(text) }
    return recents[place].value
  }

  /// What is remembered of a text that is not the one seen last.
  @inlinable mutating func look(_ text: Bytes) -> Value? {
    guard let found = findRare(text) else { return nil }
    keep(text, found)
    return found
  }

  /// The same of a text that is unlikely to be one of those seen last.
  @inlinable @inline(__always) public func findRare(_ text: Bytes) -> Value? {
    let number = texts.find(texts.key(text))
    return number < 0 ? nil : values[number]
  }

  /// Remembers what was worked out of a text that nothing is remembered of.
  @inlinable public mutating func remember(_ text: Bytes, _ value: Value) {
    if isFull { removeAll() }
    _ = texts.add(texts.key(text))
    values.append(value)
    keep(text, value)
  }

  /// Forgets all texts.
  @inlinable public mutating func removeAll() {
    texts.removeAll()
    values.removeAll()
    for place in 0..<TextMemo.recentCount { recents[place].length = -1 }
  }

  /// Keeps a text as the one seen last.
  @inlinable mutating func keep(_ text: Bytes, _ value: Value) {
    guard !text.isEmpty, text.count <= TextMemo.longest, let from = text.buffer.baseAddress else { return }
    let place = TextMemo.place(of: text)
    recents[place] = Recent(length: text.count, value: value)
    (bytes + place * TextMemo.longest).update(from: from, count: text.count)
  }

  /// The place of a text among those seen last.
  @inlinable @inline(__always)
  static func place(of text: Bytes) -> Int { (text.count &+ Int(text[0]) &* 5) & (recentCount &- 1) }
}
