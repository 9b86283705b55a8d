package import Dates
package import Texts

/// Which header texts stand over which field: spellings by field id, `*` standing for the period.
package struct Columns: Sendable {
  /// By field id, in the order of the rule set; the first is the one to write.
  package let spellings: [String: [String]]

  /// The ids of the fields that a tracker can have, in the order of a typical one.
  package static let fields = Field.allCases.map(\.rawValue)

  /// In place of a field: the first of the set's own whose cell cannot be read.
  package static let unreadField = "unread-field"

  /// What a finding may stand on; the fields of the set's own besides.
  package static let cells = fields + [unreadField]
}

/// What makes an action an assurance action.
package struct ActionKinds: Sendable {
  /// Beginnings of normalised titles.
  package let assuranceTitles: [String]
  /// Statuses that only assurance actions have.
  package let assuranceStatuses: StatusSet
  /// Statuses that go before the rating where the second status column states them.
  package let stageStatuses: StatusSet
}

/// How the calendar is counted.
package struct CalendarRules: Sendable {
  /// What a month after 31 January is.
  package let addingMonths: MonthConvention
  /// 1 to 12.
  package let financialYearStarts: Int
  /// What the reporting date is where neither an update nor the command line tells it.
  package let reportingDate: ReportingDateRule
  /// The days that durations of working days count.
  package let workingDays: WorkingDays
}

/// What tells initials from other capitals.
package struct SignOffWords: Sendable {
  /// Short words in capitals, normalised.
  package let notInitials: [String]
}

/// How promised dates are found in updates.
package struct ForecastWords: Sendable {
  /// Words and phrases that promise a date.
  package let promises: PhraseListID
  /// How many words before the date such a word may stand.
  package let within: Int
  /// Months this recent, named without a year, are past.
  package let monthsPast: Int
  /// Names of months that are other words, too, as words of the vocabulary.
  package let ambiguousMonths: Set<UInt32>
  /// The words that such a name must follow.
  package let onlyAfter: Set<UInt32>
}

/// How updates are told apart.
package struct UpdateWords: Sendable {
  /// Normalised texts that say nothing.
  package let blank: [String]
  /// Phrases that say that there is nothing new.
  package let noNews: PhraseListID
  /// Phrases that say that something is due.
  package let dueStatement: PhraseListID
  /// The same where they stand at the beginning.
  package let leadingDue: PhraseListID
  /// What stands behind a number of per cent.
  package let percentSigns: [String]
  /// From 0 to 1: how far two updates agree that are one and the same.
  package let agreement: Double
  /// An update of fewer words is never a copy.
  package let leastWords: Int
  /// How many first words make an update the same as another row's.
  package let firstWords: Int
}
