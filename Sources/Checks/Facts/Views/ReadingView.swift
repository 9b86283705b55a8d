import RuleSets
import Trackers

/// The tracker, a sheet or a column, as rules on these see it.
struct ReadingView: Sendable {
  /// The tracker as a whole.
  let tracker: TrackerNote
  /// The sheet; nil where it is the tracker, or a column.
  var sheet: SheetNote?
  /// The column; nil where it is the tracker, or a sheet.
  var column: ColumnNote?

  /// What tells it from others of its kind, from run to run: the sheet, the header; empty for the tracker.
  var name: String {
    let header = column.map { $0.header.isEmpty ? $0.usual : $0.header }
    return Wording.kept([sheet?.name ?? column?.sheet, header].compactMap(\.self).joined(separator: ", "))
  }
}

/// A sheet, read or not.
struct SheetNote: Sendable {
  /// Its name; the file's, where it has none.
  let name: String
  /// What was found on it; nil where it was read.
  let found: SkippedSheet.Found?
  /// The header that it lacks, as the rule set writes it; empty where it was read.
  let missing: String
}

/// A field on a sheet, or a header that was not read for a misspelling.
struct ColumnNote: Sendable {
  /// What the column holds, by the field's id.
  let field: String
  /// The sheet; nil where it is every sheet, or the file has none.
  let sheet: String?
  /// Where it is, in words: `on sheet “2 Corporate Oversight”`.
  let place: String
  /// The header as typed; empty where no column holds the field.
  var header = ""
  /// What a misspelt header was meant to be; empty where it is none.
  var meant = ""
  /// Whether the header is over a status or an update of the period checked, or of a later one.
  var hidesPeriod = false
  /// Whether a misspelt header hides the column wherever it is missing.
  var isHidden = false
  /// Whether a column of the field was read.
  var isRead = false
  /// The header that the rule set has for the field first.
  var usual = ""
  /// Headers beside it that were not read.
  var unread: [String] = []
  /// The rules that rest on the column and were not evaluated there.
  var rules: [String] = []
  /// Where the header stands; nil where it is no one place.
  var location: Finding.Location?
}
