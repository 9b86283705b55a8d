/// What a file is opened as, in the words of its refusals.
struct ReadPurpose: Sendable {
  /// What it is to be: `tracker`.
  let noun: String
  /// What it is called where it is an archive, or held in memory: `workbook`.
  let document: String
  /// What its cells may be held from.
  let held: String
  /// The format of such an archive: `workbook`, `Word document`.
  let format: String
  /// The program that most people write it with.
  let program: String
  /// How the names of its files end, without the point.
  let ending: String
  /// What it can be given as.
  let forms: String
  /// Whether it may be a workbook.
  let holdsSheets: Bool
  /// What kind of thing is wrong with a file that is something else.
  let refusal: TableError.Code

  /// A tracker, or another table.
  static let tracker = ReadPurpose(
    noun: "tracker", document: "workbook", held: "workbook or JSON tracker", format: "workbook", program: "Excel",
    ending: "xlsx", forms: "a workbook (.xlsx, .ods), CSV or JSON", holdsSheets: true,
    refusal: .notATracker)
  /// A theme progress summary.
  static let summary = ReadPurpose(
    noun: "summary", document: "summary", held: "summary", format: "Word document", program: "Word", ending: "docx",
    forms: "a Word document (.docx), text or JSON", holdsSheets: false, refusal: .notASummary)

  /// What to do about an archive that is damaged.
  var resave: String { "open the \(document) in \(program) or LibreOffice and save it again" }

  /// What to do about a file of the same kind in a format that is not read.
  var convert: String {
    "open it in \(program) and save it as .\(ending), or: soffice --headless --convert-to \(ending) FILE"
  }
}
