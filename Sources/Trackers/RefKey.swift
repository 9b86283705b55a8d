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
    guard text.count >= 3, text.words[0].shape == .letters, text.isLetterNumber(1), RefForm.isDigit(text.bytes[Int(text.words[2].start)])
    else {
      mainHash = nil
      return
    }
    var main = Array(text.word(0)) + [0x20]
    let middle = Array(text.word(1))
    main += middle.prefix(1) + RefKey.withoutLeadingZeros(middle.dropFirst())
    mainHash = main.withUnsafeBufferPointer(wordHash)
  }

  /// Whether this action is the main action that `mainHash` names.
  package func isMainAction(of text: NormalisedText) -> Bool {
    mainHash != nil && text.word(2).prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }

  private static func withoutLeadingZeros(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = digits.drop { $0 == 0x30 }
    return rest.isEmpty ? digits.suffix(1) : rest
  }

  /// Whether the last run of digits in the text is 0.
  private static func endsInZero(_ text: NormalisedText) -> Bool {
    guard let last = text.bytes.lastIndex(where: RefForm.isDigit) else { return false }
    var index = last
    while index >= 0, RefForm.isDigit(text.bytes[index]) {
      if text.bytes[index] != 0x30 { return false }
      index -= 1
    }
    return true
  }
}
