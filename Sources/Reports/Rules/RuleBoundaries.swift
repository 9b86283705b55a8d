import Checks
import Dates
import RuleSets
import Texts

/// From which day on, or up to which, a rule's tests of ratings come out otherwise, of an action due on one day.
struct RuleBoundaries {
  private let ruleSet: RuleSet
  private let bands: RatingBands
  /// A day on which conventions of adding months part ways.
  private static let due = Day(iso: "2023-11-30")
  /// So many days behind it are looked at: a band that is longer has no boundary that anybody waits for.
  private static let mostDays: Int32 = 800

  /// The boundaries that the bands of the rule set give.
  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    bands = RatingBands(ruleSet)
  }

  /// A sentence for each such test of the rule, without its full stop.
  func sentences(of rule: Rule) -> [String] {
    var sentences: [String] = []
    rule.eachTest { test in
      guard ruleSet.facts[test.fact].followsDue, case .related(let relation, _) = test.test,
        let sentence = sentence(relation), !sentences.contains(sentence)
      else { return }
      sentences.append(sentence)
    }
    return sentences
  }

  private func sentence(_ relation: Test.Relation) -> String? {
    guard let due = RuleBoundaries.due else { return nil }
    let days = due.number...due.number + RuleBoundaries.mostDays
    let parts = rated.compactMap { status, rank -> String? in
      func holds(_ day: Int32, _ isSo: (Int) -> Bool) -> Bool {
        let called = bands.expected(due: due, reporting: DayRange(Day(number: day)))
        return !called.isEmpty && called.allSatisfy { isSo(ruleSet.statuses[$0].rank ?? 0) }
      }
      switch relation {
      case .allWorse:
        return days.first { holds($0) { $0 > rank } }.map { "\(status.title) from \(words($0))" }
      case .allBetter:
        return days.last { holds($0) { $0 < rank } }.map { "\(status.title) up to \(words($0))" }
      default: return nil
      }
    }
    if parts.isEmpty { return nil }
    let side = relation == .allWorse ? "worse" : "better"
    return "of an action due \(Wording.day(due, ruleSet.dateWords)), the ratings called for are all \(side) than "
      + listed(parts)
  }

  /// Rated statuses with their ranks, best first.
  private var rated: [(status: Status, rank: Int)] {
    ruleSet.statuses.compactMap { status in status.rank.map { (status, $0) } }.sorted { $0.rank < $1.rank }
  }

  private func words(_ day: Int32) -> String { Wording.day(Day(number: day), ruleSet.dateWords) }
}
