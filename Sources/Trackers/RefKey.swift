package import Texts

/// A ref as it is compared: by its normalised words, numbers by value.
package struct RefKey: Hashable, Sendable {
  /// Of the whole normalised ref.
  package let hash: UInt64
  /// Of the main action's ref; nil where the ref is of another form.
  package let mainHash: UInt64?
  /// Whether the last run of digits is 0.
  package let isMain: Bool

  /// Reads a ref; `text` is its normal form.
  package init(_ text: NormalisedText) {
    hash = text.hash
    isMain = RefKey.endsInZero(text)
    // Theme letters, workstream letter with the main action's number, sub-action number; what follows is ignored.
    guard text.count >= 3, text.words[0].shape == .letters, text.isLetterNumber(1),
      text.word(2).first.map(RefForm.isDigit) == true
    else {
      mainHash = nil
      return
    }
    let middle = text.word(1)
    var number: UInt64 = 0
    for byte in middle.dropFirst() { number = number &* 10 &+ UInt64(byte - 0x30) }
    let letter = UInt64(middle.first ?? 0)
    // Numbers count by value; 0 means that there is no main action.
    mainHash = max(1, mixedHash(text.words[0].hash, letter << 56 ^ number))
  }

  /// Whether this action is the main action that `mainHash` names.
  package func isMainAction(of text: NormalisedText) -> Bool {
    mainHash != nil && text.word(2).prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }

  /// Whether the last run of digits in the text is 0.
  private static func endsInZero(_ text: NormalisedText) -> Bool {
    guard let last = text.marked.last(where: { text.words[Int($0)].shape != .letters }) else { return false }
    let bytes = text.word(Int(last))
    guard let end = bytes.lastIndex(where: RefForm.isDigit) else { return false }
    return bytes[...end].reversed().prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }
}
