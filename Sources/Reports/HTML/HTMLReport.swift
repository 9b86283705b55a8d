/// The report as one page that needs nothing but a browser: no network, no file beside it.
package enum HTMLReport {
  /// The page in UTF-8; within a frame it is a page of a server's.
  package static func bytes(_ report: Report, in frame: PageFrame? = nil) -> [UInt8] {
    HTMLPage(report, frame: frame).document.bytes
  }
}
