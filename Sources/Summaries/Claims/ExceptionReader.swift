import Checks
import Dates
import RuleSets
import Texts

/// Finds the exceptions of the column *Summary*: refs with a rating, and ratings without a ref.
struct ExceptionReader {
  /// An exception as it begins.
  private struct Beginning {
    /// Its ref; of an exception without one nothing, where its line or its words begin.
    let ref: Range<Int>
    /// What it is rated.
    let rating: RatingWords
    /// The passage that it stands in.
    let passage: Passage
  }

  /// The column.
  let text: SummaryText
  /// Its passages.
  let passages: [Passage]
  /// What the words of exceptions mean.
  let reader: ExceptionWords
  private let ratings: [RatingWords]
  /// The refs that may begin an exception.
  private let refs: [Range<Int>]

  /// Exceptions of a column.
  init(_ text: SummaryText, _ passages: [Passage], _ reader: ExceptionWords) {
    (self.text, self.passages, self.reader) = (text, passages, reader)
    ratings = RatingWords.all(in: text, reader.words)
    // What stands straight behind a marker begins as well.
    let firsts = Set(passages.map { text.word(from: $0.bytes.lowerBound) })
    refs = text.refs.filter { ref in
      !text.isToldApart || text.beginsItem(ref.lowerBound) || firsts.contains(text.word(from: ref.lowerBound))
    }
  }

  /// The exceptions in their order, each with where it begins.
  func claims() -> [(place: Int, claim: StatedClaim)] {
    var found: [Beginning] = []
    for (place, passage) in passages.enumerated() where passage.holdsExceptions {
      let own = Array(refs.within(passage.bytes))
      let named = own.enumerated().compactMap { index, ref in
        rating(of: ref, upTo: index + 1 < own.count ? own[index + 1].lowerBound : passage.bytes.upperBound)
          .map { Beginning(ref: ref, rating: $0, passage: passage) }
      }
      let next = place + 1 < passages.count && passages[place + 1].isCommentary
      found += named + unnamed(passage, used: named.map(\.rating), isBeforeCommentary: next)
    }
    found.sort { ($0.ref.lowerBound, $0.rating.bytes.lowerBound) < ($1.ref.lowerBound, $1.rating.bytes.lowerBound) }
    let starts = (refs + found.map(\.ref)).map(\.lowerBound).sorted()
    return found.map { beginning in
      let end = starts.first(behind: beginning.ref.lowerBound) ?? text.bytes.count
      return (beginning.ref.lowerBound, claim(beginning, upTo: min(end, beginning.passage.bytes.upperBound)))
    }
  }

  // MARK: Ratings

  /// The rating of a ref whose head ends at a place; nil where the ref is a mention.
  private func rating(of ref: Range<Int>, upTo end: Int) -> RatingWords? {
    let head = ratings.within(ref.upperBound..<max(ref.upperBound, end)).prefix { rating in
      text.characters(ref.upperBound..<rating.bytes.lowerBound) <= reader.words.ratingWithin
    }
    if let rating = head.first(where: { !$0.isBare }) { return rating }
    if text.isToldApart,
      let rating = ratings.within(text.place(ofLine: text.line(at: ref.lowerBound))).first(where: { !$0.isBare })
    {
      return rating
    }
    return head.first
  }

  /// The exceptions of a passage that have no ref.
  private func unnamed(_ passage: Passage, used: [RatingWords], isBeforeCommentary: Bool) -> [Beginning] {
    let taken = Set(used.map(\.bytes))
    let free = ratings.within(passage.bytes).filter { !taken.contains($0.bytes) }
    guard passage.tellsOfUnnamed else { return [] }
    let isRight: (RatingWords) -> Bool = { rating in
      !passage.isCommentary
        || isBeforeCommentary && refs.within(rating.bytes.upperBound..<passage.bytes.upperBound).isEmpty
    }
    let fitting = free.filter(isRight)
    let found = text.isToldApart ? byLine(fitting, passage) : running(fitting, passage, used: used)
    return found.map { Beginning(ref: $0.start..<$0.start, rating: $0.rating, passage: passage) }
  }

  /// One for each line without a ref; of a commentary for those behind the line in which it begins.
  private func byLine(_ ratings: [RatingWords], _ passage: Passage) -> [(start: Int, rating: RatingWords)] {
    var lines: Set<Int> = []
    return ratings.compactMap { rating in
      let line = text.line(at: rating.bytes.lowerBound)
      let place = text.place(ofLine: line)
      guard lines.insert(line).inserted, text.refs.within(place).isEmpty else { return nil }
      if passage.isCommentary, place.lowerBound < passage.bytes.lowerBound { return nil }
      return (max(place.lowerBound, passage.bytes.lowerBound), rating)
    }
  }

  /// In running text: what stands before the first ref, at the beginning of a line, behind a month and a comma, or at
  /// the end of a commentary.
  private func running(
    _ ratings: [RatingWords], _ passage: Passage, used: [RatingWords]
  ) -> [(start: Int, rating: RatingWords)] {
    if passage.isCommentary { return ratings.last.map { [(sentence(of: $0, passage), $0)] } ?? [] }
    var starts: Set<Int> = []
    return ratings.compactMap { rating in
      let line = text.place(ofLine: text.line(at: rating.bytes.lowerBound)).lowerBound
      let start = max(line, passage.bytes.lowerBound)
      let month = month(before: rating)
      let isFirst = refs.within(passage.bytes.lowerBound..<rating.bytes.lowerBound).isEmpty
      let follows = used.first.map { $0.bytes.upperBound <= line } ?? false
      let isFree = refs.within(start..<rating.bytes.lowerBound).isEmpty
      guard month != nil || isFirst || isFree && follows && start == line else { return nil }
      let beginning = month ?? start
      return starts.insert(beginning).inserted ? (beginning, rating) : nil
    }
  }

  /// Where a month begins that stands straight before a rating, a comma between.
  private func month(before rating: RatingWords) -> Int? {
    let word = text.word(from: rating.bytes.lowerBound)
    guard text.gap(before: word).contains(","), let month = text.phrase(.month, endingBefore: word) else { return nil }
    return month.bytes.lowerBound
  }

  /// Where the sentence of a rating begins.
  private func sentence(of rating: RatingWords, _ passage: Passage) -> Int {
    var place = rating.bytes.lowerBound
    while place > passage.bytes.lowerBound, ![0x2E, 0x0A].contains(text.bytes[place - 1]) { place -= 1 }
    return place
  }

  // MARK: Claims

  private func claim(_ beginning: Beginning, upTo end: Int) -> StatedClaim {
    let (ref, rating, passage) = (beginning.ref, beginning.rating, beginning.passage)
    let line = text.place(ofLine: text.line(at: ref.lowerBound))
    var claim = Claim(
      ref.isEmpty ? .unnamedException : .exception, theme: "",
      place: text.place(ref.lowerBound, heading: passage.heading))
    let head = ref.upperBound..<max(ref.upperBound, end)
    claim.ref = text.string(ref)
    claim.ratings = rating.statuses
    claim.ratingWords = text.string(rating.bytes)
    claim.isMarked = text.isToldApart ? reader.holdsMark(line, text) : reader.holdsMark(head, text)
    var stated = StatedClaim(claim)
    stated.focus = passage.focus
    stated.block = passage.block
    let due = reader.readHead(head, rated: rating.bytes, of: text, into: &stated)
    // What the title stands before: the rating, or where that stands before the ref, the end of the line.
    let isAhead = head.contains(rating.bytes.lowerBound)
    let end = isAhead ? rating.bytes.lowerBound : min(head.upperBound, line.upperBound)
    let start = due.flatMap { $0.lowerBound == ref.upperBound ? $0.upperBound : nil } ?? ref.upperBound
    stated.claim.title = text.title(start..<max(start, end))
    let quote = [ref, rating.bytes, due ?? ref].reduce(ref) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
    stated.claim.place.quote = text.string(quote)
    return stated
  }
}
