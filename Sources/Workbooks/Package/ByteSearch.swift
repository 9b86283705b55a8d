/// Looks for short words in parts that are not read as XML.
enum ByteSearch {
  /// Where the word stands first at `start` or behind it.
  static func first(_ word: StaticString, in bytes: [UInt8], from start: Int = 0) -> Int? {
    let length = word.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + length <= bytes.count {
        if bytes[index] == word.utf8Start[0], isThere(word, bytes, index) { return index }
        index += 1
      }
      return nil
    }
  }

  /// Where the word stands last.
  static func last(_ word: StaticString, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.count - word.utf8CodeUnitCount
      while index >= 0 {
        if bytes[index] == word.utf8Start[0], isThere(word, bytes, index) { return index }
        index -= 1
      }
      return nil
    }
  }

  private static func isThere(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
