package import Texts

/// Finds the numbers of a text that stand before a sign of per cent.
package struct Percentages: Sendable {
  /// What may stand behind the number, in small letters: `%`, `per cent`.
  private let signs: [[UInt8]]

  /// `signs` are the rule set's.
  package init(signs: [String]) {
    self.signs = signs.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
  }

  /// The numbers, in their order: of `80% of it` it is 80.
  package func numbers(in text: Bytes) -> [Double] {
    if signs.isEmpty { return [] }
    var numbers: [Double] = []
    var index = 0
    while index < text.count {
      guard text[index].isASCIIDigit else {
        index += 1
        continue
      }
      let end = self.end(ofNumberAt: index, text)
      if hasSign(at: behindSpaces(end, text), text), let number = NumberCell.value(text[index..<end]) {
        numbers.append(number)
      }
      index = end
    }
    return numbers
  }

  /// Behind the digits, and the points and commas between them.
  private func end(ofNumberAt start: Int, _ text: Bytes) -> Int {
    var end = start + 1
    while end < text.count {
      let isJoined = text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")
      let next = isJoined ? end + 1 : end
      guard next < text.count, text[next].isASCIIDigit else { break }
      end = next + 1
    }
    return end
  }

  /// The spaces that people put before a sign, an unbreakable one among them.
  private func behindSpaces(_ start: Int, _ text: Bytes) -> Int {
    var place = start
    while place < text.count {
      if text[place] == 0x20 {
        place += 1
      } else if text[place] == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  private func hasSign(at place: Int, _ text: Bytes) -> Bool {
    signs.contains { sign in
      let end = place + sign.count
      guard end <= text.count, sign.indices.allSatisfy({ text[place + $0].inLowerCase == sign[$0] }) else {
        return false
      }
      // `percentage` is another word.
      let isWord = sign.last.map { $0.isASCIILetterOrDigit || $0 >= 0x80 } ?? false
      return !isWord || end == text.count || !(text[end].isASCIILetterOrDigit || text[end] >= 0x80)
    }
  }
}
