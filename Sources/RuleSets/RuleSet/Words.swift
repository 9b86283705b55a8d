package import Dates
package import Texts

/// Which header texts stand over which field: spellings by field id, `*` standing for the period.
package struct Columns: Sendable {
  package let spellings: [String: [String]]

  /// The ids of the fields that a tracker can have, in the order of a typical one.
  package static let fields = Field.allCases.map(\.rawValue)
}

/// What makes an action an assurance action.
package struct ActionKinds: Sendable {
  /// Beginnings of normalised titles.
  package let assuranceTitles: [String]
  package let assuranceStatuses: StatusSet
}

/// How the calendar is counted.
package struct CalendarRules: Sendable {
  package let addingMonths: MonthConvention
  /// 1 to 12.
  package let financialYearStarts: Int
}

/// What tells initials from other capitals.
package struct SignOffWords: Sendable {
  package let notInitials: [String]
}

/// How promised dates are found in updates.
package struct ForecastWords: Sendable {
  package let leads: PhraseListID
  /// How many words before the date a lead word may stand.
  package let within: Int
  /// Months this recent, named without a year, are past.
  package let monthsPast: Int
  package let ambiguousMonths: Set<UInt32>
  package let onlyAfter: Set<UInt32>
}

/// How updates are told apart.
package struct UpdateWords: Sendable {
  package let blank: [String]
  package let noNews: PhraseListID
  package let dueStatement: PhraseListID
  package let leadingDue: PhraseListID
  /// From 0 to 1: how far two updates agree that are one and the same.
  package let agreement: Double
  /// An update of fewer words is never a copy.
  package let leastWords: Int
  /// How many first words make an update the same as another row's.
  package let firstWords: Int
}
