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
    let rules = (0..<count).map { rule($0) }.joined(separator: ",\n")
    let text =
      #"{"id": "made-up", "version": "1", "title": "Made up", "extends": "slipgauge:default", "tracker": \#(tracker), "rules": [\#(rules)]}"#
    let made = try RuleSetLoader(facts: facts) { _ in Array(text.utf8) }.load(["made-up.json"])
    return made.leavingOut { $0.collapse != nil || $0.subject != .action }
  }

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
    let test = pick(Operator.of(fact.type.family))
    return #"{"\#(fact.id)": {"\#(test.name)": \#(operand(test.operand, fact))\#(time(fact))}}"#
  }

  /// Some other time in which the fact may be asked.
  private mutating func time(_ fact: FactSignature) -> String {
    let times = fact.times.map(\.rawValue).sorted()
    return times.isEmpty || Int.random(in: 0..<4, using: &random) > 0 ? "" : #", "in": "\#(pick(times))""#
  }

  private mutating func operand(_ kind: OperandKind, _ fact: FactSignature) -> String {
    switch kind {
    case .flag: return pick(["true", "false"])
    case .texts:
      return Bool.random(using: &random)
        ? other([.text]) : #"["on track", "OC.A1.1", "director of finance", "no update"]"#
    case .phraseList: return #""\#(pick(["nobody", "no-news", "due-statement"]))""#
    case .phraseLists: return #""\#(pick(["placeholders", "trouble", "unfinished-work", "pauses", "negations"]))""#
    case .phrasesBeside:
      return
        #"{"phrases": "\#(pick(["pauses", "unfinished-work"]))", "by": "\#(pick(["negations", "handed-over"]))", "within": 3}"#
    case .characters: return pick([#""??""#, #"["a", "xx"]"#, #"".""#])
    case .statuses: return pick([#""rated""#, #"["on-track", "blank"]"#, #""finished""#, #""unknown""#])
    case .readings: return pick([#""interval""#, #"["blank", "unset"]"#, #""schedule""#])
    case .marks: return pick([#""year-assumed""#, #"["ambiguous", "queried"]"#])
    case .fact(let families, _): return other(families)
    case .number: return pick(["0", "1", "2.5", other([.number])])
    case .choices:
      guard case .choice(let choices) = fact.type else { return #""main""# }
      return #""\#(pick(choices))""#
    }
  }

  private mutating func other(_ families: [Operator.Family]) -> String {
    let fact = pick(asked.filter { families.contains($0.type.family) })
    return #"{"fact": "\#(fact.id)"\#(time(fact))}"#
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
