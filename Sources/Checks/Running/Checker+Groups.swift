import RuleSets
import Tables
import Trackers

/// Rules on themes, on leads and on the tracker that ask for actions together.
extension Checker {
  /// What the groups of all subjects come to; every row is decided by now.
  func groupSums(
    _ plan: SumPlan, _ gatherers: [SumGatherer], _ pieces: [Piece], _ rows: RowIndex
  ) -> GroupSums {
    var numbers: [RowPlace: Int] = [:]
    for (number, piece) in pieces.enumerated() {
      numbers[RowPlace(part: piece.part, chunk: piece.chunk.index, row: 0)] = number
    }
    for gatherer in gatherers {
      gatherer.settle { place in
        guard let piece = numbers[place.ofChunk] else { return nil }
        let outcomes = pieces[piece].outcomes
        return (outcomes.number(Int(place.row)), outcomes.table)
      }
    }
    return GroupSums(plan, gatherers, rows, firstRows: numbers.mapValues { pieces[$0].firstRow })
  }

  /// Whether a rule that asks for actions together was asked of some: each rests on columns, which some sheet has.
  func isAsked(_ rule: Int) -> Bool { absence(ofRule: rule) == nil }

  /// Decides the rules on themes, on leads and on the tracker, and hands on what they find. What counts no selected
  /// action of a theme or a lead is not told; the tracker has all of them.
  func writeGroups(_ groups: GroupSums?, _ rows: RowIndex, _ tally: inout Tally, _ receive: (Finding) -> Void) {
    guard let groups else { return }
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: false)
    facts.rows = rows
    let note = TrackerNote(tracker, scope, hasMainActions: rows.hasMainActions)
    var findings: [Finding] = []
    for subject in Rule.Subject.allCases where subject.hasActions {
      let rules = active.filter {
        evaluator.rules[$0].subject == subject && evaluator.rules[$0].isOfGroups && isAsked($0)
      }
      if rules.isEmpty { continue }
      let views = groups.views(subject)
      for rule in rules { tally.asked[rule] = views.count }
      for view in views {
        facts.group = view
        facts.reading = subject.isOfActions ? nil : ReadingView(tracker: note)
        for rule in rules where evaluator.truth(ofRule: rule, facts) == .yes {
          let finding = writer.finding(rule: rule, facts, on: view.group, subject)
          if subject.isOfActions, facts.group?.toldValue?.isSelected == false {
            tally.unselectedGroups += 1
            continue
          }
          findings.append(finding)
          tally.raised[rule] += 1
        }
      }
    }
    hand(findings, &tally, receive)
  }
}

extension FindingWriter {
  /// The finding of a rule on actions together, which `facts` stand on.
  fileprivate func finding(
    rule index: Int, _ facts: ActionFacts, on group: ActionGroup, _ subject: Rule.Subject
  ) -> Finding {
    finding(
      rule: index, facts, title: group.name, theme: subject == .theme ? group.name : "",
      lead: subject == .lead ? group.name : "", group.location)
  }
}
