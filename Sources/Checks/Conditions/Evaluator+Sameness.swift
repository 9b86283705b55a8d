import RuleSets
import Texts

/// Whether two facts are the same: of what is not there nothing is said.
extension Evaluator {
  /// What `same-as` and `differs-from` come to; no where one side is not there.
  func sameness(_ test: Test, _ own: FactValue, _ facts: ActionFacts) -> Truth {
    switch test {
    case .sameAs(let other): isSame(own, other, facts).map { Truth($0) } ?? truth(without: other, facts, test)
    case .differsFrom(let other): isSame(own, other, facts).map { Truth(!$0) } ?? truth(without: other, facts, test)
    default: .no
    }
  }

  /// Whether a value is the other fact's; nil where one of them is none.
  private func isSame(_ own: FactValue, _ fact: Int, _ facts: ActionFacts) -> Bool? {
    let other = facts.value(fact)
    switch (own, other) {
    case (.status(let own), .status(let other)): return own == other
    case (.choice(let own), .choice(let other)): return own == other
    case (.flag(let own), .flag(let other)): return own == other
    default: return isSameText(own, other, facts)
    }
  }

  private func isSameText(_ own: FactValue, _ other: FactValue, _ facts: ActionFacts) -> Bool? {
    let second = other.firstLetter
    if second == .blank { return nil }
    let first = own.firstLetter
    if first == .blank { return nil }
    // Most texts begin differently, and then neither need be put in normal form.
    if case .ascii(let first) = first, case .ascii(let second) = second, first != second { return false }
    guard let own = normalised(own, facts), let other = normalised(other, facts) else { return nil }
    return own.isEmpty || other.isEmpty ? nil : own == other
  }

  private func normalised(_ value: FactValue, _ facts: ActionFacts) -> [UInt8]? {
    switch value {
    case .text(let text): Array(facts.words(of: text).bytes)
    case .update(let update): Array(update.words.bytes)
    case .typed(let text), .words(let text): text.withBytes { Array(facts.words(of: $0).bytes) }
    default: nil
    }
  }
}

/// How a text begins in normal form, as far as that is seen at once.
private enum FirstLetter: Equatable {
  case blank
  case ascii(UInt8)
  case other
}

extension FactValue {
  fileprivate var firstLetter: FirstLetter {
    switch self {
    case .text(let text): FactValue.firstLetter(text.buffer)
    // The whole of its normal form is not written for that.
    case .update(let update): update.words.isEmpty ? .blank : FactValue.firstLetter(update.words.word(0))
    case .typed(let text), .words(let text): text.withBytes { FactValue.firstLetter($0.buffer) }
    default: .blank
    }
  }

  private static func firstLetter(_ bytes: some Sequence<UInt8>) -> FirstLetter {
    for byte in bytes {
      if byte.isASCIILetterOrDigit { return .ascii(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      if byte >= 0x80 { return .other }
    }
    return .blank
  }
}
