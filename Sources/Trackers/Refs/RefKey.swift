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

  /// Reads a ref as typed, which comes to the same; nil where it is longer than sixteen bytes or has signs beyond
  /// ASCII, as few are and have.
  package init?(plain text: Bytes) {
    guard text.count <= 16 else { return nil }
    let typed = ByteVector.holding(text.halves)
    guard typed.topBits == 0 else { return nil }
    let isLetter = (typed | .filled(with: 0x20)).isIn(0x61, count: 26)
    let lower = (typed | (isLetter & .filled(with: 0x20))).halves
    let digits = typed.isIn(0x30, count: 10).topBits
    var reader = PlainRef(
      bytes: UInt128(lower.1) << 64 | UInt128(lower.0), digits: digits,
      zeros: typed.equals(.filled(with: 0x30)).topBits)
    reader.read(words: isLetter.topBits | digits)
    hash = reader.hash
    isBlank = reader.count == 0
    isMain = reader.endsInZero
    let hasMain = reader.isForm && reader.count >= 3
    mainHash = hasMain ? RefKey.mainHash(theme: reader.theme, letter: reader.letter, reader.number) : nil
    isMainAction = hasMain && reader.isZero
  }
}

/// The words of a short ref: bit `i` of what it is asked by is its byte `i`.
private struct PlainRef {
  let bytes: UInt128
  let digits: UInt64
  let zeros: UInt64
  var hash: UInt64 = 0
  var count = 0
  /// Of the first word.
  var theme: UInt64 = 0
  /// Of the second: its letter, and the number behind it.
  var letter: UInt64 = 0
  var number: UInt64 = 0
  /// Whether the third begins with zeros and no other digit.
  var isZero = false
  /// Whether the words so far are letters, a letter and digits, and something that begins with a digit.
  var isForm = true

  init(bytes: UInt128, digits: UInt64, zeros: UInt64) {
    self.bytes = bytes
    self.digits = digits
    self.zeros = zeros
  }

  @inline(__always)
  mutating func read(words: UInt64) {
    var rest = words
    while rest != 0 {
      let start = rest.trailingZeroBitCount
      let length = (~(rest &>> UInt64(start))).trailingZeroBitCount
      let all = (1 &<< UInt64(length)) &- 1 as UInt64
      take(bytes >> UInt128(start * 8) & ((1 << UInt128(length * 8)) &- 1), start, length, all)
      rest &= ~(all &<< UInt64(start))
    }
  }

  @inline(__always)
  private mutating func take(_ word: UInt128, _ start: Int, _ length: Int, _ all: UInt64) {
    let halves = (UInt64(truncatingIfNeeded: word), UInt64(truncatingIfNeeded: word >> 64))
    let wordHash = Word.hash(short: halves)
    let own = digits &>> UInt64(start) & all
    switch count {
    case 0:
      theme = wordHash
      isForm = own == 0
    case 1:
      isForm = isForm && length > 1 && own == all &- 1
      guard isForm else { break }
      letter = halves.0 & 0xFF
      for place in 1..<length { number = number &* 10 &+ UInt64(truncatingIfNeeded: word >> UInt128(place * 8)) & 0xF }
    case 2:
      isForm = isForm && own & 1 == 1
      let leading = (1 &<< UInt64((~own).trailingZeroBitCount)) &- 1 as UInt64
      isZero = ~(zeros &>> UInt64(start)) & leading == 0
    default: break
    }
    hash = mixed(hash ^ wordHash)
    count &+= 1
  }

  /// Whether the last run of digits is of zeros alone.
  var endsInZero: Bool {
    guard digits != 0 else { return false }
    let end = 64 - digits.leadingZeroBitCount
    // Ones from the last digit down to where the run begins.
    let behind = ~(digits &<< UInt64(64 - end))
    let run = behind.leadingZeroBitCount
    let ofRun = ((1 &<< UInt64(run)) &- 1 as UInt64) &<< UInt64(end - run)
    return ~zeros & ofRun == 0
  }
}
