import Dates

extension DateWay {
  /// Why the days were read, as a clause.
  var words: String {
    switch self {
    case .spreadsheet(.day): "the workbook holds it as a date"
    case .spreadsheet(.month): "the workbook holds it as a date and shows its month: the whole month"
    case .spreadsheet(.dayWithoutYear): "the workbook holds it as a date and shows no year"
    case .whole(let shape): "written as \(shape.words)"
    case .inside(let shape): "the one date in the text, written as \(shape.words)"
    case .last(let shape): "the last date of several in the text, written as \(shape.words)"
    case .leadingMonth: "the month that the text begins with"
    case .monthPair: "two months next to each other: from the first to the second"
    case .revised: "the cell says that the date was moved: the new one counts"
    }
  }
}

extension DateForm.Shape {
  fileprivate var words: String {
    switch self {
    case .monthYear: "a month and a year: the whole month"
    case .yearMonth: "two digits and a month, which are taken for year and month"
    case .day: "a day"
    case .year: "a year: the whole of it"
    case .season: "a season and a year"
    case .partOfYear: "a part of a year"
    case .partOfMonth: "a part of a month: the whole month"
    case .wholeYear: "a financial or school year"
    case .unit: "a quarter, half, term or numbered month and its year"
    case .week: "a week"
    case .joined: "two dates: from the first to the second"
    case .bareMonth: "a month without a year"
    case .bareUnit: "a quarter or half without a year"
    case .dayOfMonth: "a day without a year"
    case .bareWeek: "a week without a year"
    }
  }
}
