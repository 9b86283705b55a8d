import Texts

/// What people write into JSON that is none of it, and that other languages have: told as what it is, and read over.
enum JSONSlip {
  /// What is wrong with a comment.
  static let comment = "JSON has no comments: leave it out, or write \"description\": \"…\" where that is taken"
  /// What is wrong with a comma before a closing bracket.
  static func comma(before bracket: String) -> String {
    "nothing stands between the comma and \(bracket): leave the comma out"
  }

  /// Where the comment that begins at `start` ends: at the end of the line behind `//` or `#`, else behind `*/`; nil
  /// where none begins there.
  static func endOfComment(in bytes: Bytes, at start: Int) -> Int? {
    let isLong = bytes.stands("/*", at: start)
    guard isLong || bytes.stands("//", at: start) || bytes.stands("#", at: start) else { return nil }
    var place = start + 1
    while place < bytes.count {
      if isLong, place > start + 2, bytes.stands("*/", at: place) { return place + 2 }
      if !isLong, bytes[place] == 0x0A || bytes[place] == 0x0D { return place }
      place += 1
    }
    return bytes.count
  }
}

extension Bytes {
  /// Whether the ASCII characters stand at `place`.
  fileprivate func stands(_ text: StaticString, at place: Int) -> Bool {
    place + text.utf8CodeUnitCount <= count
      && self[place..<place + text.utf8CodeUnitCount] == Bytes(base: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
