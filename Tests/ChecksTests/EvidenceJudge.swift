import Checks
import Dates
import RuleSets
import TestSupport
import Texts

/// Decides conditions from the evidence of a finding alone.
struct EvidenceJudge {
  let ruleSet: RuleSet
  private let values: [String: Finding.Evidence.Value]

  init(_ finding: Finding, _ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    values = Dictionary(finding.evidence.map { ($0.key, $0.value) }) { first, _ in first }
  }

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .not(let part): !holds(part)
    case .certainly(let part): holds(part)
    case .rule(let index): values[ruleSet.rules[index].id] == .flag(true)
    case .test(let test): holds(test.test, test.fact)
    // Findings on actions alone are decided again.
    case .sum: false
    }
  }

  private func holds(_ test: Test, _ fact: Int) -> Bool {
    switch test {
    case .isTrue(let expected): value(fact) == .flag(expected)
    case .known(let expected): isKnown(fact) == expected
    case .empty(let expected): texts(fact).isEmpty == expected
    case .readingIs(let kinds): kinds.contains(kind(fact))
    case .marked(let marks): !marks.isDisjoint(with: texts(key(fact) + "-marks"))
    case .choiceIs(let choices): text(fact).map(choices.contains) ?? false
    case .statusIs(let set): text(fact).map { !set.isDisjoint(with: statusSet($0)) } ?? false
    case .related(.same, let other): both(same(fact), same(other), ==)
    case .related(.differs, let other): both(same(fact), same(other), !=)
    case .related(.worse, let other): both(rank(fact), rank(other), >)
    case .related(.allWorse, let other): all(fact, other, >)
    case .related(.allBetter, let other): all(fact, other, <)
    case .related(.includes, let other): text(other).map(texts(fact).contains) ?? false
    case .compare(let comparison, let operand): compare(comparison, fact, operand)
    case .related(let relation, let other): holdsOfDays(relation, fact, other)
    default: holdsOfText(test, fact)
    }
  }

  /// What two facts are compared by; nil where it is not there.
  private func same(_ fact: Int) -> String? {
    switch value(fact) {
    case .flag(let flag): "\(flag)"
    case .text(let text) where FactTable.standard.signatures[fact].type == .text:
      normalised(text).isEmpty ? nil : normalised(text)
    case .text(let text): text
    default: nil
    }
  }

  // MARK: Texts

  private func holdsOfText(_ test: Test, _ fact: Int) -> Bool {
    let text = text(fact) ?? ""
    return text.withBytes { bytes in
      let words = NormalisedText(bytes, vocabulary: ruleSet.vocabulary)
      switch test {
      case .blank(let expected): return words.isEmpty == expected
      case .textIs(let texts): return texts.contains(words.string)
      case .textDiffers(let texts): return !words.isEmpty && !texts.contains(words.string)
      case .matches(let list): return ruleSet.phrases.isPhrase(words, of: list)
      case .holds(let lists): return lists.contains { ruleSet.phrases.holds(anyOf: [$0], in: words) }
      case .contains(let needles): return needles.contains { text.contains($0) }
      case .holdsUnlessPreceded(let list, let unless, let within):
        return places(list, in: words).contains { place in
          !places(unless, in: words).contains {
            $0.lowerBound >= place.lowerBound - within && $0.upperBound <= place.lowerBound
          }
        }
      case .holdsNear(let list, let near, let within, let isNear):
        return places(list, in: words).contains { place in
          places(near, in: words).contains {
            $0.lowerBound >= place.lowerBound - within && $0.upperBound <= place.lowerBound
              || $0.lowerBound >= place.upperBound && $0.upperBound <= place.upperBound + within
          } == isNear
        }
      default: return false
      }
    }
  }

  private func places(_ list: PhraseListID, in words: NormalisedText) -> [Range<Int>] {
    var places: [Range<Int>] = []
    ruleSet.phrases.eachMatch(of: [list], in: words) { _, place in places.append(place) }
    return places
  }

  // MARK: Ratings and numbers

  private func statusSet(_ id: String) -> StatusSet {
    switch id {
    case "blank": .blank
    case "unknown": .unknown
    default: ruleSet.statuses.firstIndex { $0.id == id }.map { StatusSet(index: $0) } ?? StatusSet()
    }
  }

  private func rank(of id: String) -> Int? { ruleSet.statuses.first { $0.id == id }?.rank }
  private func rank(_ fact: Int) -> Int? { text(fact).flatMap(rank) }

  private func both<Value>(_ a: Value?, _ b: Value?, _ test: (Value, Value) -> Bool) -> Bool {
    guard let a, let b else { return false }
    return test(a, b)
  }

  private func all(_ fact: Int, _ other: Int, _ test: (Int, Int) -> Bool) -> Bool {
    let ratings = texts(fact)
    return !ratings.isEmpty && ratings.allSatisfy { both(rank(of: $0), rank(other), test) }
  }

  private func compare(_ comparison: Test.Comparison, _ fact: Int, _ operand: Test.Operand) -> Bool {
    let other: Double?
    switch operand {
    case .number(let number): other = number
    case .fact(let fact): other = number(fact)
    }
    return switch comparison {
    case .equal: both(number(fact), other, ==)
    case .atLeast: both(number(fact), other, >=)
    case .atMost: both(number(fact), other, <=)
    case .moreThan: both(number(fact), other, >)
    case .lessThan: both(number(fact), other, <)
    }
  }

  // MARK: Days

  private func holdsOfDays(_ relation: Test.Relation, _ fact: Int, _ compared: Int) -> Bool {
    both(days(fact), days(compared)) { days, other in
      switch relation {
      case .before: days.isBefore(other)
      case .after: days.isAfter(other)
      case .endsBefore: days.latest < other.latest
      case .endsAfter: days.latest > other.latest
      default: days == other
      }
    }
  }

  private func days(_ fact: Int) -> DayRange? {
    let all = values[key(fact) + "-days"]?.short ?? text(fact) ?? ""
    let ends = all.split(separator: "/").compactMap { Day(iso: String($0)) }
    return ends.first.flatMap { first in ends.last.map { DayRange(first, $0) } }
  }

  // MARK: Values

  private func key(_ fact: Int) -> String { FactTable.standard.signatures[fact].evidenceKey }
  private func value(_ fact: Int) -> Finding.Evidence.Value { values[key(fact)] ?? .none }

  private func text(_ fact: Int) -> String? {
    guard case .text(let text) = value(fact) else { return nil }
    return text
  }

  private func texts(_ fact: Int) -> [String] { texts(key(fact)) }

  private func texts(_ key: String) -> [String] {
    guard case .texts(let texts)? = values[key] else { return [] }
    return texts
  }

  private func number(_ fact: Int) -> Double? {
    guard case .number(let number) = value(fact) else { return nil }
    return number
  }

  /// What a reading is: its last day stands for an interval.
  private func kind(_ fact: Int) -> String { days(fact) == nil ? text(fact) ?? "" : "interval" }

  private func isKnown(_ fact: Int) -> Bool {
    FactTable.standard.signatures[fact].type == .reading ? days(fact) != nil : value(fact) != .none
  }
}
