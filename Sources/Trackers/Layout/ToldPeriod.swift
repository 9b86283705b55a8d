import Dates
import RuleSets
import Tables
import Texts

/// The period that a sheet is of, as something else than its headers tells.
struct ToldPeriod: Hashable, Sendable {
  /// The period.
  let period: Period
  /// The day that it was told by; nil where no whole date told it.
  let day: Day?
  /// Where it stands.
  let place: PeriodPlace
}

/// Finds the period of a sheet whose headers name none: over its table, in its name, in the file's name.
struct PeriodTeller {
  private let dates: DateReader
  private let yearStarts: Int
  private let words: ToldPeriods

  /// A teller for trackers as the rule set describes them.
  init(_ ruleSet: RuleSet) {
    dates = DateReader(words: ruleSet.dateWords)
    yearStarts = ruleSet.calendar.financialYearStarts
    words = ruleSet.reading.toldPeriods
  }

  /// What is told of a sheet in the file at `path`, in the first of the three places that names one period.
  func told(_ layout: SheetLayout, path: String) -> ToldPeriod? {
    if let told = one(of: layout.titleCells.flatMap(mentions)) { return told }
    if let name = layout.sheet.name, let told = one(of: mentions(name, .sheetName)) { return told }
    return one(of: mentions(PeriodTeller.fileName(path), .fileName))
  }

  /// The financial year in which months of headers without a year lie: the one that the first of the three places
  /// names.
  func financialYear(_ layout: SheetLayout, path: String) -> Period? {
    let places = [layout.titleCells.map(\.text), [layout.sheet.name ?? ""], [PeriodTeller.fileName(path)]]
    let years = places.lazy.map { Set($0.flatMap { $0.withBytes { dates.financialYears(in: $0) } }) }
    return years.first { $0.count == 1 }?.first
  }

  /// `tracker_2024-01.xlsx` → `tracker 2024-01`.
  private static func fileName(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    if let dot = name.lastIndex(of: "."),
      name[name.index(after: dot)...].allSatisfy({ !$0.isWhitespace && !$0.isNumber })
    {
      name = String(name[..<dot])
    }
    return name.replacing("_", with: " ")
  }

  // MARK: Mentions

  private struct Mention {
    let told: ToldPeriod
    /// Whether it stands behind a word that says that it is the one.
    let isMeant: Bool
  }

  private func mentions(_ cell: TitleCell) -> [Mention] {
    let place = PeriodPlace.overTable(cell.text)
    if let date = cell.date, !date.isZero, date.shape != .dayWithoutYear {
      let days = date.shape == .day ? DayRange(date.day) : date.day.month.days
      return [mention(DateMention(days: days, before: normalised(cell.before)), place)].compactMap(\.self)
    }
    return mentions(cell.text, place, behind: cell.before)
  }

  private func mentions(_ text: String, _ place: PeriodPlace, behind before: String = "") -> [Mention] {
    let found = text.withBytes { dates.mentions(in: $0) }
    return found.enumerated().compactMap { index, mention in
      guard index == 0, mention.before.isEmpty, !before.isEmpty else { return self.mention(mention, place) }
      return self.mention(DateMention(days: mention.days, before: normalised(before)), place)
    }
  }

  /// Nil where the date is no period, or is said to be another one than that of the sheet.
  private func mention(_ date: DateMention, _ place: PeriodPlace) -> Mention? {
    guard let period = Period(of: date.days, yearStarts: yearStarts) else { return nil }
    let leading = words.nearest(in: date.before)
    if leading == .other { return nil }
    let day = date.days.earliest == date.days.latest ? date.days.earliest : nil
    return Mention(told: ToldPeriod(period: period, day: day, place: place), isMeant: leading == .own)
  }

  /// The one period of several mentions, or the one that is meant where they differ; nil where that leaves none.
  private func one(of mentions: [Mention]) -> ToldPeriod? {
    var found = mentions
    if Set(found.map(\.told.period)).count > 1 { found = found.filter(\.isMeant) }
    guard let first = found.first, found.allSatisfy({ $0.told.period == first.told.period }) else { return nil }
    let days = Set(found.compactMap(\.told.day))
    return ToldPeriod(
      period: first.told.period, day: days.count == 1 ? days.first : nil,
      place: (found.first { $0.told.day != nil } ?? first).told.place)
  }
}

extension ToldPeriods {
  /// Whether a period is the table's own, or another one, by the words before it.
  fileprivate enum Leading {
    case own, other
  }

  /// By the last of the words in a normalised text that say either; nil where none does.
  fileprivate func nearest(in text: String) -> Leading? {
    let text = Array(" \(text) ".utf8)
    func last(_ phrases: [String]) -> Int {
      phrases.compactMap { phrase in
        let phrase = Array(" \(phrase) ".utf8)
        let starts = (0...max(0, text.count - phrase.count)).reversed()
        return starts.first { text[$0...].starts(with: phrase) }.map { $0 + phrase.count }
      }.max() ?? -1
    }
    let (own, other) = (last(self.own), last(others))
    return own < 0 && other < 0 ? nil : other > own ? .other : .own
  }
}
