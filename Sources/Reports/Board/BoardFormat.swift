/// What the page for a board can be written in; the raw value is what `--format` calls it.
package enum BoardFormat: String, CaseIterable, Sendable {
  case html, docx

  /// Whether it is no text, and so nothing for a terminal.
  package var isBinary: Bool { self == .docx }

  /// The page of the content in this format; `toolVersion` says what made it.
  ///
  /// - Throws: `ReportFailure` where there is no memory for it.
  package func bytes(of content: BoardContent, toolVersion: String) throws(ReportFailure) -> [UInt8] {
    switch self {
    case .html: BoardPage(content, toolVersion: toolVersion).bytes
    case .docx: try BoardPaper.bytes(content, toolVersion: toolVersion)
    }
  }
}
