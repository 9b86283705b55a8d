/// Something about a file that its readers should know, and that does not keep it from being read.
package struct ReadNotice: Hashable, Sendable {
  /// What kind of thing was noticed.
  package enum Code: String, Sendable {
    case windowsText, hiddenSheet, hiddenRows, hiddenColumns, fewerFields, moreFields, ignoredPart, ignoredMember
    case unreadColumn, missingColumn, rowsDiffer, rowsWithoutPeriod, uncomputedFormulas, errorCells, markup,
      refsOfOtherForm
  }

  /// What kind of thing was noticed.
  package let code: Code
  /// The sheet or theme that it is about; nil where it is the file, or a CSV.
  package let sheet: String?
  /// The row from 1 that it is about first; nil where it is the whole sheet.
  package let row: Int?
  /// A full sentence.
  package let sentence: String
  /// Whether it tells of rows with one field, which may name a section.
  package let isOfOneField: Bool

  package init(
    _ code: Code, sheet: String? = nil, row: Int? = nil, sentence: String, isOfOneField: Bool = false
  ) {
    self.isOfOneField = isOfOneField
    self.code = code
    self.sheet = sheet
    self.row = row
    self.sentence = sentence
  }
}
