/// Finds the phrases of up to 64 lists in a text in one pass, whatever their number.
///
/// All phrases stand in one tree of words. A text's words already have their numbers in the vocabulary, so a word that
/// begins no phrase costs one look; others are followed as far as some phrase goes (at most `PhraseLimits.words`).
struct PhraseTree: Sendable {
  /// A place in the tree: what the words up to there come to.
  struct Node: Sendable {
    /// The lists of which a phrase ends here.
    var lists: PhraseLists = []
    /// Edges for `{month}`, `{year}` and `{ref}`; -1 where there is none.
    var month: Int32 = -1
    /// For `{year}`.
    var year: Int32 = -1
    /// For `{ref}`.
    var ref: Int32 = -1
    /// Whether some phrase goes on with a word.
    var hasWords = false
    /// Whether some phrase goes on with a placeholder.
    var hasClasses = false

  }

  /// The places; the first is where phrases begin.
  private(set) var nodes: [Node] = [Node()]
  /// The edges for words.
  private(set) var words = PhraseEdges()
  /// What phrases begin with a word.
  private struct FirstWord: Sendable {
    /// The lists that have it as a phrase.
    var single: PhraseLists = []
    /// A bit for each class of words that stand second in longer phrases; all of them where it may be any. Most words
    /// that begin phrases stand in texts for themselves.
    var seconds: UInt64 = 0

    /// 1 where a longer phrase may begin with the word before `next`, else 0.
    @inline(__always)
    func goesOn(_ next: Word) -> UInt64 { seconds &>> PhraseTree.classOf(next.symbol) & 1 }
  }

  /// By symbol; the first is that of all words without one.
  private var firstWords = [FirstWord()]
  /// By symbol: the lists of which some phrase begins with the word.
  private var firsts: [PhraseLists] = [[]]
  /// By list's place among the 64: how many words its phrases have at most, and how many refs.
  private var longest: [(words: Int, refs: Int)] = []
  /// Whether some phrase begins with a `{year}`, and with a `{ref}`.
  private var begins = (withYear: false, withRef: false)
  /// By symbol: 1 to 12 for month names.
  private var months: [UInt8]

  /// What `{ref}` stands for.
  var refs: RefWords

  /// `months` gives the month (1–12, else 0) of each symbol of the vocabulary.
  init(months: [UInt8], refs: RefWords) {
    self.months = months
    self.refs = refs
  }

  /// Adds a phrase to a list; its words are given numbers.
  mutating func add(_ tokens: [PhrasePattern.Token], to list: PhraseListID, vocabulary: inout Vocabulary) {
    var end: Int32 = 0
    for token in tokens { end = next(end, token, &vocabulary) }
    nodes[Int(end)].lists.insert(PhraseLists(list))
    let refs = tokens.count { $0 == .ref }
    while longest.count <= list.place { longest.append((0, 0)) }
    let most = longest[list.place]
    longest[list.place] = (max(most.words, tokens.count - refs), max(most.refs, refs))
    noteFirstWord(tokens, PhraseLists(list), &vocabulary)
  }

  private mutating func noteFirstWord(
    _ tokens: [PhrasePattern.Token], _ list: PhraseLists, _ vocabulary: inout Vocabulary
  ) {
    let isSingle = tokens.count == 1
    var second = isSingle ? 0 : UInt64.max
    if tokens.count > 1, case .word(let word) = tokens[1] {
      second = 1 << PhraseTree.classOf(vocabulary.intern(word))
    }
    while firstWords.count < max(vocabulary.symbolCount, months.count) {
      firstWords.append(FirstWord())
      firsts.append([])
    }
    func note(_ symbol: Int) {
      firsts[symbol].formUnion(list)
      firstWords[symbol].seconds |= second
      if isSingle { firstWords[symbol].single.formUnion(list) }
    }
    switch tokens.first {
    case .word(let word): note(Int(vocabulary.intern(word)))
    case .month: for symbol in months.indices where months[symbol] > 0 { note(symbol) }
    case .year: begins.withYear = true
    case .ref: begins.withRef = true
    case nil: break
    }
  }

  /// The class of a word by its symbol; words that no phrase holds have one of their own.
  @inline(__always)
  private static func classOf(_ symbol: UInt32) -> UInt64 { UInt64(symbol & 63) }

  /// The place that a token leads to, which is added where there is none.
  private mutating func next(_ node: Int32, _ token: PhrasePattern.Token, _ vocabulary: inout Vocabulary) -> Int32 {
    switch token {
    case .word(let word):
      nodes[Int(node)].hasWords = true
      let symbol = vocabulary.intern(word)
      let known = words.next(node, symbol)
      if known >= 0 { return known }
      nodes.append(Node())
      words.insert(node, symbol, Int32(nodes.count - 1))
      return Int32(nodes.count - 1)
    case .month: return grow(node, \.month)
    case .year: return grow(node, \.year)
    case .ref: return grow(node, \.ref)
    }
  }

  private mutating func grow(_ node: Int32, _ edge: WritableKeyPath<Node, Int32>) -> Int32 {
    nodes[Int(node)].hasClasses = true
    if nodes[Int(node)][keyPath: edge] < 0 {
      nodes.append(Node())
      nodes[Int(node)][keyPath: edge] = Int32(nodes.count - 1)
    }
    return nodes[Int(node)][keyPath: edge]
  }

  // MARK: Matching

  /// The month (1–12) that a word names, or 0.
  func month(_ word: Word) -> Int { Int(word.symbol) < months.count ? Int(months[Int(word.symbol)]) : 0 }

  /// The lists of which some phrase stands in the text as whole words.
  func lists(in text: NormalisedText) -> PhraseLists {
    var found: PhraseLists = []
    withView(of: text) { view in
      guard view.shapes == 0 else {
        for start in view.words.indices where view.mayBegin(start) { view.note(start, &found) }
        return
      }
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: view.candidates.count + 1) { room in
        guard let starts = room.baseAddress else { return }
        let count = view.noteSingles(starts, &found)
        for place in 0..<count { view.note(Int(starts[place]), &found) }
      }
    }
    return found
  }

  /// Calls `body` with the place of every phrase of the lists in the text.
  func eachMatch(
    of wanted: PhraseLists, in text: NormalisedText, _ body: (_ lists: PhraseLists, _ words: Range<Int>) -> Void
  ) {
    // By end of those that begin at the same word: each place is told once, in whatever ways a phrase stands there.
    var found: [(end: Int, lists: PhraseLists)] = []
    withView(of: text) { view in
      guard view.shapes == 0 else {
        for start in view.words.indices where view.mayBegin(start) { view.report(wanted, start, &found, body) }
        return
      }
      for start in view.candidates {
        let symbol = Int(view.words[Int(start)].symbol)
        guard symbol < firsts.count, !firsts[symbol].isDisjoint(with: wanted) else { continue }
        view.report(wanted, Int(start), &found, body)
      }
    }
  }

  /// Whether the text as a whole is a phrase of the list.
  func isPhrase(_ text: NormalisedText, of list: PhraseListID) -> Bool {
    lists(ofWhole: text).contains(PhraseLists(list))
  }

  /// The lists of which the text as a whole is a phrase.
  func lists(ofWhole text: NormalisedText) -> PhraseLists {
    guard !text.isEmpty else { return [] }
    var found: PhraseLists = []
    visit(text, from: 0) { lists, end in if end == text.count { found.formUnion(lists) } }
    return found
  }

  /// Whether a phrase of the list may begin with a word of letters.
  func mayBegin(_ list: PhraseListID, with symbol: UInt32) -> Bool {
    Int(symbol) < firsts.count && firsts[Int(symbol)].contains(PhraseLists(list))
      || begins.withRef && !refs.isEmpty
  }

  /// How many words the longest phrase of the list has.
  func mostWords(of list: PhraseListID) -> Int {
    guard list.place < longest.count else { return 0 }
    return longest[list.place].words + longest[list.place].refs * refs.mostWords
  }

  /// How many words the longest phrase of the list at `start` has; 0 where there is none.
  func longest(of list: PhraseListID, in text: NormalisedText, from start: Int = 0) -> Int {
    guard start < text.count else { return 0 }
    var longest = 0
    visit(text, from: start) { lists, end in
      if lists.contains(PhraseLists(list)) { longest = max(longest, end - start) }
    }
    return longest
  }

  /// Calls `body` with how many words each phrase of the list at `start` has.
  func eachLength(of list: PhraseListID, in text: NormalisedText, from start: Int, _ body: (Int) -> Void) {
    guard start < text.count else { return }
    visit(text, from: start) { lists, end in
      if lists.contains(PhraseLists(list)) { body(end - start) }
    }
  }

  private func visit(_ text: NormalisedText, from start: Int, _ report: (PhraseLists, Int) -> Void) {
    withView(of: text) { view in
      if view.mayBegin(start) { view.followAll(from: start, report) }
    }
  }

  /// By shape of word, a bit each: whether some phrase begins with a `{year}` or `{ref}` that such a word of the text
  /// can be.
  @inline(__always)
  private func shapes(in text: NormalisedText) -> UInt8 {
    let ofYears = begins.withYear ? Word.Shape.number.bit : 0
    return begins.withRef && refs.mayStand(in: text) ? ofYears | Word.Shape.allBits : ofYears
  }

  @inline(__always)
  private func withView(of text: NormalisedText, _ body: (borrowing View) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      firstWords.withUnsafeBufferPointer { firstWords in
        months.withUnsafeBufferPointer { months in
          words.withView { edges in
            body(
              View(
                nodes: nodes, edges: edges, firstWords: firstWords, months: months, text: text, refs: refs,
                words: text.words, nexts: text.nexts, candidates: text.candidates, shapes: shapes(in: text)))
          }
        }
      }
    }
  }

  /// The tree of phrases and a text, for the time of one search.
  private struct View: ~Copyable {
    let nodes: UnsafeBufferPointer<Node>
    let edges: PhraseEdges.View
    let firstWords: UnsafeBufferPointer<FirstWord>
    let months: UnsafeBufferPointer<UInt8>
    let text: NormalisedText
    let refs: RefWords
    let words: UnsafeBufferPointer<Word>
    /// By word: the one behind it.
    let nexts: UnsafeBufferPointer<Word>
    let candidates: UnsafeBufferPointer<Int32>
    let shapes: UInt8

    /// Adds the lists that have a word of the text as a phrase, and notes where longer phrases may begin, where all
    /// phrases begin with words or months. Nothing here is asked that cannot be foreseen.
    @inline(__always)
    func noteSingles(_ starts: UnsafeMutablePointer<Int32>, _ found: inout PhraseLists) -> Int {
      var count = 0
      var singles: PhraseLists = []
      // At hand, since what is written below might be anywhere for all that the compiler knows.
      let (words, nexts, firstWords) = (words, nexts, firstWords)
      for place in candidates {
        let start = Int(place)
        let symbol = Int(words[start].symbol)
        let firstWord = firstWords[symbol < firstWords.count ? symbol : 0]
        starts[count] = place
        count &+= Int(truncatingIfNeeded: firstWord.goesOn(nexts[start]))
        singles.formUnion(firstWord.single)
      }
      found = singles
      return count
    }

    /// What begins with the word.
    @inline(__always)
    func firstWord(_ start: Int) -> FirstWord {
      let symbol = Int(words[start].symbol)
      return firstWords[symbol < firstWords.count ? symbol : 0]
    }

    /// Whether a phrase of more words may begin at a word.
    @inline(__always)
    func mayGoOn(_ firstWord: FirstWord, _ start: Int) -> Bool {
      let mayGoOn = firstWord.goesOn(nexts[start]) != 0
      return mayGoOn || mayBeginWithClass(start)
    }

    /// Adds the lists of the phrases that begin at a word.
    func note(_ start: Int, _ found: inout PhraseLists) {
      followAll(from: start) { lists, _ in found.formUnion(lists) }
    }

    /// Calls `body` with each phrase of the lists that begins at a word; `found` is empty before and afterwards.
    func report(
      _ wanted: PhraseLists, _ start: Int, _ found: inout [(end: Int, lists: PhraseLists)],
      _ body: (_ lists: PhraseLists, _ words: Range<Int>) -> Void
    ) {
      followAll(from: start) { lists, end in
        if lists.isDisjoint(with: wanted) { return }
        if let known = found.firstIndex(where: { $0.end == end }) {
          found[known].lists.formUnion(lists)
        } else {
          found.append((end, lists))
        }
      }
      if found.isEmpty { return }
      for (end, lists) in found { body(lists.intersection(wanted), start..<end) }
      found.removeAll(keepingCapacity: true)
    }

    /// Follows every phrase that begins at a word, and reports the ends of those that stand there whole.
    @inline(__always)
    func followAll(from start: Int, _ report: (PhraseLists, Int) -> Void) {
      let node = edges.next(0, words[start].symbol)
      if node >= 0 { follow(node: node, at: start + 1, report) }
      if nodes[0].hasClasses { followClasses(nodes[0], at: start, report) }
    }

    /// Whether a phrase may begin at a word.
    @inline(__always)
    func mayBegin(_ start: Int) -> Bool {
      let firstWord = firstWord(start)
      return !firstWord.single.isEmpty || mayGoOn(firstWord, start)
    }

    /// Whether a phrase may begin there with a `{year}` or `{ref}`.
    @inline(__always)
    func mayBeginWithClass(_ start: Int) -> Bool { shapes & words[start].shape.bit != 0 && isClass(start) }

    @inline(never)
    private func isClass(_ start: Int) -> Bool {
      nodes[0].year >= 0 && words[start].isYear || nodes[0].ref >= 0 && refs.end(in: text, from: start) != nil
    }

    private func isMonth(_ word: Word) -> Bool { Int(word.symbol) < months.count && months[Int(word.symbol)] > 0 }

    private func follow(node: Int32, at index: Int, _ report: (PhraseLists, Int) -> Void) {
      let here = nodes[Int(node)]
      if !here.lists.isEmpty { report(here.lists, index) }
      guard index < words.count else { return }
      let word = words[index]
      if here.hasWords, word.symbol != 0 {
        let next = edges.next(node, word.symbol)
        if next >= 0 { follow(node: next, at: index + 1, report) }
      }
      if here.hasClasses { followClasses(here, at: index, report) }
    }

    private func followClasses(_ here: Node, at index: Int, _ report: (PhraseLists, Int) -> Void) {
      let word = words[index]
      if here.month >= 0, isMonth(word) { follow(node: here.month, at: index + 1, report) }
      if here.year >= 0, word.isYear { follow(node: here.year, at: index + 1, report) }
      if here.ref >= 0, let end = refs.end(in: text, from: index) { follow(node: here.ref, at: end, report) }
    }
  }
}
