/// The report as one page that needs nothing but a browser: no network, no file beside it.
package enum HTMLReport {
  /// The page in UTF-8.
  package static func bytes(_ report: Report) -> [UInt8] { HTMLPage(report).document.bytes }
}
