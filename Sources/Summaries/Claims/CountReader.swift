import Checks
import RuleSets
import Texts

/// Finds the numbers of actions that the column *Summary* gives.
struct CountReader {
  /// A number of actions, and where it stands.
  private struct Found {
    var count: StatedCount
    let bytes: Range<Int>
  }

  /// The column.
  let text: SummaryText
  /// The words of summaries.
  let words: SummaryWords

  /// The numbers in their order, each under the last head before it.
  func counts(_ passages: [Passage]) -> [StatedCount] {
    var found: [Found] = []
    for passage in passages where !passage.isCommentary {
      let inside = text.word(from: passage.bytes.lowerBound)..<text.word(from: passage.bytes.upperBound)
      var word = inside.lowerBound
      while word < inside.upperBound {
        guard let count = count(at: word, upTo: inside.upperBound, in: passage) else {
          word += 1
          continue
        }
        found.append(count)
        word = text.word(from: count.bytes.upperBound)
      }
    }
    list(&found)
    var head: StatedCount?
    return found.map { entry in
      if entry.count.isHead { head = entry.count }
      var count = entry.count
      if !count.isHead, let head { count.head = (head.number, head.subject) }
      return count
    }
  }

  // MARK: Numbers

  /// The number of actions whose number a word is.
  private func count(at word: Int, upTo end: Int, in passage: Passage) -> Found? {
    guard let number = number(at: word), let (kind, phrase) = actions(at: word + 1),
      !text.gap(before: word + 1).holdsSeparator, !isPartOfNumber(word)
    else { return nil }
    let head = text.phrase(.head, endingBefore: word)
    var subject = StatedCount.Subject(kind: kind)
    var last = phrase.bytes.upperBound
    if let (colour, behind) = colour(at: phrase.words.upperBound) {
      (subject.ratings, last) = ([colour], behind)
    } else if head == nil {
      guard let end = readState(behind: phrase.words.upperBound, upTo: end, &subject) else { return nil }
      last = end
    }
    let start = head?.bytes.lowerBound ?? Int(text.text.words[word].sourceStart)
    var place = text.place(start, heading: passage.heading)
    place.quote = text.string(start..<last)
    let count = StatedCount(
      number: number, subject: subject, isOfWholeTheme: passage.isOfWholeTheme,
      isHead: head != nil, words: place.quote, place: place)
    return Found(count: count, bytes: start..<last)
  }

  /// The number that a word is.
  private func number(at word: Int) -> Int? {
    text.text.number(word) ?? words.numbers[String(decoding: text.text.word(word), as: UTF8.self)]
  }

  /// Whether a number is the end of a date or of a ref.
  private func isPartOfNumber(_ word: Int) -> Bool { text.gap(before: word).last.map { "/-.".contains($0) } ?? false }

  /// What is counted: the words for it that begin with a word.
  private func actions(at word: Int) -> (StatedCount.Kind, SummaryText.Phrase)? {
    if let phrase = text.phrase(.mainActions, at: word) { return (.main, phrase) }
    if let phrase = text.phrase(.subActions, at: word) { return (.sub, phrase) }
    return text.phrase(.actions, at: word).map { (.any, $0) }
  }

  /// The status of a risk rating's colour, and where the words of that end.
  private func colour(at word: Int) -> (status: Int, end: Int)? {
    guard let before = text.phrase(.beforeColour, at: word),
      let label = text.phrase(at: before.words.upperBound, where: { if case .status = $0 { true } else { false } }),
      case .status(let status) = label.meaning, let behind = text.phrase(.behindColour, at: label.words.upperBound)
    else { return nil }
    return (status, behind.bytes.upperBound)
  }

  /// Reads the state of the actions from the rest of the clause; returns where its words end, nil where there is none.
  private func readState(behind first: Int, upTo end: Int, _ subject: inout StatedCount.Subject) -> Int? {
    for word in first..<min(end, first + words.stateWithin) {
      let gap = text.gap(before: word)
      if word > first, gap.contains(where: { ".;".contains($0) || $0.isNewline }) { return nil }
      if number(at: word) != nil, actions(at: word + 1) != nil { return nil }
      if let phrase = text.phrase(.finished, at: word) {
        subject.isNewlyFinished = saysPeriod(around: phrase)
        return subject.isNewlyFinished ? phrase.bytes.upperBound : nil
      }
      let state = text.phrase(at: word) { if case .countState = $0 { true } else { false } }
      if let state, case .countState(let place) = state.meaning {
        subject.state = place
        return state.bytes.upperBound
      }
    }
    return nil
  }

  /// Whether the sentence of a phrase says that it was in the period.
  private func saysPeriod(around phrase: SummaryText.Phrase) -> Bool {
    func isEnd(_ word: Int) -> Bool { text.gap(before: word).contains { ".;".contains($0) || $0.isNewline } }
    let first = phrase.words.lowerBound
    let start =
      stride(from: first, to: max(0, first - words.stateWithin), by: -1).first(where: isEnd)
      ?? max(0, first - words.stateWithin)
    let end = min(text.text.count, phrase.words.upperBound + words.stateWithin)
    for word in start..<end {
      if word >= phrase.words.upperBound, isEnd(word) { return false }
      if text.phrase(.inPeriod, at: word) != nil { return true }
    }
    return false
  }

  // MARK: Items

  /// Counts the items that are listed under the numbers.
  private func list(_ found: inout [Found]) {
    guard text.isToldApart else { return }
    let lines = found.map { text.line(at: $0.bytes.lowerBound) }
    for place in found.indices where !found[place].count.isHead {
      let isAlone =
        (place == 0 || lines[place - 1] != lines[place])
        && (place + 1 == lines.count || lines[place + 1] != lines[place])
      let end = place + 1 < lines.count ? lines[place + 1] : text.lines.count
      guard isAlone, let items = items(under: lines[place], upTo: end) else { continue }
      found[place].count.listed = number(of: items, for: found[place].count.subject.kind)
    }
  }

  /// The lines of the items that stand deeper than a line, up to the next one that does not, or to a line that gives
  /// another number; nil where there are none, or that number stands among them.
  private func items(under line: Int, upTo end: Int) -> Range<Int>? {
    let level = text.lines[line].level ?? -1
    var last = line + 1
    while last < text.lines.count {
      let next = text.lines[last]
      guard (next.level ?? -1) > level || next.level == nil && next.isContinuing else { break }
      if last == end || holdsException(last) { return nil }
      last += 1
    }
    return last > line + 1 ? line + 1..<last : nil
  }

  private func holdsException(_ line: Int) -> Bool {
    text.refs.first(overlapping: text.place(ofLine: line)).map { text.beginsItem($0.lowerBound) } ?? false
  }

  /// How many items there are: of sub-actions at the second level, where there is one.
  private func number(of items: Range<Int>, for kind: StatedCount.Kind) -> ClosedRange<Int>? {
    let levels = Set(text.lines[items].compactMap(\.level)).sorted()
    guard let first = levels.first else { return nil }
    let level = kind == .sub && levels.count > 1 ? levels[1] : first
    let counted = text.lines[items].filter { $0.level == level }
    let joined = counted.count { line in
      let item = line.text.lowercased()
      return words.itemJoiners.contains { item.contains($0) }
    }
    return counted.count...counted.count + joined
  }
}
