import Dates
package import Documents
package import RuleSets
package import Tables

/// Reads theme progress summaries: Word documents, text with tabs, and JSON, told apart by their bytes.
package struct SummaryReader: Sendable {
  private let words: SummaryWords
  private let title: SummaryTitle
  private let yearStarts: Int

  /// A reader of summaries whose columns are called as the rule set says.
  package init(_ ruleSet: RuleSet) {
    words = ruleSet.summary
    title = SummaryTitle(ruleSet)
    yearStarts = ruleSet.calendar.financialYearStarts
  }

  /// Reads the summary at `path`, or on standard input for `-`.
  ///
  /// `opened` gets to know which file that is, before anything of it is read.
  /// - Throws: `SummaryProblem`, where the file cannot be read or holds no summary.
  package func read(
    path: String, limits: ReadLimits = ReadLimits(), opened: (FileIdentity) -> Void = { _ in }
  ) throws(SummaryProblem) -> Summary {
    let file: ProseFile
    do throws(TableError) {
      file = try ProseFile.openSummary(path: path, limits: limits, opened: opened)
    } catch {
      throw .file(error)
    }
    return try summary(of: file, path, limits)
  }

  /// Reads a summary that is in memory already; `path` is what problems name.
  /// - Throws: `SummaryProblem`, where the bytes hold no summary.
  package func read(
    bytes: [UInt8], path: String = "-", limits: ReadLimits = ReadLimits()
  ) throws(SummaryProblem) -> Summary {
    let file: ProseFile
    do throws(TableError) {
      file = try ProseFile.openSummary(bytes: bytes, path: path, limits: limits)
    } catch {
      throw .file(error)
    }
    return try summary(of: file, path, limits)
  }

  private func summary(of file: ProseFile, _ path: String, _ limits: ReadLimits) throws(SummaryProblem) -> Summary {
    switch file {
    case .json(let source): return try SummaryJSON.read(source, limits: limits, yearStarts: yearStarts)
    case .document(let document):
      var tables = SummaryTables(words)
      tables.read(document)
      guard tables.hasHeader else { throw .file(noTable(in: document, path)) }
      let themes = tables.themes
      if themes.isEmpty {
        throw .file(
          TableError(
            .notASummary, path: path, problem: "its table has no row below the header",
            remedy: "give the summary with its rows in it"))
      }
      let (title, period) = self.title.find(in: document, before: tables)
      return Summary(form: document.form == .word ? .word : .text, title: title, period: period, themes: themes)
    }
  }

  private func noTable(in document: ProseDocument, _ path: String) -> TableError {
    let names = [SummaryWords.Column.theme, .summary].map { words.columns[$0]?.first ?? $0.rawValue }
    let columns = names.map { "\"\($0)\"" }.joined(separator: " and ")
    switch document.form {
    case .word:
      return TableError(
        .notASummary, path: path, problem: "it has no table with columns whose headers begin with \(columns)",
        remedy: "check that it is the summary, and that the first row of its table has these headers")
    case .text:
      return TableError(
        .notASummary, path: path, problem: "no line has cells between tabs that begin with \(columns)",
        remedy: "give the Word document, or its table as text with a tab between columns: columns that run one after "
          + "another cannot be told apart")
    }
  }
}
