import Dates
import RuleSets
import Texts

/// Puts misspelt headers right: one word of theirs, by the slips that the rule set allows in a word of its length.
struct HeaderSpelling {
  private let headers: HeaderReader
  /// The words that headers consist of, with how many slips each may have.
  private let words: [(word: [UInt8], slips: Int)]

  /// Longer headers, and headers of more words, are sentences.
  private static let most = (bytes: 200, words: 16)

  /// Takes the words of the rule set's headers and the names of its months.
  init(_ ruleSet: RuleSet, headers: HeaderReader) {
    self.headers = headers
    let spelt = ruleSet.columns.spellings.values.joined().flatMap { normalised($0).split(separator: " ") }
    let months = ruleSet.dateWords.source.months.joined().map { normalised($0) }
    words = Set(spelt.map(String.init) + months).sorted().compactMap { word in
      let slips = ruleSet.reading.slips(letters: word.count)
      return slips > 0 ? (Array(word.utf8), slips) : nil
    }
  }

  /// What a header stands over that is no spelling of any field, and how it is written; nil where no word of it put
  /// right makes it one that `isWanted`.
  func corrected(
    _ header: String, isWanted: (HeaderReader.Column) -> Bool
  ) -> (text: String, column: HeaderReader.Column)? {
    guard !words.isEmpty, header.utf8.count <= Self.most.bytes else { return nil }
    let typed = header.withBytes { headers.words(of: $0) }
    guard typed.count <= Self.most.words else { return nil }
    for word in typed where word.isOfLetters {
      let text = Array(word.text.utf8)
      for (right, slips) in words where right != text {
        guard editDistance(text, right, atMost: slips) != nil else { continue }
        let meant = put(String(decoding: right, as: UTF8.self), in: header, at: word.range)
        if let column = meant.withBytes({ headers.column($0) }), isWanted(column) { return (meant, column) }
      }
    }
    return nil
  }

  /// The header with a word replaced, in capitals where that has them.
  private func put(_ word: String, in header: String, at range: Range<Int>) -> String {
    let bytes = Array(header.utf8)
    let typed = String(decoding: bytes[range], as: UTF8.self)
    let isCapital = typed.first?.isUppercase ?? false
    let capital = typed == typed.uppercased() ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    let written = isCapital ? capital : word
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + written
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}
