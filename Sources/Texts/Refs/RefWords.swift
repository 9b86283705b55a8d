/// Refs as words of normalised texts, of all forms of a rule set: whole, or without their theme letters.
package struct RefWords: Sendable {
  private let whole: [RefAutomaton]
  /// Of the forms that begin with theme letters, what is behind these.
  private let short: [RefAutomaton]
  /// Whether every ref has a word of both letters and digits.
  private let areMixed: Bool
  /// How many words the longest ref has.
  let mostWords: Int

  /// The refs of these forms.
  package init(_ forms: [RefPattern]) {
    let tails = forms.compactMap(\.withoutTheme)
    whole = forms.map { RefAutomaton($0.parts, isNormal: true) }
    short = tails.map { RefAutomaton($0, isNormal: true) }
    areMixed = (forms.flatMap(\.ways) + tails).allSatisfy(RefWords.holdsMixedWord)
    mostWords = forms.map { 1 + RefWords.signs($0.parts) }.max() ?? 0
  }

  /// Whether there are no forms, so that nothing is a ref.
  var isEmpty: Bool { whole.isEmpty }

  /// Whether a letter and a digit stand side by side in the parts.
  private static func holdsMixedWord(_ parts: [RefPattern.Part]) -> Bool {
    zip(parts, parts.dropFirst()).contains { pair in
      switch pair {
      case (.letter, .number), (.letters, .number), (.number, .letter), (.number, .letters): true
      case (.literal(let bytes), .number): bytes.last?.isASCIILetter == true
      case (.number, .literal(let bytes)): bytes.first?.isASCIILetter == true
      default: false
      }
    }
  }

  /// How many signs that part words the parts have, at most.
  private static func signs(_ parts: [RefPattern.Part]) -> Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .literal(let bytes): sum + bytes.count { !$0.isASCIILetterOrDigit }
      case .optional(let inside): sum + signs(inside)
      case .letters, .letter, .number: sum
      }
    }
  }

  /// Whether a ref may stand in a text, by a cheap look.
  @inline(__always)
  func mayStand(in text: NormalisedText) -> Bool { !isEmpty && (text.holdsMixedWords || !areMixed) }

  /// Whether a ref may begin with the one word of a text.
  func mayBegin(with word: NormalisedText) -> Bool { (whole + short).contains { $0.mayBegin(with: word) } }

  /// Where the longest ref ends that begins with the word at `start`, behind its last word; nil where none does.
  package func end(in text: NormalisedText, from start: Int) -> Int? {
    [whole, short].joined().reduce(nil as Int?) { longest, form in
      guard let end = form.end(of: text, from: start) else { return longest }
      return max(end, longest ?? end)
    }
  }

  /// The words of the first ref in a text; nil where there is none.
  package func first(in text: NormalisedText) -> Range<Int>? {
    guard mayStand(in: text) else { return nil }
    for start in 0..<text.count {
      if let end = end(in: text, from: start) { return start..<end }
    }
    return nil
  }

  /// The words of a ref without its theme letters; nil where its form has none.
  package func withoutTheme(_ ref: Range<Int>, in text: NormalisedText) -> Range<Int>? {
    for start in [ref.lowerBound, ref.lowerBound + 1]
    where start < ref.upperBound && short.contains(where: { $0.end(of: text, from: start) == ref.upperBound }) {
      return start..<ref.upperBound
    }
    return nil
  }
}
