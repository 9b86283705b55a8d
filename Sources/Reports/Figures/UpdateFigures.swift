package import Dates

/// The updates of a period that one owner was to give.
package struct UpdateFigures: Sendable, Hashable {
  /// When an update was given.
  package enum Delivery: String, Sendable, Hashable, CaseIterable {
    /// On the last day on which it was due, or before.
    case byDeadline
    /// After it.
    case late
    /// Some day, which neither a sign-off nor a night says.
    case undated
    /// Not at all; or it has no news, or is the previous period's again.
    case missing
  }

  /// The period.
  package let period: Period
  /// The update owner as typed, else the director lead; empty where neither is named.
  package let owner: String
  /// By when it was given.
  package var counts: [Delivery: Int] = [:]

  package init(_ period: Period, owner: String) {
    self.period = period
    self.owner = owner
  }

  /// Updates that were to be given.
  package var awaited: Int { counts.values.reduce(0, +) }

  /// How many were given so.
  package func count(_ delivery: Delivery) -> Int { counts[delivery] ?? 0 }

  /// By owner over all periods, in the order in which owners come.
  package static func byOwner(_ updates: [UpdateFigures]) -> [UpdateFigures] {
    guard let period = updates.last?.period else { return [] }
    var groups = NameGroups<UpdateFigures> { UpdateFigures(period, owner: $0) }
    for update in updates { groups.change(update.owner) { $0.counts.merge(update.counts, uniquingKeysWith: +) } }
    return groups.values
  }
}
