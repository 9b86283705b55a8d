import RuleSets
import Texts

/// Texts of a tracker in the lines of a draft, without what would be read there as something else.
struct DraftTitles {
  private static let gap = "…"

  private let words: SummaryWords
  private let refs: SummaryRefs

  /// Texts of a tracker that has such refs.
  init(_ words: SummaryWords, refs: SummaryRefs) { (self.words, self.refs) = (words, refs) }

  /// A title that stands before a *Summary* marker: without refs, bullets and full stops, and no longer than such
  /// lines are.
  func heading(_ title: String) -> String {
    let words = opening(title).withoutSeparators.split { $0 == "." || $0.isWhitespace }.joined(separator: " ")
    let text = self.text(words)
    let most = self.words.titleWords * 2
    if text.text.count == 0 { return "" }
    if text.text.count <= most { return words }
    return "\(text.string(0..<Int(text.text.words[most - 1].sourceEnd))) \(Self.gap)"
  }

  /// A title that begins a line: its refs, and words that there is nothing to tell, left out, and a marker in small
  /// letters.
  func opening(_ title: String) -> String {
    let text = self.text(title)
    let left = (text.refs + nothing(in: text)).sorted { $0.lowerBound < $1.lowerBound }.apart
    let line = left.isEmpty ? title : replacing(left, in: text) { _ in Self.gap }
    let opened = left.isEmpty ? text : self.text(line)
    let markers = opened.phrases.filter { phrase in
      guard case .list(let list) = phrase.meaning else { return false }
      return SummaryWords.List.markers.contains(list) && opened.beginsLine(phrase.bytes.lowerBound)
    }
    return markers.isEmpty ? line : replacing([markers[0].bytes], in: opened) { $0.lowercased() }
  }

  /// A text within a line: words that there is nothing to tell in small letters.
  func within(_ said: String) -> String {
    let text = self.text(said)
    let places = nothing(in: text).apart
    return places.isEmpty ? said : replacing(places, in: text) { $0.lowercased() }
  }

  /// Whether a text begins with a ref: what stands straight behind a marker is an exception's.
  func beginsWithRef(_ text: String) -> Bool {
    let text = self.text(text)
    return text.refs.first.map { text.beginsItem($0.lowerBound) } ?? false
  }

  private func text(_ line: String) -> SummaryText {
    SummaryText(SummaryCell([SummaryLine(line, place: SummaryPlace())]), words, refs)
  }

  private func nothing(in text: SummaryText) -> [Range<Int>] {
    text.phrases.filter { [.list(.noIssues), .list(.noExceptions)].contains($0.meaning) }.map(\.bytes)
  }

  /// A text with others at some places, which are in order.
  private func replacing(_ places: [Range<Int>], in text: SummaryText, by other: (String) -> String) -> String {
    var bytes: [UInt8] = []
    var end = 0
    for place in places {
      bytes += text.bytes[end..<place.lowerBound]
      bytes += other(text.string(place)).utf8
      end = place.upperBound
    }
    bytes += text.bytes[end...].dropLast()
    return String(decoding: bytes, as: UTF8.self)
  }
}
