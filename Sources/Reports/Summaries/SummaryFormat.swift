package import RuleSets
package import Summaries
import Workbooks

/// What a summary can be written in; the raw value is what `--format` calls it.
public enum SummaryFormat: String, CaseIterable, Sendable {
  case docx, html, markdown, text, json

  /// Whether it is no text, and so nothing for a terminal.
  public var isBinary: Bool { self == .docx }

  /// The summary in this format, its columns called as drafts are.
  ///
  /// - Throws: `ReportFailure` where there is no memory for it.
  package func bytes(of summary: Summary, _ words: SummaryDraftWords) throws(ReportFailure) -> [UInt8] {
    let paper = SummaryPaper(summary: summary, words: words)
    switch self {
    case .docx:
      return try WordDocument(title: summary.title, kind: .summary, page: .landscape, paper.table).written()
    case .html: return HTMLPaper.bytes(title: summary.title, paper.table)
    case .markdown: return MarkdownPaper.bytes(paper.sections)
    case .text: return SummaryAsText.bytes(paper)
    case .json: return SummaryAsJSON.bytes(summary)
    }
  }
}
