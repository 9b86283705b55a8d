package import Texts

/// A ref as it is compared: by its normalised words, numbers by value.
package struct RefKey: Hashable, Sendable {
  /// Of the whole normalised ref.
  package let hash: UInt64
  /// Of the main action's ref; nil where the ref is of another form.
  package let mainHash: UInt64?
  /// Whether the last run of digits is 0.
  package let isMain: Bool

  /// Whether there is none.
  package let isBlank: Bool
  /// Whether this action is the main action that `mainHash` names.
  package let isMainAction: Bool

  /// Reads a ref; `text` is its normal form.
  package init(_ text: NormalisedText) {
    hash = text.hash
    isBlank = text.isEmpty
    isMain = RefKey.endsInZero(text)
    // Theme letters, workstream letter with the main action's number, sub-action number; what follows is ignored.
    guard text.count >= 3, text.words[0].shape == .letters, text.isLetterNumber(1),
      text.word(2).first.map(RefForm.isDigit) == true
    else {
      mainHash = nil
      isMainAction = false
      return
    }
    let middle = text.word(1)
    var number: UInt64 = 0
    for byte in middle.dropFirst() { number = number &* 10 &+ UInt64(byte - 0x30) }
    mainHash = RefKey.mainHash(theme: text.words[0].hash, letter: UInt64(middle.first ?? 0), number)
    isMainAction = text.word(2).prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }

  /// Numbers count by value; 0 means that there is no main action.
  private static func mainHash(theme: UInt64, letter: UInt64, _ number: UInt64) -> UInt64 {
    max(1, mixedHash(theme, letter << 56 ^ number))
  }

  /// Whether the last run of digits in the text is 0.
  private static func endsInZero(_ text: NormalisedText) -> Bool {
    guard let last = text.candidates.last(where: { text.words[Int($0)].shape != .letters }) else { return false }
    let bytes = text.word(Int(last))
    guard let end = bytes.lastIndex(where: RefForm.isDigit) else { return false }
    return bytes[...end].reversed().prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }
}

extension RefKey {
  /// The same as one that names this main action, and may be it.
  func with(mainHash: UInt64?, isMainAction: Bool) -> RefKey {
    RefKey(hash: hash, mainHash: mainHash, isMain: isMain, isBlank: isBlank, isMainAction: isMainAction)
  }

  /// The same where no action is a main one.
  var withoutMain: RefKey { RefKey(hash: hash, mainHash: nil, isMain: false, isBlank: isBlank, isMainAction: false) }

  private init(hash: UInt64, mainHash: UInt64?, isMain: Bool, isBlank: Bool, isMainAction: Bool) {
    self.hash = hash
    self.mainHash = mainHash
    self.isMain = isMain
    self.isBlank = isBlank
    self.isMainAction = isMainAction
  }
}
