/// Finds the phrases of many lists in a text: in one pass for each bank of 64 lists that is asked for.
package struct PhraseMatcher: Sendable {
  /// Nearly all rule sets have one bank; it costs no look at the others.
  private var first: PhraseTree
  private var rest: [PhraseTree] = []
  private let months: [UInt8]

  /// What `{ref}` stands for.
  package var refs: RefWords {
    get { first.refs }
    set {
      first.refs = newValue
      for index in rest.indices { rest[index].refs = newValue }
    }
  }

  /// `months` gives the month (1–12, else 0) of each symbol of the vocabulary, `refs` what `{ref}` stands for.
  package init(months: [UInt8], refs: RefWords = RefWords([])) {
    self.months = months
    first = PhraseTree(months: months, refs: refs)
  }

  /// How many banks there are.
  package var bankCount: Int { 1 + rest.count }

  /// Adds a phrase to a list; its words are given numbers.
  package mutating func add(_ tokens: [PhrasePattern.Token], to list: PhraseListID, vocabulary: inout Vocabulary) {
    while bankCount <= list.bank { rest.append(PhraseTree(months: months, refs: refs)) }
    if list.bank == 0 {
      first.add(tokens, to: list, vocabulary: &vocabulary)
    } else {
      rest[list.bank - 1].add(tokens, to: list, vocabulary: &vocabulary)
    }
  }

  /// What `body` makes of a bank; `none` where no list of it has a phrase.
  @inline(__always)
  private func with<Result>(_ bank: Int, _ none: Result, _ body: (borrowing PhraseTree) -> Result) -> Result {
    if bank == 0 { return body(first) }
    return bank <= rest.count ? body(rest[bank - 1]) : none
  }

  // MARK: Matching

  /// The month (1–12) that a word names, or 0.
  package func month(_ word: Word) -> Int { first.month(word) }

  /// The lists of a bank of which some phrase stands in the text as whole words.
  package func lists(in text: NormalisedText, bank: Int = 0) -> PhraseLists {
    with(bank, []) { $0.lists(in: text) }
  }

  /// Whether some phrase of one of the lists stands in the text as whole words.
  package func holds(anyOf lists: [PhraseListID], in text: NormalisedText) -> Bool {
    var bank = -1
    var found: PhraseLists = []
    for list in lists {
      if list.bank != bank { (bank, found) = (list.bank, self.lists(in: text, bank: list.bank)) }
      if found.contains(PhraseLists(list)) { return true }
    }
    return false
  }

  /// Calls `body` with the place of every phrase of the lists in the text: once for each place and bank of lists, in
  /// the order of their first words within each bank.
  package func eachMatch(
    of lists: [PhraseListID], in text: NormalisedText,
    _ body: (_ isOf: (PhraseListID) -> Bool, _ words: Range<Int>) -> Void
  ) {
    for (place, list) in lists.enumerated() where !lists[..<place].contains(where: { $0.bank == list.bank }) {
      let bank = list.bank
      let wanted = lists.reduce(into: PhraseLists()) { if $1.bank == bank { $0.formUnion(PhraseLists($1)) } }
      with(bank, ()) { tree in
        tree.eachMatch(of: wanted, in: text) { found, words in
          body({ $0.bank == bank && found.contains(PhraseLists($0)) }, words)
        }
      }
    }
  }

  /// Whether the text as a whole is a phrase of the list.
  package func isPhrase(_ text: NormalisedText, of list: PhraseListID) -> Bool {
    lists(ofWhole: text, bank: list.bank).contains(PhraseLists(list))
  }

  /// The lists of a bank of which the text as a whole is a phrase.
  package func lists(ofWhole text: NormalisedText, bank: Int) -> PhraseLists {
    with(bank, []) { $0.lists(ofWhole: text) }
  }

  /// Whether a phrase of the list may begin with a word of letters.
  package func mayBegin(_ list: PhraseListID, with symbol: UInt32) -> Bool {
    with(list.bank, false) { $0.mayBegin(list, with: symbol) }
  }

  /// How many words the longest phrase of the list has.
  package func mostWords(of list: PhraseListID) -> Int { with(list.bank, 0) { $0.mostWords(of: list) } }

  /// How many words the longest phrase of the list at `start` has; 0 where there is none.
  package func longest(of list: PhraseListID, in text: NormalisedText, from start: Int = 0) -> Int {
    with(list.bank, 0) { $0.longest(of: list, in: text, from: start) }
  }

  /// Calls `body` with how many words each phrase of the list at `start` has.
  package func eachLength(of list: PhraseListID, in text: NormalisedText, from start: Int, _ body: (Int) -> Void) {
    with(list.bank, ()) { $0.eachLength(of: list, in: text, from: start, body) }
  }

  /// How many places of the trees the words of a text may lead to from one word on, at most.
  package func mostWays(_ vocabulary: Vocabulary) -> Int {
    rest.reduce(first.mostWays(vocabulary)) { $0 + $1.mostWays(vocabulary) - 1 }
  }
}
