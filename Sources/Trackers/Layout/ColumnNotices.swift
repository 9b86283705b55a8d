import Dates
import RuleSets
import Tables
import Texts

/// What there is to notice of a tracker's columns: those that were not read, and those that no sheet should lack.
struct ColumnNotices {
  private let headers: HeaderReader
  private let spellings: [String: [String]]
  private let parts: [TrackerPart]
  private let latest: Period?

  /// The columns that most rules rest on.
  private static let wanted: [Field] = [.title, .directorLead, .start, .due]

  /// What rules on columns tell already; nil where no such rule is in force.
  private let told: UnreadColumns?

  /// Looks at the columns of all parts together, of which `told` is told by rules.
  init(_ parts: [TrackerPart], headers: HeaderReader, spellings: [String: [String]], told: UnreadColumns?) {
    self.told = told
    self.headers = headers
    self.spellings = spellings
    self.parts = parts
    latest = parts.flatMap { $0.header.periods.map(\.period) }.max()
  }

  /// Said once of all sheets that have it in common.
  var all: [ReadNotice] {
    var sheets: [(notice: ReadNotice, of: [String])] = []
    var places: [ReadNotice: Int] = [:]
    for group in PartsByHeader.groups(parts) {
      let names = group.parts.map { parts[$0].sheet.name ?? "" }
      for notice in misspelt(group) + repeated(group.header) + missing(group.header) {
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

  // MARK: Notices of a sheet

  private func misspelt(_ group: PartsByHeader) -> [ReadNotice] {
    let header = group.header
    let told = Set((told?.misspelt ?? []).filter { $0.parts == group.parts }.map(\.column))
    return header.unread.filter { !told.contains($0) }.compactMap { column in
      misspeltPeriod(header, column).map { period in
        let title = header.titles[column]
        return ReadNotice(
          .unreadColumn,
          sentence:
            "The column \(quoted(title)) was not read: \(quoted(period)) is no period such as January 2024 or Q3 2023/24."
        )
      }
    }
  }

  private func misspeltPeriod(_ header: HeaderMap, _ column: Int) -> String? {
    header.titles[column].withBytes { headers.misspeltPeriod($0) }
  }

  private func repeated(_ header: HeaderMap) -> [ReadNotice] {
    header.repeated.map { column, first in
      let titles = header.titles
      let other =
        titles[column] == titles[first]
        ? "a column before it has the same header" : "\(quoted(titles[first])) stands for the same"
      let letters = [column, first].map { CellReference.letters($0) }
      let advice =
        header.isPerPeriod(first)
        ? " Columns \(letters[1]) and \(letters[0]) cannot both be of one period: take one out, or write its own period in "
          + "its header." : ""
      return ReadNotice(
        .unreadColumn, sentence: "The column \(quoted(titles[column])) was not read: \(other).\(advice)")
    }
  }

  private func missing(_ header: HeaderMap) -> [ReadNotice] {
    let wanted = told == nil ? ColumnNotices.wanted : []
    let missing = wanted.filter { header.column($0) == nil }.compactMap { spelling($0) } + missingPeriods(header)
    guard !missing.isEmpty else { return [] }
    let unread = header.unread.filter { misspeltPeriod(header, $0) == nil }.map { header.titles[$0] }
    var sentence = "No column is called \(listed(missing, by: "or", most: 8, quoted))."
    if !unread.isEmpty { sentence += " Not read: \(listed(unread, most: 8, quoted))." }
    return [
      ReadNotice(.missingColumn, sentence: sentence + " What columns may be called is tracker.columns in a rule set.")
    ]
  }

  /// Statuses without updates, updates without statuses, and what a sheet lacks of the tracker's latest period.
  private func missingPeriods(_ header: HeaderMap) -> [String] {
    var periods = header.periods
    if let latest, header.columns(of: latest) == nil { periods.append(HeaderMap.PeriodColumns(period: latest)) }
    return periods.flatMap { columns in
      [
        columns.status == nil && isToldHere(.status, header) ? spelling(.status, columns.period) : nil,
        columns.update == nil && isToldHere(.update, header) ? spelling(.update, columns.period) : nil,
      ]
      .compactMap(\.self)
    }
  }

  /// Whether a period's column of the field is told as missing here, and not by rules as a field that the sheet lacks.
  private func isToldHere(_ field: Field, _ header: HeaderMap) -> Bool { told == nil || header.has(field) }

  // MARK: Words

  /// What a column over the field is called first; nil where the rule set has no words for it.
  private func spelling(_ field: Field, _ period: Period? = nil) -> String? {
    guard let spelling = spellings[field.rawValue]?.first else { return nil }
    guard let period else { return spelling }
    return spelling.split(separator: "*", omittingEmptySubsequences: false)
      .joined(separator: headers.words.headerName(of: period))
  }

  private func quoted(_ title: String) -> String { "“\(shortLine(title))”" }
}
