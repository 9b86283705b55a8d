package import Dates

/// The period that a summary is of.
package enum SummaryPeriod {
  /// Why a summary cannot be held against a tracker.
  package enum Refusal: Error, Hashable, Sendable {
    /// Its title names another period than was asked for.
    case differs(stated: Period, asked: Period)
    /// The tracker does not carry its period; those that it carries.
    case notCarried(Period, carried: [Period])
    /// Nothing says which period it is of.
    case unknown
  }

  /// The period of a summary: that of its title, else the one asked for, else the tracker's period checked.
  ///
  /// `carried` are the tracker's periods, nil where no tracker is at hand.
  /// - Throws: `Refusal`.
  package static func of(
    _ summary: Summary, asked: Period?, checked: Period?, carried: [Period]?
  ) throws(Refusal) -> Period {
    if let stated = summary.period, let asked, stated != asked { throw .differs(stated: stated, asked: asked) }
    guard let period = summary.period ?? asked ?? checked else { throw .unknown }
    if let carried, !carried.contains(period) { throw .notCarried(period, carried: carried) }
    return period
  }
}
