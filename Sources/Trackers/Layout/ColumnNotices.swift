import Dates
import RuleSets
import Tables
import Texts

/// What there is to notice of a tracker's columns: those that were not read, and those that no sheet should lack.
struct ColumnNotices {
  private let headers: HeaderReader
  private let spellings: [String: [String]]
  private let parts: [TrackerPart]
  private let latest: Month?

  /// The columns that most rules rest on.
  private static let wanted: [Field] = [.title, .directorLead, .start, .due]

  /// Looks at the columns of all parts together.
  init(_ parts: [TrackerPart], headers: HeaderReader, spellings: [String: [String]]) {
    self.headers = headers
    self.spellings = spellings
    self.parts = parts
    latest = parts.flatMap { $0.header.periods.map(\.period) }.max()
  }

  /// Said once of all sheets that have it in common.
  var all: [ReadNotice] {
    var sheets: [(notice: ReadNotice, of: [String])] = []
    var places: [ReadNotice: Int] = [:]
    for (part, names) in partsByHeader {
      for notice in misspelt(part) + repeated(part) + missing(part) {
        if let place = places[notice] {
          sheets[place].of += names
        } else {
          places[notice] = sheets.count
          sheets.append((notice, names))
        }
      }
    }
    return sheets.map { notice, of in
      guard of.count < parts.count || parts.count == 1 && !of[0].isEmpty else { return notice }
      let names = of.map { "“\($0)”" }.joined(separator: ", ")
      return ReadNotice(
        notice.code, sheet: of.count == 1 ? of[0] : nil, row: notice.row,
        sentence: (of.count == 1 ? "Sheet " : "Sheets ") + names + ": " + notice.sentence)
    }
  }

  /// The first of the sheets that have the same headers, and the names of all of them.
  private var partsByHeader: [(part: TrackerPart, names: [String])] {
    var groups: [(part: TrackerPart, names: [String])] = []
    var places: [Int: Int] = [:]
    for part in parts {
      let name = part.sheet.name ?? ""
      if let place = places[part.header.number] {
        groups[place].names.append(name)
      } else {
        places[part.header.number] = groups.count
        groups.append((part, [name]))
      }
    }
    return groups
  }

  // MARK: Notices of a sheet

  private func misspelt(_ part: TrackerPart) -> [ReadNotice] {
    part.header.unread.compactMap { column in
      misspeltPeriod(part, column).map { period in
        let title = part.header.titles[column]
        return ReadNotice(
          .unreadColumn,
          sentence: "The column \(quoted(title)) was not read: \(quoted(period)) is no month such as January 2024.")
      }
    }
  }

  private func misspeltPeriod(_ part: TrackerPart, _ column: Int) -> String? {
    part.header.titles[column].withBytes { headers.misspeltPeriod($0) }
  }

  private func repeated(_ part: TrackerPart) -> [ReadNotice] {
    part.header.repeated.map { column, first in
      let titles = part.header.titles
      let other =
        titles[column] == titles[first]
        ? "a column before it has the same header" : "\(quoted(titles[first])) stands for the same"
      return ReadNotice(.unreadColumn, sentence: "The column \(quoted(titles[column])) was not read: \(other).")
    }
  }

  private func missing(_ part: TrackerPart) -> [ReadNotice] {
    let missing =
      ColumnNotices.wanted.filter { part.header.column($0) == nil }.compactMap { spelling($0) } + missingPeriods(part)
    guard !missing.isEmpty else { return [] }
    let unread = part.header.unread.filter { misspeltPeriod(part, $0) == nil }.map { part.header.titles[$0] }
    var sentence = "No column is called \(listed(missing, by: "or", most: 8, quoted))."
    if !unread.isEmpty { sentence += " Not read: \(listed(unread, most: 8, quoted))." }
    return [
      ReadNotice(.missingColumn, sentence: sentence + " What columns may be called is tracker.columns in a rule set.")
    ]
  }

  /// Statuses without updates, updates without statuses, and what a sheet lacks of the tracker's latest period.
  private func missingPeriods(_ part: TrackerPart) -> [String] {
    var periods = part.header.periods
    if let latest, part.header.columns(of: latest) == nil { periods.append(HeaderMap.PeriodColumns(period: latest)) }
    return periods.flatMap { columns in
      [
        columns.status == nil ? spelling(.status, columns.period) : nil,
        columns.update == nil ? spelling(.update, columns.period) : nil,
      ]
      .compactMap(\.self)
    }
  }

  // MARK: Words

  /// What a column over the field is called first; nil where the rule set has no words for it.
  private func spelling(_ field: Field, _ period: Month? = nil) -> String? {
    guard let spelling = spellings[field.rawValue]?.first else { return nil }
    guard let period else { return spelling }
    return spelling.split(separator: "*", omittingEmptySubsequences: false)
      .joined(separator: headers.words.name(of: period))
  }

  private func quoted(_ title: String) -> String { "“\(TrackerReader.short(title))”" }
}
