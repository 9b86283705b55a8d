/// The page with the form; with problems, the one that says what is to be mended.
package struct FormPage {
  private let settings: PageSettings
  private let problems: [FormProblem]
  private let period: String
  private let lead: String

  /// A page that has these texts in its fields.
  package init(settings: PageSettings, problems: [FormProblem] = [], period: String = "", lead: String = "") {
    (self.settings, self.problems, self.period, self.lead) = (settings, problems, period, lead)
  }

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(problems.isEmpty ? "" : "Error: ")Check a tracker</title>
      <link rel="stylesheet" href="style.css"></head><body><h1>Check a tracker</h1>
      <form method="post" action="report" enctype="multipart/form-data">
      <p><label for="tracker">Tracker</label> <input type="file" name="tracker" id="tracker"></p>
      <p><button>Check tracker</button></p></form></body></html>

      """.utf8)
  }
}
