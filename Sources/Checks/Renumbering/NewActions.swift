import Texts
import Trackers

/// An action whose ref no earlier tracker has.
struct NewAction: Sendable {
  /// Its place among its piece's actions.
  let row: Int
  /// Its title, in its theme.
  let title: TitleIndex.Entry
}

extension ActionFacts {
  /// The action as one that an earlier tracker may have under another ref; nil where one has the ref, and where it has
  /// no ref or no title.
  func newAction(row: Int) -> NewAction? {
    let key = refKey
    if key.isBlank || earlier.contains(where: { $0.actions[key.hash] != nil }) { return nil }
    let words = TitleWords(words(of: title))
    return words.tokens.isEmpty ? nil : NewAction(row: row, title: TitleIndex.Entry(theme: themeHash, words: words))
  }
}

extension EarlierAction {
  /// Its title, in its theme.
  func entry(_ vocabulary: borrowing Vocabulary) -> TitleIndex.Entry {
    func text(_ text: String) -> NormalisedText { text.withBytes { NormalisedText($0, vocabulary: vocabulary) } }
    return TitleIndex.Entry(theme: text(theme).hash, words: TitleWords(text(title)))
  }
}
