import Reports

/// The page that says how the form is used, and how what comes of it is read.
package struct HelpPage: Sendable {
  private let settings: PageSettings

  /// The page of these settings.
  package init(settings: PageSettings) { self.settings = settings }

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    SitePage(title: "Help", settings: settings, content: content).document.bytes
  }

  private var content: HTML {
    HTML(
      """
      <h1>Help</h1>
      \(checking)
      \(reading)
      \(refusals)
      \(keeping)
      \(reaching)
      """)
  }

  private var checking: HTML {
    let earlier: HTML =
      settings.maxPrevious == 0
      ? ""
      : """
      <li>Add the tracker of an earlier month to learn what moved since then: due dates, ratings that went on unchanged, \
      actions that are gone.</li>

      """
    return HTML(
      """
      <h2>To check a tracker</h2>
      <ol>
      <li>Save the tracker in Excel, and select it, or drop it anywhere on the page. It may be \
      \(settings.formats.words), smaller than \(ByteCount.words(settings.maxUploadBytes)) together with earlier ones.</li>
      <li>Leave the period at the tracker’s latest, or choose an earlier one.</li>
      <li>Type a lead’s name to see the actions of that lead alone. Capitals, spaces and dashes need not be exact.</li>
      \(earlier)<li>Choose “Check tracker”.</li>
      <li>Put right what was found, save the tracker, select it again at the top of the result, and choose \
      “Check again”.</li>
      </ol>
      <p>“Download with notes” gives you the workbook itself with a note at each cell that something was found in. Your \
      own file stays as it is.</p>
      """)
  }

  private var reading: HTML {
    """
    <h2>To read what was found</h2>
    <ul>
    <li>An <strong>error</strong> is a contradiction, such as a rating that the definitions do not allow at these dates. \
    Put it right before the tracker goes on.</li>
    <li>A <strong>warning</strong> needs a word of explanation, or a correction.</li>
    <li>A <strong>note</strong> is for the team that looks after the plan.</li>
    </ul>
    <p>Each finding says in which cell it is, what is wrong and by which evidence, and what to do about it. \
    “Why?” shows what each test of its rule came to. A date such as “Oct-23” is due by 31 October: what no \
    reading of a date makes wrong is not found.</p>
    <p>“My rows” shows what was found on the actions of one lead. The address of the page keeps that, and so does the next \
    check; a bookmark of the form with that address brings it back.</p>
    """
  }

  private var refusals: HTML {
    """
    <h2>If the tracker cannot be checked</h2>
    <ul>
    <li>Password protected: open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the \
    password, and save it.</li>
    <li>An old workbook (.xls), a binary one (.xlsb) or a PDF: open it in the program that it is from, and save it as an \
    Excel workbook (.xlsx).</li>
    <li>Actions in a table of a Word document: copy the table into a new Excel workbook.</li>
    <li>Too large: remove pictures, and sheets that are no part of the tracker.</li>
    <li>No period is found: a header has to name the month of a status or update, such as “Status (January 2024)”.</li>
    </ul>
    """
  }

  private var keeping: HTML {
    let privacy = settings.privacy.map { HTML(" \($0)") } ?? ""
    return HTML(
      """
      <h2>What happens to the tracker</h2>
      <p>It is checked in memory and not kept: no file is stored, and no name, cell or finding goes into a log. The result \
      is on your screen alone; save the page or the workbook if you need it later.\(privacy)</p>
      """)
  }

  private var reaching: HTML {
    let contact = settings.contact ?? "Ask whoever gave you the address of this page."
    return HTML(
      """
      <h2>If something is hard to use</h2>
      <p>The pages are made to be used with a keyboard alone, with a screen reader, without scripts, enlarged to 400%, and in \
      high contrast. \(contact)</p>
      """)
  }
}
