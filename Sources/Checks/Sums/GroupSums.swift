import RuleSets
import Texts

/// What the groups of all subjects come to, once all rows have been counted.
final class GroupSums: Sendable {
  /// By subject.
  private let subjects: [Rule.Subject: Subject]
  private let rows: RowIndex
  /// By part and chunk, as the place of its first row: that row's number over the tracker.
  private let firstRows: [RowPlace: Int]

  private struct Subject: Sendable {
    let groups: [ActionGroup]
    let table: SumTable
    /// The subject's sums, as `table` has them.
    let sums: [Sum]
    /// By group and sum: what most of its actions have in common.
    let common: [Int: CommonValue]
  }

  /// Puts together what workers have gathered by a plan, of rows that were all decided.
  init(_ plan: SumPlan, _ gatherers: [SumGatherer], _ rows: RowIndex, firstRows: [RowPlace: Int]) {
    self.rows = rows
    self.firstRows = firstRows
    var subjects: [Rule.Subject: Subject] = [:]
    for (index, (subject, sums)) in plan.subjects.enumerated() {
      let groups = ActionGroups(subject)
      var table = SumTable(width: sums.count)
      for gatherer in gatherers {
        let numbers = gatherer.groups[index].groups.map { subject.isOfActions ? groups.add($0) : 0 }
        table.reserve(groups.groups.count)
        table.add(gatherer.tables[index], numbers)
      }
      subjects[subject] = Subject(
        groups: groups.groups, table: table,
        sums: sums.map(\.sum),
        common: CommonValue.all(of: table))
    }
    self.subjects = subjects
  }

  /// The groups of a subject, in the order of their first rows.
  func views(_ subject: Rule.Subject) -> [GroupView] {
    let groups = subjects[subject]?.groups ?? []
    let ordered = groups.enumerated().sorted { a, b in
      guard let a = a.element.first, let b = b.element.first else { return false }
      return a < b
    }
    return ordered.map { number, group in GroupView(subject, group, values(subject, group: number)) }
  }

  /// What the sums of a group come to, by their numbers.
  private func values(_ subject: Rule.Subject, group: Int) -> [Int: SumValue] {
    guard let subject = subjects[subject] else { return [:] }
    var values: [Int: SumValue] = [:]
    for (place, sum) in subject.sums.enumerated() {
      values[sum.number] = value(of: sum, subject, group * subject.table.width + place)
    }
    return values
  }

  /// What a sum comes to that stands at `index` of the subject's table.
  private func value(of sum: Sum, _ subject: Subject, _ index: Int) -> SumValue {
    let common = sum.kind == .same ? subject.common[index] : nil
    let rows = sum.kind == .same ? common?.told.rows ?? FirstRows() : subject.table.rows[index]
    return SumValue(sum.kind, subject.table.counts[index], common, rows, refs: refs(rows))
  }

  private func refs(_ rows: FirstRows) -> [String] {
    rows.places.compactMap { place in firstRows[place.ofChunk].map { self.rows.ref($0 + Int(place.row)) } }
  }
}
