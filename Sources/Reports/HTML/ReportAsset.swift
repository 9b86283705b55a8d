import CReportAssets
import Documents

/// A part of the page that stands in a file of its own, with the hash by which the page's policy lets it in.
package struct ReportAsset: Sendable {
  /// The file's bytes.
  package let bytes: [UInt8]
  /// `sha256-` and the digest, as a Content-Security-Policy names a block inside the page.
  package let policyHash: String

  /// `report.css`.
  package static let style = ReportAsset(slipgauge_report_css)
  /// `report.js`.
  package static let script = ReportAsset(slipgauge_report_js)
  /// `page.css`: what a server's pages add to it.
  package static let pageStyle = ReportAsset(slipgauge_page_css)
  /// `page.js`: what makes a server's forms quicker to use.
  package static let pageScript = ReportAsset(slipgauge_page_js)

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    policyHash = "sha256-" + Base64.text(hash.finishBytes())
  }

  private init(_ asset: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) {
    var size = 0
    let start = asset(&size)
    self.init(bytes: Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : size)))
  }
}
