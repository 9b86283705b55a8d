import Texts

/// How a text begins in normal form, as far as that is seen at once: most texts begin differently, and then neither
/// need be put in normal form to tell that they are not the same.
enum FirstLetter: Equatable {
  case blank
  case ascii(UInt8)
  case other

  /// Of a text as typed.
  init(_ text: Bytes) { self.init(text.buffer) }

  /// Of words, of which the whole normal form is not written for that.
  init(_ words: NormalisedText) {
    self = .blank
    if !words.isEmpty { self = FirstLetter(words.word(0)) }
  }

  private init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte.isASCIILetterOrDigit {
        self = .ascii(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        return
      }
      if byte >= 0x80 {
        self = .other
        return
      }
    }
    self = .blank
  }

  /// Whether texts that begin so may be the same; those of which one is blank are not.
  func mayBe(_ other: FirstLetter) -> Bool {
    if self == .blank || other == .blank { return false }
    if case .ascii(let own) = self, case .ascii(let other) = other { return own == other }
    return true
  }
}

extension FactValue {
  /// How the value begins, if it is a text; blank otherwise.
  var firstLetter: FirstLetter {
    switch self {
    case .text(let text): FirstLetter(text)
    case .update(let update): FirstLetter(update.words)
    case .typed(let text), .words(let text): text.withBytes { FirstLetter($0) }
    default: .blank
    }
  }
}
