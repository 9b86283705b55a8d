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
    guard let last = text.marked.last(where: { text.words[Int($0)].shape != .letters }) else { return false }
    let bytes = text.word(Int(last))
    guard let end = bytes.lastIndex(where: RefForm.isDigit) else { return false }
    return bytes[...end].reversed().prefix(while: RefForm.isDigit).allSatisfy { $0 == 0x30 }
  }
}

extension RefKey {
  /// Reads a ref as typed in one pass, which comes to the same; nil where it has signs beyond ASCII or long words, as
  /// few have.
  package init?(plain text: Bytes) {
    var reader = PlainRef()
    for byte in text.buffer { if !reader.take(byte) { return nil } }
    reader.endWord()
    hash = reader.hash
    isBlank = reader.wordCount == 0
    isMain = reader.digitsAreZero
    let hasMain = reader.isForm && reader.wordCount >= 3
    mainHash = hasMain ? RefKey.mainHash(theme: reader.theme, letter: reader.letter, reader.number) : nil
    isMainAction = hasMain && reader.isZero
  }
}

/// A ref that is being read, byte by byte.
private struct PlainRef {
  var hash: UInt64 = 0
  var wordCount = 0
  /// Of the first word.
  var theme: UInt64 = 0
  /// Of the second: its letter, and the number behind it.
  var letter: UInt64 = 0
  var number: UInt64 = 0
  /// Whether the third begins with zeros and no other digit.
  var isZero = true
  /// Whether the words so far are letters, a letter and digits, and something that begins with a digit.
  var isForm = true
  /// Whether the last run of digits is of zeros alone.
  var digitsAreZero = false

  private var halves: (UInt64, UInt64) = (0, 0)
  private var length = 0
  private var digits = 0
  private var endsInDigit = false

  /// False where the byte is none of a plain ref.
  mutating func take(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    let isLetter = (0x61...0x7A).contains(lower)
    let isDigit = RefForm.isDigit(byte)
    guard isLetter || isDigit else {
      endWord()
      endsInDigit = false
      return byte < 0x80
    }
    guard length < Word.mostShort else { return false }
    let value = UInt64(isLetter ? lower : byte)
    if length < 8 {
      halves.0 |= value << UInt64(length * 8)
    } else {
      halves.1 |= value << UInt64(length * 8 - 64)
    }
    if isDigit { takeDigit(byte) } else { takeLetter(lower) }
    endsInDigit = isDigit
    length += 1
    return true
  }

  private mutating func takeDigit(_ byte: UInt8) {
    digits += 1
    digitsAreZero = (digitsAreZero || !endsInDigit) && byte == 0x30
    switch wordCount {
    case 1: number = number &* 10 &+ UInt64(byte - 0x30)
    case 2 where digits == length + 1 && byte != 0x30: isZero = false
    default: break
    }
  }

  private mutating func takeLetter(_ letter: UInt8) {
    if wordCount == 1, length == 0 { self.letter = UInt64(letter) }
    if wordCount == 2, length == 0 { isForm = false }
  }

  mutating func endWord() {
    guard length > 0 else { return }
    let word = Word.hash(short: halves, count: length)
    switch wordCount {
    case 0:
      theme = word
      if digits > 0 { isForm = false }
    case 1: if length < 2 || digits != length - 1 || letter == 0 { isForm = false }
    default: break
    }
    hash = mixed(hash ^ word)
    wordCount += 1
    halves = (0, 0)
    length = 0
    digits = 0
  }
}
