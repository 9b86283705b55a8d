import RuleSets
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
    let (words, refs) = (updateWords, scope.ruleSet.phrases.refs)
    guard let ref = refs.first(in: words) else { return named }
    named.whole = hash(of: ref.map { words.word($0) })
    if let short = refs.withoutTheme(ref, in: words), let theme = themeLetters {
      named.short = hash(of: [theme] + short.map { words.word($0) })
    }
    return named
  }

  /// The letters that the action's own ref begins with, where its form has such.
  private var themeLetters: UnsafeBufferPointer<UInt8>? {
    let refs = scope.ruleSet.phrases.refs
    guard let end = refs.end(in: refText, from: 0), let short = refs.withoutTheme(0..<end, in: refText) else {
      return nil
    }
    return short.lowerBound == 1 ? refText.word(0) : nil
  }

  /// Of the normalised text of these words.
  private func hash(of words: [UnsafeBufferPointer<UInt8>]) -> UInt64 {
    Array(words.joined(separator: [0x20])).withUnsafeBufferPointer { self.words(of: Bytes($0)).hash }
  }
}
