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

  /// The rules that ask for actions of a subject together, and were asked of some.
  func rules(on subject: Rule.Subject) -> [Int] {
    active.filter { evaluator.rules[$0].subject == subject && evaluator.rules[$0].isOfGroups && isAsked($0) }
  }

  /// Turns to each theme, each lead and the tracker; `groups` is nil where no rule asks for actions together.
  func eachGroup(_ groups: GroupSums?, _ rows: RowIndex, _ body: (Rule.Subject, ActionFacts) -> Void) {
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: false)
    facts.rows = rows
    let note = TrackerNote(tracker, scope, hasMainActions: rows.hasMainActions)
    for subject in Rule.Subject.allCases where subject.isOfGroups {
      facts.reading = subject.isOfActions ? nil : ReadingView(tracker: note)
      let views = groups?.views(subject) ?? []
      for view in views {
        facts.group = view
        body(subject, facts)
      }
      if views.isEmpty, !subject.isOfActions {
        facts.group = nil
        body(subject, facts)
      }
    }
  }

  /// Decides the rules on themes, on leads and on the tracker, and hands on what they find. What counts no selected
  /// action of a theme or a lead is not told; the tracker has all of them.
  func writeGroups(_ groups: GroupSums?, _ rows: RowIndex, _ tally: inout Tally, _ receive: (Finding) -> Void) {
    guard let groups else { return }
    let asked = Rule.Subject.allCases.filter(\.isOfGroups).reduce(into: [:]) { $0[$1] = rules(on: $1) }
    var findings: [Finding] = []
    eachGroup(groups, rows) { subject, facts in
      guard let group = facts.group?.group else { return }
      for rule in asked[subject] ?? [] {
        tally.asked[rule, default: 0] += 1
        guard evaluator.truth(ofRule: rule, facts) == .yes else { continue }
        let finding = writer.finding(rule: rule, facts, on: group, subject)
        if subject.isOfActions, facts.group?.toldValue?.isSelected == false {
          tally.unselectedGroups += 1
          continue
        }
        findings.append(finding)
        tally.raised[rule] += 1
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
