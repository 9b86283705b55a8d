import Testing
import Texts

struct PhraseMatcherTests {
  private let first = PhraseListID(index: 0)
  private let second = PhraseListID(index: 1)
  private let matcher: PhraseMatcher
  private let vocabulary: Vocabulary

  init() throws {
    var vocabulary = Vocabulary()
    let names = ["january", "jan", "may"].map { vocabulary.intern($0) }
    var months = [UInt8](repeating: 0, count: vocabulary.symbolCount)
    for (symbol, month) in zip(names, [UInt8(1), 1, 5]) { months[Int(symbol)] = month }
    var matcher = PhraseMatcher(months: months, refs: try Self.refs())
    for phrase in ["on hold", "no longer on hold", "as {month} update", "{month} {year}", "as above {ref}"] {
      for tokens in try PhrasePattern.unfolded(phrase) { matcher.add(tokens, to: first, vocabulary: &vocabulary) }
    }
    for phrase in ["hold", "above"] {
      for tokens in try PhrasePattern.unfolded(phrase) { matcher.add(tokens, to: second, vocabulary: &vocabulary) }
    }
    self.matcher = matcher
    self.vocabulary = vocabulary
  }

  private static func refs() throws -> RefWords { RefWords([try RefPattern("{letters}.{letter}{number}.{number}")]) }

  private func read<Result>(_ text: String, _ body: (NormalisedText) -> Result) -> Result {
    text.withBytes { body(NormalisedText($0, vocabulary: vocabulary)) }
  }

  @Test(arguments: [
    ("ON-HOLD", [0, 1]), ("put on hold.", [0, 1]), ("holding", []), ("hold", [1]), ("on the hold", [1]), ("on", []),
    ("may 24", [0]), ("May 2024 it was", [0]), ("may 204", []), ("march 24", []), ("as jan update", [0]),
    ("as above OC.A2.1", [0, 1]), ("as above A2.1", [0, 1]), ("as above 2.1", [1]), ("as above", [1]), ("", []),
  ])
  func `finds the lists of which a phrase stands in a text`(_ text: String, _ lists: [Int]) {
    let found = read(text) { matcher.lists(in: $0) }
    #expect((0..<2).filter { found.contains(PhraseLists(PhraseListID(index: $0))) } == lists)
  }

  @Test(arguments: [
    ("on hold", true), ("On hold!", true), ("on hold now", false), ("now on hold", false), ("as January update", true),
    ("as June update", false), ("", false),
  ])
  func `knows a text that is a phrase`(_ text: String, _ isPhrase: Bool) {
    #expect(read(text) { matcher.isPhrase($0, of: first) } == isPhrase)
  }

  @Test func `gives the place of every phrase`() {
    var places: [Range<Int>] = []
    read("no longer on hold, but hold") { text in
      matcher.eachMatch(of: [first], in: text) { _, words in places.append(words) }
    }
    #expect(places == [0..<4, 2..<4])
  }

  @Test func `gives a place once, however many ways a phrase stands there`() throws {
    var vocabulary = Vocabulary()
    let may = vocabulary.intern("may")
    var months = [UInt8](repeating: 0, count: vocabulary.symbolCount)
    months[Int(may)] = 5
    var matcher = PhraseMatcher(months: months)
    for tokens in try PhrasePattern.unfolded("(may|{month}) (may|{month})") {
      matcher.add(tokens, to: first, vocabulary: &vocabulary)
    }
    var told: [Range<Int>] = []
    "may may may".withBytes { bytes in
      let text = NormalisedText(bytes, vocabulary: vocabulary)
      matcher.eachMatch(of: [first], in: text) { _, words in told.append(words) }
    }
    #expect(told == [0..<2, 1..<3])
  }

  /// What a text's words may lead to from one of them on, itself among it.
  @Test(arguments: [
    (["on hold"], 3), (["on hold", "on pause now"], 4), (["may", "{month}"], 3), (["june", "{month}"], 2),
    (["(may|{month}) x"], 5), (["(may|{month}) (may|{month})"], 7), (["24 x", "{year} x"], 5),
    (["245 x", "{year} x"], 3),
    (["{ref}"], 2), (["may {ref}", "{ref}"], 4), (["12 x", "{ref} x"], 3),
  ])
  func `counts in how many ways phrases may begin at a word`(_ phrases: [String], _ ways: Int) throws {
    var vocabulary = Vocabulary()
    let may = vocabulary.intern("may")
    var months = [UInt8](repeating: 0, count: vocabulary.symbolCount)
    months[Int(may)] = 5
    var matcher = PhraseMatcher(months: months, refs: try Self.refs())
    for phrase in phrases {
      for tokens in try PhrasePattern.unfolded(phrase) { matcher.add(tokens, to: first, vocabulary: &vocabulary) }
    }
    #expect(matcher.mostWays(vocabulary) == ways)
  }

  @Test func `gives the longest phrase at a place`() {
    #expect(read("no longer on hold") { matcher.longest(of: first, in: $0) } == 4)
    #expect(read("no longer on hold") { matcher.longest(of: first, in: $0, from: 2) } == 2)
    #expect(read("no longer held") { matcher.longest(of: first, in: $0) } == 0)
    #expect(read("on hold") { matcher.longest(of: first, in: $0, from: 9) } == 0)
  }

  @Test func `goes through a long text once`() {
    let text = String(repeating: "no longer on ", count: 50_000) + "hold"
    #expect(read(text) { matcher.lists(in: $0) }.contains(PhraseLists(first)))
  }

  @Test func `seeks lists of every bank`() throws {
    var vocabulary = Vocabulary()
    var matcher = PhraseMatcher(months: [])
    let lists = [3, 63, 64, 130, 499].map { PhraseListID(index: $0) }
    for (list, phrase) in zip(lists, ["on hold", "hold", "on hold", "{year} it", "hold"]) {
      for tokens in try PhrasePattern.unfolded(phrase) { matcher.add(tokens, to: list, vocabulary: &vocabulary) }
    }
    "now on hold, in 2024 it".withBytes { bytes in
      let text = NormalisedText(bytes, vocabulary: vocabulary)
      #expect(matcher.bankCount == 8)
      #expect(lists.filter { matcher.holds(anyOf: [$0], in: text) } == lists)
      // A list of the same place in another bank, and one behind all.
      for other in [0, 67, 66, 127, 131, 435, 5_000] {
        #expect(!matcher.holds(anyOf: [PhraseListID(index: other)], in: text), "\(other)")
      }
      var told: [Int: [Range<Int>]] = [:]
      matcher.eachMatch(of: lists, in: text) { isOf, words in
        for list in lists where isOf(list) { told[list.index, default: []].append(words) }
      }
      #expect(told == [3: [1..<3], 63: [2..<3], 64: [1..<3], 130: [4..<6], 499: [2..<3]])
      #expect(lists.map { matcher.longest(of: $0, in: text, from: 1) } == [2, 0, 2, 0, 0])
    }
  }
}
