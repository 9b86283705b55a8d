import RuleSets
import TestSupport

@testable import Checks

/// Makes rule sets up, the same for the same seed: every operator on every fact, alone and joined.
struct MadeUpRules {
  private var random: SplitMix64
  private let facts: [FactSignature]
  /// How the tracker is read, beside what the default set says of it.
  private let tracker: String
  /// Those that conditions ask for, some of them more often.
  private let asked: [FactSignature]

  /// Rules over the facts of a table; those of `often` are asked for as often as all others together.
  init(seed: UInt64, _ facts: FactTable = .standard, often: [Fact] = [], tracker: String = "{}", isOwn: Bool = false) {
    random = SplitMix64(seed: seed)
    // The loader adds the facts of a set's own fields.
    self.facts = isOwn ? FactTable.standard.signatures : facts.signatures
    self.tracker = tracker
    let all = facts.listed.filter { !$0.isPlaceholder && $0.subjects.contains(.action) }
    let frequent = often.map(\.signature)
    asked = all + (0..<(frequent.isEmpty ? 0 : all.count / frequent.count)).flatMap { _ in frequent }
  }

  /// A rule set that extends the default one, whose rules are off but for a few, by `count` rules.
  mutating func ruleSet(_ count: Int) throws -> RuleSet {
    try ruleSet((0..<count).map { rule($0) }).leavingOut { $0.collapse != nil || $0.subject != .action }
  }

  /// A set with `count` rules on actions, and one for each that counts, under the same number, for which of its actions
  /// a subject has that condition; then one for each fact that asks what they have in common.
  mutating func countingRuleSet(_ count: Int) throws -> RuleSet {
    let pairs = (0..<count).flatMap { number -> [String] in
      let condition = condition(depth: 2)
      let subject = pick(["theme", "lead", "tracker"])
      return [
        #"""
        {"id": "made-up-\#(number)", "level": "note", "title": "Made up", "when": \#(condition), "message": "Made up.",
         "remedy": "None."}
        """#,
        #"""
        {"id": "counted-\#(number)", "on": "\#(subject)", "level": "note", "title": "Counted", "message": "Made up.",
         "when": {"count": {"of": \#(condition), "at-least": 0}}, "remedy": "None."}
        """#,
      ]
    }
    let families = Set(Sum.families)
    let common = facts.enumerated().compactMap { number, fact -> String? in
      let isAsked = families.contains(fact.type.family) && !fact.isPlaceholder && fact.isListed
      guard isAsked, fact.subjects.contains(.action) else { return nil }
      return #"""
        {"id": "common-\#(number)", "on": "\#(pick(["theme", "lead", "tracker"]))", "level": "note", "title": "Common",
         "when": {"same": {"fact": "\#(fact.id)", "among": \#(condition(depth: 1)), "share": {"at-least": 0}}},
         "message": "{value} {count} {total} {refs}", "remedy": "None."}
        """#
    }
    return try ruleSet(pairs + common).leavingOut { !$0.id.hasPrefix("made-up") && !$0.id.hasPrefix("co") }
  }

  private func ruleSet(_ rules: [String]) throws -> RuleSet {
    let rules = rules.joined(separator: ",\n")
    let text =
      #"{"id": "made-up", "version": "1", "title": "Made up", "extends": "slipgauge:default", "tracker": \#(tracker), \#(MadeUpRules.calendar), "rules": [\#(rules)]}"#
    return try RuleSetLoader(facts: facts) { _ in Array(text.utf8) }.load(["made-up.json"])
  }

  private static let calendar = #""calendar": {"holidays": ["2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29"]}"#

  private mutating func rule(_ number: Int) -> String {
    let level = pick(["error", "warning", "note"])
    let cases = pick(["", "", #", "cases": [{"when": \#(condition(depth: 1)), "level": "error"}]"#])
    return """
      {"id": "made-up-\(number)", "level": "\(level)", "title": "Made up", "cell": "ref", "when": \(condition(depth: 2)),
       "message": "Made up.", "remedy": "None."\(cases)}
      """
  }

  private mutating func condition(depth: Int) -> String {
    switch depth == 0 ? 9 : Int.random(in: 0..<10, using: &random) {
    case 0, 1: return #"{"all": [\#(condition(depth: depth - 1)), \#(condition(depth: depth - 1))]}"#
    case 2: return #"{"any": [\#(condition(depth: depth - 1)), \#(condition(depth: depth - 1))]}"#
    case 3: return #"{"not": \#(condition(depth: depth - 1))}"#
    case 4:
      return #"{"rule": "\#(pick(["rating-understates-slippage", "main-overdue", "update-copied", "ref-duplicate"]))"}"#
    default: return test()
    }
  }

  private mutating func test() -> String {
    let fact = pick(asked)
    let test = operation(of: fact.type, fact)
    // What is held against other facts is asked of one period.
    let counts =
      fact.times.contains(.previous) && !test.contains(#""fact""#) && Int.random(in: 0..<3, using: &random) == 0
    let when = counts ? #", "for-periods": {\#(operation(of: .number, fact))}"# : time(fact)
    return #"{"\#(fact.id)": {\#(test)\#(when)}}"#
  }

  /// An operator with its operand; some take something of the value, which others are asked of.
  private mutating func operation(of type: FactType, _ fact: FactSignature) -> String {
    let test = pick(Operator.of(type.family))
    if test.orFact != nil, Int.random(in: 0..<3, using: &random) == 0 {
      return #""\#(test.name)": \#(other(test.families))"#
    }
    return #""\#(test.name)": \#(operand(test.operand, type))"#
  }

  /// Some other time in which the fact may be asked.
  private mutating func time(_ fact: FactSignature) -> String {
    let times = fact.times.map(\.rawValue).sorted()
    return times.isEmpty || Int.random(in: 0..<4, using: &random) > 0 ? "" : #", "in": "\#(pick(times))""#
  }

  private mutating func operand(_ kind: OperandKind, _ type: FactType) -> String {
    switch kind {
    case .flag: return pick(["true", "false"])
    case .texts: return #"["on track", "OC.A1.1", "director of finance", "no update"]"#
    case .phraseList: return #""\#(pick(["nobody", "no-news", "due-statement"]))""#
    case .phraseLists: return #""\#(pick(["placeholders", "trouble", "unfinished-work", "pauses", "negations"]))""#
    case .phrasesBeside:
      return
        #"{"phrases": "\#(pick(["pauses", "unfinished-work"]))", "by": "\#(pick(["negations", "handed-over"]))", "within": 3}"#
    case .characters: return pick([#""??""#, #"["a", "xx"]"#, #"".""#])
    case .statuses: return pick([#""rated""#, #"["on-track", "blank"]"#, #""finished""#, #""unknown""#])
    case .readings: return pick([#""interval""#, #"["blank", "unset"]"#, #""schedule""#])
    case .marks: return pick([#""year-assumed""#, #"["ambiguous", "queried"]"#])
    case .fact(let families, _): return pick([literal(families, type), other(families), other(families)])
    case .number: return pick(["0", "1", "2.5", other([.number])])
    case .weekdays: return pick([#""friday""#, #"["saturday", "sunday"]"#, #"["monday", "thursday", "wednesday"]"#])
    case .measure(let measure): return "{\(operation(of: measure.type, pick(asked)))}"
    case .choices:
      guard case .choice(let choices) = type else { return #""main""# }
      return #""\#(pick(choices))""#
    }
  }

  private mutating func literal(_ families: [Operator.Family], _ type: FactType) -> String {
    if families.contains(.date) { return pick([#""2023-12-31""#, #""2024-03-15""#]) }
    if families.contains(.status) { return pick([#""medium""#, #""on-track""#, #""complete""#]) }
    if case .choice(let words) = type { return #""\#(pick(words))""# }
    return other(families)
  }

  private mutating func other(_ families: [Operator.Family]) -> String {
    let fact = pick(asked.filter { families.contains($0.type.family) })
    let isDate = families.contains(.date)
    return #"{"fact": "\#(fact.id)"\#(time(fact))\#(isDate && Bool.random(using: &random) ? move() : "")}"#
  }

  /// How far a date is moved.
  private mutating func move() -> String {
    let choices = asked.filter { if case .choice = $0.type { true } else { false } }
    let by = pick(choices)
    guard case .choice(let words) = by.type, let word = words.first, Bool.random(using: &random) else {
      return pick([#", "plus": "P1M""#, #", "minus": "P5B""#, #", "plus": "-P14D", "minus": "P1M3B""#])
    }
    let shifts = words.count > 1 && Bool.random(using: &random) ? #", "\#(words[1])": "P6B""# : ""
    return #", "\#(pick(["plus", "minus"]))": {"by": "\#(by.id)", "\#(word)": "P2M"\#(shifts)}"#
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
