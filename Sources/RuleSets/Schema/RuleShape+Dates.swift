import Dates

/// What a rule file says of dates: the words that they are written in.
extension ObjectShape {
  /// The member `dates`.
  static let dates = ObjectShape(
    "dates", "The words of date cells, and how they are read.",
    [
      MemberShape(
        "order", .choice(NumericDateOrder.allCases.map(\.rawValue)),
        "Which of the first two numbers of a date such as 03/04/2024 is the day."
      ),
      MemberShape(
        "months", .list(.texts), "Twelve lists of the names of months, January's first, the full name first."),
      MemberShape("weekdays", .list(.texts), "Seven lists of the names of the weekdays, Monday's first."),
      MemberShape("day-endings", .words, "What may stand behind the number of a day, such as st in 1st."),
      MemberShape(
        "links", .words, "Words between a day and its month, or a part of a year and its year, such as of."),
      MemberShape("joiners", .words, "Words between the first and the last of two dates, such as to."),
      MemberShape("weeks", .object(weeks), "Phrases before a day that mean the seven days from it, or up to it."),
      MemberShape(
        "revised", .words,
        "How a due cell says that its date was moved: {due} stands for the date now, {original} for the one before, "
          + "as in \"{due} (was {original})\"."
      ),
      MemberShape("blank", .words, "Whole cells that say nothing."),
      MemberShape("unset", .words, "Phrases that say that there is no date yet."),
      MemberShape("on-hold", .words, "Beginnings of cells of actions on hold."),
      MemberShape("open-ended", .words, "Phrases of work without an end."),
      MemberShape("frequencies", .list(.object(frequency)), "Phrases that say how often something comes round."),
      MemberShape(
        "schedule-starts", .words,
        "Words before the month in which a schedule begins, such as from in quarterly from "
          + "April."),
      MemberShape("list-separators", .words, "Words between the months of a list."),
      MemberShape("seasons", .list(.object(partOfYear)), "Names of seasons."),
      MemberShape("parts-of-year", .list(.object(partOfYear)), "Words that go before a year, such as early and late."),
      MemberShape(
        "parts-of-month", .words, "Words before a month that mean the whole of it, such as end in end of March."),
      MemberShape("numbers", .list(.texts), "Lists of the words for numbers, those for one first."),
      MemberShape("ordinals", .list(.texts), "Lists of the words for ordinal numbers, those for the first first."),
      MemberShape("periods", .object(periodNames), "What the periods that trackers report on are called in messages."),
      MemberShape("financial-year", .object(financialYear), "How financial years and their parts are written."),
      MemberShape("school-year", .object(schoolYear), "How school years and their terms are written."),
    ])

  /// Its member `weeks`.
  static let weeks = ObjectShape(
    "weeks", "Phrases before a day that mean a week.",
    [
      MemberShape("from", .words, "The seven days from the day on, such as w/c."),
      MemberShape("to", .words, "The seven days up to the day, such as w/e."),
    ])

  /// An item of its `frequencies`.
  static let frequency = ObjectShape(
    "frequency", "How often something comes round, and how that is said.",
    [
      MemberShape("months", .whole(1...120), isRequired: true, "Every so many months."),
      MemberShape("words", .texts, "Phrases, found anywhere in the cell."),
      MemberShape("whole-cell", .texts, "Phrases that count as the whole cell only."),
    ])

  /// An item of its lists of parts of a year.
  static let partOfYear = ObjectShape(
    "part-of-year", "A part of a year that has a name.",
    [
      MemberShape("words", .texts, isRequired: true, "Its names."),
      MemberShape("from", .whole(1...12), isRequired: true, "Its first month, 1 to 12."),
      MemberShape(
        "to", .whole(1...12), isRequired: true, "Its last month; one before the first lies in the next year."),
    ])

  /// Its member `periods`.
  static let periodNames = ObjectShape(
    "period-names", "What periods are called in messages.",
    Period.Unit.allCases.map { unit in
      MemberShape(unit.name, .object(unitNames), "What \(unit.described) is called.")
    })

  /// What the periods of one unit are called.
  static let unitNames = ObjectShape(
    "unit-names", "What periods of one unit are called.",
    [
      MemberShape("one", .text, "What one of them is called, such as quarter in this quarter."),
      MemberShape("many", .text, "What several are called, such as quarters in three quarters running."),
      MemberShape(
        "names", .texts,
        "The names of those of a year in their order, or one name for all of them: {number} stands for the place in "
          + "the year and {year} for the year. Months have the names of months."),
      MemberShape("short", .text, "How a header names one of them, such as H{number} {year}."),
    ])

  /// Its member `financial-year`.
  static let financialYear = ObjectShape(
    "financial-year", "How financial years such as 2023/24, and their parts, are written.",
    [
      MemberShape(
        "short-names", .words,
        "Names behind which a year may have two digits, such as FY in FY24; alone they are the year that ends in it."),
      MemberShape("names", .words, "Other names that may stand before a financial year."),
      MemberShape("ends", .words, "Phrases before a financial year that mean its last month."),
      MemberShape(
        "parts", .list(.object(partOfYear)),
        "Words before a financial year that mean a part of it; its first month counts as 1."),
      MemberShape("units", .list(.object(unit)), "What has a number in the year: quarters, halves, months."),
      MemberShape("unit-joiners", .words, "Words between two units, such as and in Q1 and Q2 2023/24."),
      MemberShape("last-month", .words, "Phrases before a part that mean its last month, such as end of."),
      MemberShape("first-month", .words, "Phrases before a part that mean its first month, such as start of."),
      MemberShape(
        "part-words", .words,
        "Words, with digits or without, that name a part of a year: where one stands beside a financial year and is "
          + "not read, the year is not taken for the date."),
    ])

  /// An item of its `units`.
  static let unit = ObjectShape(
    "unit", "A part of the financial year that is named by a number.",
    [
      MemberShape("months", .whole(1...12), isRequired: true, "How many months it has; 1, 2, 3, 4, 6 or 12."),
      MemberShape("words", .texts, "Words before the number, such as quarter in quarter 3."),
      MemberShape(
        "joined", .texts,
        "Letters straight before the number, such as Q in Q3; those among the words may have a full "
          + "stop."),
      MemberShape("behind", .texts, "Words behind an ordinal number, such as quarter in third quarter."),
      MemberShape("last", .texts, "Words for the last one, such as last in last quarter."),
      MemberShape(
        "alone", .flag,
        "Whether it counts with a single year (Q3 2023, in doubt), and with none, for which a year is assumed."),
      MemberShape("joins", .flag, "Whether two of them may be joined, as in Q1/Q2 2023/24."),
    ])

  /// Its member `school-year`.
  static let schoolYear = ObjectShape(
    "school-year", "How school years and their terms are written.",
    [
      MemberShape("names", .words, "Names before a school year, such as AY in AY 2023/24."),
      MemberShape("starts", .whole(1...12), "Its first month, 1 to 12."),
      MemberShape("term-words", .words, "Words behind the name of a term, such as term in Autumn term."),
      MemberShape("terms", .list(.object(partOfYear)), "The names of the terms."),
    ])
}
