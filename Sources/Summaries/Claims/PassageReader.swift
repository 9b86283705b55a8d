import RuleSets
import Texts

/// Splits the column *Summary* at its markers, and at titles of Focus 1 actions.
struct PassageReader {
  /// Where a passage begins.
  private enum Beginning {
    case marker(SummaryWords.List)
    case title
  }

  /// The column.
  let text: SummaryText
  /// How many words a line has that is a title by where it stands.
  let titleWords: Int
  /// Phrases that say that there is nothing to tell, none in another.
  let nothing: [SummaryText.Phrase]
  private let markers: [SummaryText.Phrase]
  /// Where markers and such phrases stand, in their order.
  private let taken: [Range<Int>]

  /// Finds the markers of a column.
  init(_ text: SummaryText, _ words: SummaryWords) {
    self.text = text
    titleWords = words.titleWords
    nothing = PassageReader.apart(text.phrases) { [.noIssues, .noExceptions, .noFocusOne].contains($0) }
    let covered = nothing.map(\.bytes)
    let isMarker = Set(SummaryWords.List.markers)
    let standing = text.phrases.filter { phrase in
      guard case .list(let list) = phrase.meaning, isMarker.contains(list) else { return false }
      return PassageReader.beginsWithCapital(phrase, text) && PassageReader.standsAsMarker(phrase, text)
        && covered.first(overlapping: phrase.bytes) == nil
    }
    markers = PassageReader.apart(standing) { isMarker.contains($0) }
    taken = (markers.map(\.bytes) + covered).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The phrases of the wanted lists, of those that overlap the first.
  private static func apart(
    _ phrases: [SummaryText.Phrase], where isWanted: (SummaryWords.List) -> Bool
  ) -> [SummaryText.Phrase] {
    phrases.reduce(into: []) { found, phrase in
      guard case .list(let list) = phrase.meaning, isWanted(list) else { return }
      if let last = found.last, last.bytes.upperBound > phrase.bytes.lowerBound { return }
      found.append(phrase)
    }
  }

  private static func beginsWithCapital(_ phrase: SummaryText.Phrase, _ text: SummaryText) -> Bool {
    text.string(phrase.bytes).first?.isUppercase ?? false
  }

  /// Whether it begins its line; in running text also where a capital, a digit or a bullet follows.
  private static func standsAsMarker(_ phrase: SummaryText.Phrase, _ text: SummaryText) -> Bool {
    if text.beginsLine(phrase.bytes.lowerBound) { return true }
    if text.isToldApart { return false }
    let rest = text.gap(before: phrase.words.upperBound)
    if rest.contains(where: { "•·*–—-".contains($0) }) || phrase.words.upperBound == text.text.count { return true }
    let next = Int(text.text.words[phrase.words.upperBound].sourceStart)
    guard let sign = String(decoding: text.bytes[next..<min(next + 4, text.bytes.count)], as: UTF8.self).first
    else { return false }
    return sign.isUppercase || sign.isNumber
  }

  // MARK: Passages

  /// The passages in their order; the first is what stands before any marker.
  func passages() -> [Passage] {
    var found = [Passage(bytes: 0..<text.bytes.count)]
    var beginnings = markers.map { phrase -> (Beginning, Range<Int>) in
      guard case .list(let list) = phrase.meaning else { return (.title, phrase.bytes) }
      return (.marker(list), phrase.bytes)
    }
    beginnings += titles().map { (.title, $0) }
    beginnings.sort { $0.1.lowerBound < $1.1.lowerBound }
    var isTitled = false
    for (place, (beginning, bytes)) in beginnings.enumerated() {
      let last = found[found.count - 1]
      found[found.count - 1].bytes = last.bytes.lowerBound..<max(last.bytes.lowerBound, bytes.lowerBound)
      let end = place + 1 < beginnings.count ? beginnings[place + 1].1.lowerBound : text.bytes.count
      let rest = bytes.upperBound..<max(bytes.upperBound, end)
      switch beginning {
      case .title: found.append(.titled(text.title(bytes), rest))
      case .marker(let list):
        found.append(last.followed(by: list, titled: isTitled, text.title(bytes), rest))
      }
      if case .title = beginning { isTitled = true } else { isTitled = false }
    }
    return found
  }

  /// Where titles of Focus 1 actions stand, in their order.
  func titles() -> [Range<Int>] {
    let before = markers.filter { $0.meaning == .list(.summary) }.compactMap(title(before:))
    let behind = nothing.filter { $0.meaning == .list(.noIssues) }.compactMap(title(behind:))
    return (before + behind).sorted { $0.lowerBound < $1.lowerBound }.apart
  }

  /// What stands before a `Summary` marker: the line before it; in running text what stands behind the last sentence.
  private func title(before marker: SummaryText.Phrase) -> Range<Int>? {
    let start = marker.bytes.lowerBound
    var place = text.place(ofLine: text.line(at: start)).lowerBound..<start
    if text.beginsLine(start) {
      guard marker.words.lowerBound > 0 else { return nil }
      place = text.place(ofLine: text.line(at: Int(text.text.words[marker.words.lowerBound - 1].sourceStart)))
    } else if text.isToldApart {
      return nil
    }
    let end = taken.last(endingIn: place) ?? place.lowerBound
    let rest = end..<place.upperBound
    if text.isToldApart { return isTitle(rest, isTold: true) ? rest : nil }
    let from = max(end, endOfSentence(in: place))
    return text.title(from..<place.upperBound).isEmpty ? nil : from..<place.upperBound
  }

  /// A short line of its own straight behind *No issues raised*.
  private func title(behind phrase: SummaryText.Phrase) -> Range<Int>? {
    let line = text.line(at: phrase.bytes.lowerBound)
    guard phrase.words.upperBound < text.text.count else { return nil }
    let next = text.line(at: Int(text.text.words[phrase.words.upperBound].sourceStart))
    return next > line && isTitle(text.place(ofLine: next), isTold: false) ? text.place(ofLine: next) : nil
  }

  /// Whether a line may be a title: no marker, no ref, no more words than titles have, and no full stop.
  ///
  /// Where a marker tells that it is one, twice as many words may stand in it, and a full stop at its end.
  private func isTitle(_ place: Range<Int>, isTold: Bool) -> Bool {
    let words = text.word(from: place.upperBound) - text.word(from: place.lowerBound)
    guard (1...titleWords * (isTold ? 2 : 1)).contains(words), taken.first(overlapping: place) == nil,
      text.refs.first(overlapping: place) == nil
    else { return false }
    return !(isTold ? text.title(place) : text.string(place)).contains(".")
  }

  /// Where the last sentence in a place ends; where the place begins, if none does.
  private func endOfSentence(in place: Range<Int>) -> Int {
    for index in place.dropLast().reversed() where [0x2E, 0x21, 0x3F].contains(text.bytes[index]) {
      if text.bytes[index + 1] == 0x20 { return index + 1 }
    }
    return place.lowerBound
  }
}
