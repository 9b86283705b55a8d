package import RuleSets
import Texts
import Trackers

/// What is a ref in a summary: what is well formed, and the tracker's others as they stand.
package struct SummaryRefs: Sendable {
  private let forms: RefForms
  /// The tracker's refs that no form finds in a text, in UTF-8.
  private var others: Set<[UInt8]> = []
  /// By their first word's hash: how many bytes they have from there on.
  private var lengths: [UInt64: Set<Int>] = [:]

  /// The well-formed refs of a rule set.
  package init(_ rules: TrackerRules) { forms = RefForms(rules) }

  /// Adds a ref of the tracker, as it stands on one line; one without a digit would be any word.
  package mutating func add(_ ref: String) {
    // Hardly any ref is anything but a few letters, digits and signs, whose bytes are quickly gone through.
    let isPlain = ref.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    let isOneLine = isPlain || !ref.contains(where: \.isNewline)
    let line = isOneLine ? ref : ref.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    line.withBytes { bytes in
      guard bytes.buffer.contains(where: \.isASCIIDigit), forms.mentions(in: bytes) != [0..<bytes.count] else { return }
      let text = NormalisedText(bytes, vocabulary: Vocabulary())
      guard let first = withExtendedLifetime(text, { text.words.first }) else { return }
      let rest = Array(bytes[Int(first.sourceStart)..<bytes.count].buffer)
      if others.insert(rest).inserted { lengths[first.hash, default: []].insert(rest.count) }
    }
  }

  /// The places of refs in a text, in their order.
  func places(in bytes: [UInt8], _ text: NormalisedText) -> [Range<Int>] {
    let formed = bytes.withUnsafeBufferPointer { forms.mentions(in: Bytes($0)) }
    if others.isEmpty { return formed }
    var found = formed
    for word in text.words {
      let start = Int(word.sourceStart)
      let fitting = (lengths[word.hash] ?? []).filter { length in
        let end = start + length
        guard end <= bytes.count, end == bytes.count || !bytes[end].continuesWord else { return false }
        return others.contains(Array(bytes[start..<end]))
      }
      if let longest = fitting.max() { found.append(start..<start + longest) }
    }
    found.sort { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    return found.apart
  }
}

extension UInt8 {
  /// A letter or a digit, or part of a character beyond ASCII.
  fileprivate var continuesWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
