import Dates

/// In which columns of its table an action is kept.
extension SeenAction {
  /// Columns that name what many actions share, since schema 3.
  static let words = ["title", "lead", "sheet"]
  /// Columns that hold numbers, since schema 3.
  static let numbers = ["kind", "finished", "report", "agreed"]
  /// The same since schema 5.
  static let reckonedWords = ["theme", "update_owner", "stated", "called", "next"]
  /// The same since schema 5.
  static let reckonedNumbers = ["due_day", "signed_day", "round", "awaited"]

  /// Every column but ref, status and due, in the order of `sharedTexts` and `values`.
  static let kept = words + reckonedWords + numbers + reckonedNumbers

  /// What the columns of words name.
  var sharedTexts: [String?] {
    [
      title, lead, sheet, reckoning?.theme, reckoning?.owner, reckoning?.stated, reckoning?.calledFor,
      reckoning?.calledForNext,
    ]
  }

  /// What the columns of numbers hold.
  var values: [Int?] {
    [
      kind, isFinished.map(SeenAction.number), report?.rawValue, isMoveAgreed.map(SeenAction.number),
      reckoning?.due.map { Int($0.number) }, reckoning?.signedOn.map { Int($0.number) },
      reckoning?.lastRound.map { Int($0.number) }, reckoning.map { SeenAction.number($0.isAwaited) },
    ]
  }

  private static func number(_ flag: Bool) -> Int { flag ? 1 : 0 }
}

extension History {
  /// What a query names to have an action: ref, status, due and what is kept besides, null where the file is older.
  var seenColumns: String {
    let columns =
      SeenAction.words.map { since(3, History.word($0), else: "NULL") }
      + SeenAction.reckonedWords.map { since(5, History.word($0), else: "NULL") }
      + SeenAction.numbers.map { since(3, $0, else: "NULL") }
      + SeenAction.reckonedNumbers.map { since(5, $0, else: "NULL") }
    return (["ref", "status", "due"] + columns).joined(separator: ", ")
  }

  private static func word(_ column: String) -> String { "(SELECT text FROM word WHERE word.id = action.\(column))" }

  /// The action that stands in a row from `first` on, as `seenColumns` name it.
  static func seenAction(_ row: borrowing SQLiteStatement, from first: Int32) -> SeenAction {
    var action = SeenAction(ref: row.text(first), status: row.text(first + 1), due: row.text(first + 2))
    action.title = row.optionalText(first + 3)
    action.lead = row.optionalText(first + 4)
    action.sheet = row.optionalText(first + 5)
    action.kind = row.optionalInteger(first + 11)
    action.isFinished = row.optionalInteger(first + 12).map { $0 != 0 }
    action.report = row.optionalInteger(first + 13).flatMap(SeenAction.Report.init(rawValue:))
    action.isMoveAgreed = row.optionalInteger(first + 14).map { $0 != 0 }
    guard let isAwaited = row.optionalInteger(first + 18) else { return action }
    var reckoning = SeenAction.Reckoning()
    reckoning.theme = row.text(first + 6)
    reckoning.owner = row.text(first + 7)
    reckoning.stated = row.optionalText(first + 8)
    reckoning.calledFor = row.optionalText(first + 9)
    reckoning.calledForNext = row.optionalText(first + 10)
    reckoning.due = row.optionalInteger(first + 15).map(day)
    reckoning.signedOn = row.optionalInteger(first + 16).map(day)
    reckoning.lastRound = row.optionalInteger(first + 17).map {
      Month(number: Int32($0.within(HistorySoundness.months)))
    }
    reckoning.isAwaited = isAwaited != 0
    action.reckoning = reckoning
    return action
  }
}
