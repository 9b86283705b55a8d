package import Checks
package import Dates
import Texts

/// Somebody's word that a finding is accepted for a time.
package struct Waiver: Sendable, Hashable {
  /// The action's ref as typed; its title where it has none; empty: whatever the evidence or `refs` name.
  package let ref: String
  /// The rule's id.
  package let rule: String
  /// Why it is accepted; a waiver without a reason does not hold.
  package let reason: String
  /// Who accepts it.
  package let by: String
  /// The last day on which it holds.
  package let until: Day
  /// `Finding.evidenceFingerprint` when it was accepted; nil: whatever the evidence.
  package let evidence: String?
  /// Of a finding that stands for many actions: those on which it is accepted, by ref, or title where they have none.
  /// It holds for any of them, in whichever order they stand.
  package let refs: [String]?
  /// The day on which it was accepted; nil in files that do not say.
  package let accepted: Day?
  /// The name of the tracker's file, where several share the waiver file; nil: it holds for any.
  package let tracker: String?

  package init(
    ref: String, rule: String, reason: String, by: String, until: Day, evidence: String? = nil, refs: [String]? = nil,
    accepted: Day? = nil, tracker: String? = nil
  ) {
    self.accepted = accepted
    self.tracker = tracker
    self.ref = ref
    self.rule = rule
    self.reason = reason
    self.by = by
    self.until = until
    self.evidence = evidence
    self.refs = refs
  }

  /// What a waiver and a finding share where the one is of the other.
  struct Key: Hashable {
    /// The rule's id.
    let rule: String
    /// Normalised.
    let ref: String

    init(rule: String, ref: String) {
      self.rule = rule
      self.ref = normalised(Wording.kept(ref))
    }
  }

  /// What it is of.
  var key: Key { Key(rule: rule, ref: ref) }

  /// Whether it is of that ref, empty for the tracker as a whole, and that rule.
  package func isOf(ref: String, rule: String) -> Bool { key == Key(rule: rule, ref: ref) }

  /// The keys of the actions that it accepts one finding for.
  var keysOfRefs: [Key] { (refs ?? []).map { Key(rule: rule, ref: $0) } }

  /// `OC.A2.1 rating-understates-slippage by J Smith`, for messages.
  package var name: String { "\(ref.isEmpty ? "the tracker" : ref) \(rule) by \(by)" }

  /// Whether it is of the finding, whatever the evidence.
  package func names(_ finding: Finding) -> Bool {
    key == Key(rule: finding.ruleID, ref: finding.ref.isEmpty ? finding.title : finding.ref)
  }

  /// Whether it is of an action that the finding names among others.
  package func isPart(of finding: Finding) -> Bool {
    finding.isCollapsed && finding.refs.contains { Key(rule: finding.ruleID, ref: $0) == key }
  }

  /// Whether its reason says anything.
  var hasReason: Bool { !normalised(reason).isEmpty }
}
