/// The report for a committee paper or a pull request, in Markdown.
package enum MarkdownReport {
  /// The report, in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] { MarkdownPaper.bytes(CommitteePaper.blocks(report)) }
}
