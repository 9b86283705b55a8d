import RuleSets
import Texts

extension Finding {
  /// Names the finding from run to run: it stays where rows, columns and sheets move, and the evidence changes nothing.
  ///
  /// Sixteen hexadecimal digits over rule id and normalised ref (the title, where there is none). The period is no
  /// part of it: what stands from month to month is the same finding.
  package var fingerprint: String { Finding.fingerprint(rule: ruleID, action: ref.isEmpty ? title : ref) }

  /// The same of a rule's finding on an action, by its ref, or its title where it has none.
  package static func fingerprint(rule: String, action: String) -> String {
    var digest = Fingerprint(ofFindingsOf: rule)
    normalised(action).withBytes { digest.add($0) }
    return digest.text
  }

  /// Names the evidence: another one where anything in the row that the rule rests on has changed.
  ///
  /// What changes with the calendar alone is left out, so that an untouched row keeps it from month to month. What the
  /// calendar makes of it stays: by a later day the definitions can call for another rating, which nobody accepted.
  /// In which order rows stand changes nothing.
  package var evidenceFingerprint: String {
    Finding.digest(
      lastingEvidence.map { fact in
        guard case .texts(let texts) = fact.value else { return "\(fact.key)=\(fact.value.fingerprinted)" }
        return "\(fact.key)=\(Evidence.Value.texts(texts.sorted()).fingerprinted)"
      }.sorted() + refs.sorted())
  }

  /// The same as older waiver files have it, with what other rows give in their order.
  package var orderedEvidenceFingerprint: String {
    Finding.digest(lastingEvidence.map { "\($0.key)=\($0.value.fingerprinted)" }.sorted() + refs)
  }

  private var lastingEvidence: [Evidence] { evidence.filter { !$0.isPassing } }

  private static func digest(_ parts: [String]) -> String {
    var digest = Fingerprint()
    for (place, part) in parts.enumerated() {
      if place > 0 { digest.addBorder() }
      part.withBytes { digest.add($0) }
    }
    return digest.text
  }
}

/// Sixteen hexadecimal digits over texts: the same on every machine and in every run, unlike Swift's own hashing.
struct Fingerprint {
  /// By FNV-1a.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Of nothing.
  init() {}

  /// Of what the fingerprints of a rule's findings begin with: the normal form of the action's name follows.
  init(ofFindingsOf rule: String) {
    "v1".withBytes { add($0) }
    addBorder()
    rule.withBytes { add($0) }
    addBorder()
  }

  /// Adds bytes of a text.
  mutating func add(_ text: Bytes) {
    var hash = hash
    for byte in text.buffer { hash = Fingerprint.step(hash, byte) }
    self.hash = hash
  }

  /// Adds what stands between two texts.
  mutating func addBorder() { hash = Fingerprint.step(hash, 0x1F) }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The digits.
  var text: String {
    var digits = ByteScratch(capacity: 16)
    append(to: &digits)
    return digits.view.string
  }

  /// Appends the digits.
  func append(to out: inout ByteScratch) {
    out.append(upTo: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - place * 4)) & 15
        digits[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }
}

extension Finding.Evidence.Value {
  /// The value as fingerprints have always had it, which waivers rest on: as Swift prints it, and sooner than Swift.
  var fingerprinted: String {
    switch self {
    case .text(let text): "text(\(text.debugDescription))"
    case .texts(let texts): "texts([\(texts.map(\.debugDescription).joined(separator: ", "))])"
    case .flag(let flag): "flag(\(flag))"
    case .number(let number): "number(\(number))"
    case .none: "none"
    }
  }
}
