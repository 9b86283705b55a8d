/// The normal form of a text, as a string; ASCII takes no storage but the result's.
package func normalised(_ text: String) -> String {
  var text = text
  let plain = text.withUTF8 { bytes -> String? in
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { room in
      var count = 0
      eachPlainWord(of: bytes) { word in
        if count > 0 {
          room[count] = 0x20
          count += 1
        }
        for index in word {
          room[count] = bytes[index].inLowerCase
          count += 1
        }
      }
      return count
    }
  }
  return plain ?? exactly(text)
}

extension ByteScratch {
  /// Appends the normal form of a text that is not a view of this storage.
  package mutating func append(normalised text: Bytes) {
    guard text.isASCII else { return append(exactly(text.string)) }
    append(upTo: text.count) { room in
      var count = 0
      eachPlainWord(of: text.buffer) { word in
        if count > 0 {
          room[count] = 0x20
          count += 1
        }
        for index in word {
          room[count] = text.buffer[index].inLowerCase
          count += 1
        }
      }
      return count
    }
  }
}

/// The words of a short text in normal form.
func normalWords(_ text: String) -> [String] {
  var text = text
  let plain = text.withUTF8 { bytes -> [String]? in
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words: [String] = []
    eachPlainWord(of: bytes) { word in
      words.append(
        String(unsafeUninitializedCapacity: word.count) { room in
          for (place, index) in word.enumerated() { room[place] = bytes[index].inLowerCase }
          return word.count
        })
    }
    return words
  }
  return plain ?? exactly(text).split(separator: " ").map(String.init)
}

/// Calls `body` with the place of each word of an ASCII text: of each run of letters and digits.
@inline(__always)
private func eachPlainWord(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
  var start = 0
  while start < bytes.count {
    var end = start
    while end < bytes.count, bytes[end].isASCIILetterOrDigit { end += 1 }
    if end > start { body(start..<end) }
    start = end + 1
  }
}

/// The same by way of the words that are read from texts.
private func exactly(_ text: String) -> String {
  text.withBytes { NormalisedText($0, vocabulary: noVocabulary).string }
}

private let noVocabulary = Vocabulary()
