import Texts
import Trackers

/// What the action's update has to do with those of other rows.
extension ActionFacts {
  /// Whether the update is substantive and not copied.
  var hasNews: Bool {
    readUpdate()
    guard case .substantive = updateReading.kind else { return false }
    return !isCopied
  }

  /// The refs that the update names, where it has no news; nil where it is another.
  var namedRefs: NamedRefs? {
    readUpdate()
    guard case .noNews = updateReading.kind else { return nil }
    var named = NamedRefs()
    let words = updateWords
    guard words.holdsMixedWords else { return named }
    // As `{ref}` stands in phrases: theme letters or none, a letter with a number, a number.
    let places = 0..<max(0, words.count - 1)
    guard let middle = places.first(where: { words.isLetterNumber($0) && words.words[$0 + 1].shape == .number }) else {
      return named
    }
    let tail = [UInt8(0x20)] + words.word(middle) + [0x20] + words.word(middle + 1)
    if middle > 0 { named.whole = hash(Array(words.word(middle - 1)) + tail) }
    if refKey.mainHash != nil { named.short = hash(Array(refText.word(0)) + tail) }
    return named
  }

  private func hash(_ text: [UInt8]) -> UInt64 {
    text.withUnsafeBufferPointer { self.words(of: Bytes($0)).hash }
  }
}
