package import RuleSets
package import Texts

/// The forms that a rule set's refs have, compiled once.
package struct RefForms: Sendable {
  /// As written.
  package let patterns: [RefPattern]
  /// The same in all ways to leave out what may be left out.
  private let ways: [[[RefPattern.Part]]]
  /// A ref as the first form has it; nil where there is none.
  package let example: String?
  /// Whether the only form is that of `OC.A2.1`, which is read by a way of its own.
  private let isLetters: Bool
  private let all: [RefAutomaton]
  /// Those of which refs are sought in texts: of numbers alone any number would be one.
  private let sought: [RefAutomaton]
  private let mains: [MainForm]
  private let mainRule: MainActionRule

  /// The forms of a rule set.
  package init(_ rules: TrackerRules) {
    // None is another's main action where rows are known by their titles.
    patterns = rules.formsOfKey
    mainRule = rules.key == .ref ? rules.mainActions : .none
    isLetters =
      patterns.map(\.parts) == [[.letters, .literal([0x2E]), .letter, .number, .literal([0x2E]), .number]]
    ways = patterns.map(\.ways)
    example = patterns.first?.example
    all = patterns.map { RefAutomaton($0) }
    sought = patterns.filter { $0.parts != [.number] }.map { RefAutomaton($0) }
    mains = mainRule == .none ? [] : patterns.flatMap(MainForm.all)
  }

  /// Whether every ref is well formed.
  package var isEmpty: Bool { patterns.isEmpty }

  /// The form that a ref has, as a rule set writes it: `IA23/4-1` → `{letters}{number}/{number}-{number}`; empty where
  /// it has signs that no form is written with.
  ///
  /// Runs of capitals, single letters and runs of digits are placeholders; a word stands as it is, since it is no part
  /// of a form but what somebody wrote in place of a ref.
  package static func form(of ref: String) -> String {
    var form = ""
    var rest = ref[...]
    while let sign = rest.first {
      if sign.isASCII, sign.isNumber {
        rest = rest.drop { $0.isASCII && $0.isNumber }
        form += "{number}"
      } else if sign.isASCII, sign.isLetter {
        let run = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(run.count)
        form += run.count == 1 && !form.isEmpty ? "{letter}" : run.allSatisfy(\.isUppercase) ? "{letters}" : String(run)
      } else {
        if "[]{}".contains(sign) { return "" }
        form.append(sign)
        rest = rest.dropFirst()
      }
    }
    return form
  }

  // MARK: Well-formed refs

  /// Whether the text as a whole is a well-formed ref; where there are no forms, whether it is more than white space.
  package func isWellFormed(_ text: Bytes) -> Bool {
    if isEmpty { return !isWhiteSpace(text) }
    if isLetters { return RefForms.endOfLetters(text, from: 0) == text.count }
    return all.contains { $0.end(of: text, from: 0, where: { $0 == text.count }) != nil }
  }

  /// Where a ref such as `OC.A2.1` ends; nil where none begins at `start`.
  private static func endOfLetters(_ text: Bytes, from start: Int) -> Int? {
    var index = start
    func run(_ isWanted: (UInt8) -> Bool) -> Bool {
      let from = index
      while index < text.count, isWanted(text[index]) { index += 1 }
      return index > from
    }
    func stop() -> Bool {
      guard index < text.count, text[index] == 0x2E else { return false }
      index += 1
      return true
    }
    guard run({ $0 &- 0x41 < 26 }), stop(), index < text.count, text[index].isASCIILetter else { return nil }
    index += 1
    guard run(\.isASCIIDigit), stop(), run(\.isASCIIDigit) else { return nil }
    return index
  }

  /// Whether the text as a whole is a ref that nothing else is likely to be: of a form with a letter or a sign.
  func isTelling(_ text: Bytes) -> Bool {
    sought.contains { $0.end(of: text, from: 0, where: { $0 == text.count }) != nil }
  }

  /// What a malformed ref may have been meant as: the same in other separators and case, once for each form that it
  /// fits.
  package func suggestions(for ref: Bytes) -> [String] {
    ways.compactMap { RefPattern.mended(ref, $0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Refs in texts

  /// Whether a text may hold a ref, as far as a cheap look told whether it holds a stop, a letter and a digit.
  func mayHold(_ hasStopLetterDigit: Bool) -> Bool { isLetters ? hasStopLetterDigit : !sought.isEmpty }

  /// The places of all well-formed refs in a text, touching no further letter or digit.
  package func mentions(in text: Bytes) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while let next = firstMention(in: text, from: found.last?.upperBound ?? 0) { found.append(next) }
    return found
  }

  /// Whether some well-formed ref stands so in a text.
  package func isMentioned(in text: Bytes) -> Bool { firstMention(in: text, from: 0) != nil }

  private func firstMention(in text: Bytes, from: Int) -> Range<Int>? {
    if sought.isEmpty { return nil }
    var index = from
    if isLetters {
      // Most texts have no stop with letters at both sides.
      while let stop = text.firstIndex(of: 0x2E, from: index) {
        index = stop + 1
        guard stop > 0, stop + 2 < text.count, text[stop - 1].isASCIILetter, text[stop + 1].isASCIILetter,
          text[stop + 2].isASCIIDigit
        else { continue }
        var start = stop
        while start > 0, text[start - 1].isASCIILetter { start -= 1 }
        guard RefForm.isBoundary(start - 1, in: text), let end = RefForms.endOfLetters(text, from: start),
          RefForm.isBoundary(end, in: text)
        else { continue }
        return start..<end
      }
      return nil
    }
    while index < text.count {
      if let end = end(of: text, from: index) { return index..<end }
      index += 1
    }
    return nil
  }

  /// Where the longest ref ends that begins at `start` and touches no further letter or digit.
  private func end(of text: Bytes, from start: Int) -> Int? {
    let byte = text[start]
    guard sought.contains(where: { $0.begins(with: byte) }), RefForm.isBoundary(start - 1, in: text) else { return nil }
    return sought.compactMap { $0.end(of: text, from: start, where: { RefForm.isBoundary($0, in: text) }) }.max()
  }

  // MARK: Main actions

  /// The ref as it is compared; `text` is its normal form.
  package func key(_ text: NormalisedText) -> RefKey {
    isLetters && mainRule == .endsInZero ? RefKey(text) : otherKey(text)
  }

  private func otherKey(_ text: NormalisedText) -> RefKey {
    let key = RefKey(text)
    if mainRule == .none { return key.withoutMain }
    let bytes = text.bytes
    for form in mains {
      if let (hash, number) = form.match(bytes) { return key.with(mainHash: hash, isMainAction: number == 0) }
    }
    return key.with(mainHash: nil, isMainAction: false)
  }

  /// The ref of the main action of an action, by its ref as typed; nil where there is none.
  package func mainRef(of ref: Bytes, _ text: NormalisedText) -> String? {
    guard mainRule == .endsInZero else { return nil }
    if isLetters {
      guard RefKey(text).mainHash != nil else { return nil }
      let words = (0..<2).map { String(decoding: text.word($0), as: UTF8.self).uppercased() }
      return "\(words[0]).\(words[1]).0"
    }
    for form in mains where form.match(text.bytes) != nil { return form.mainRef(of: ref) }
    return nil
  }
}

/// A form as the normal form of a ref has it, up to the number that tells a main action from the actions under it.
private struct MainForm: Sendable {
  private enum Token: Hashable, Sendable {
    case letters, letter, number, space
    case byte(UInt8)
  }

  private let tokens: [Token]
  /// How many runs of digits stand before the last number.
  private let runs: Int

  /// One for each way of the form.
  static func all(_ form: RefPattern) -> [MainForm] {
    form.ways.compactMap(MainForm.init)
  }

  private init?(_ parts: [RefPattern.Part]) {
    var tokens: [Token] = []
    for part in parts {
      switch part {
      case .letters: tokens.append(.letters)
      case .letter: tokens.append(.letter)
      case .number: tokens.append(.number)
      case .optional: return nil
      case .literal(let bytes):
        for byte in bytes {
          if byte.isASCIILetterOrDigit {
            tokens.append(.byte(byte.isASCIIDigit ? byte : byte | 0x20))
          } else if !tokens.isEmpty, tokens.last != .space {
            tokens.append(.space)
          }
        }
      }
    }
    guard let last = tokens.lastIndex(of: .number) else { return nil }
    self.tokens = Array(tokens[...last])
    var runs = 0
    var isRun = false
    for token in tokens[..<last] {
      let isDigit =
        switch token {
        case .number: true
        case .byte(let byte): byte.isASCIIDigit
        default: false
        }
      if isDigit, !isRun { runs += 1 }
      isRun = isDigit
    }
    self.runs = runs
  }

  /// The hash of what stands before the last number, numbers by value, and that number; what follows is ignored.
  func match(_ text: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, number: UInt64)? {
    var index = 0
    var hash: UInt64 = 1
    var number: UInt64 = 0
    func run(_ isWanted: (UInt8) -> Bool) -> Range<Int>? {
      let start = index
      while index < text.count, isWanted(text[index]) { index += 1 }
      return index > start ? start..<index : nil
    }
    for (place, token) in tokens.enumerated() {
      switch token {
      case .letters:
        guard let found = run({ $0.isASCIILetter }) else { return nil }
        for byte in text[found] { hash = mixedHash(hash, UInt64(byte)) }
      case .letter:
        guard index < text.count, text[index].isASCIILetter else { return nil }
        hash = mixedHash(hash, UInt64(text[index]))
        index += 1
      case .byte(let byte):
        guard index < text.count, text[index] == byte else { return nil }
        hash = mixedHash(hash, UInt64(byte))
        index += 1
      case .space:
        if index < text.count, text[index] == 0x20 { index += 1 }
        hash = mixedHash(hash, 0x20)
      case .number:
        guard let found = run({ $0.isASCIIDigit }) else { return nil }
        number = text[found].reduce(0) { $0 &* 10 &+ UInt64($1 - 0x30) }
        if place < tokens.count - 1 { hash = mixedHash(hash, number) }
      }
    }
    return (max(1, hash), number)
  }

  /// A ref as typed with 0 in place of its last number, and without what follows.
  func mainRef(of ref: Bytes) -> String? {
    var index = 0
    var seen = 0
    while index < ref.count {
      guard ref[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      while index < ref.count, ref[index].isASCIIDigit { index += 1 }
      if seen == runs { return ref[0..<start].string + "0" }
      seen += 1
    }
    return nil
  }
}
