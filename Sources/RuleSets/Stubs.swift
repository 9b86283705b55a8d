package import Dates
package import Texts
package struct Columns: Sendable { package var spellings: [String: [String]] = [:] }
package struct ActionKinds: Sendable { package var assuranceTitles: [String] = []; package var assuranceStatuses: StatusSet = [] }
package struct CalendarRules: Sendable { package var addingMonths: MonthConvention = .endOfMonth }
package struct SignOffWords: Sendable { package var notInitials: [String] = [] }
package struct ForecastWords: Sendable { package var leads = PhraseListID(index: 0); package var within = 6; package var monthsPast = 3
  package var ambiguousMonths: Set<UInt32> = []; package var onlyAfter: Set<UInt32> = [] }
package struct UpdateWords: Sendable { package var blank: [String] = []; package var noNews = PhraseListID(index: 0)
  package var dueStatement = PhraseListID(index: 0); package var leadingDue = PhraseListID(index: 0)
  package var agreement = 0.9; package var leastWords = 3; package var firstWords = 12 }
package struct RuleExample: Sendable {}
