import CReportAssets
import Documents
import FoundationEssentials

/// A part of the page that stands in a file of its own, with the hash by which the page's policy lets it in.
struct ReportAsset {
  /// The file's bytes.
  let bytes: [UInt8]

  /// `report.css`.
  static let style = ReportAsset(slipgauge_report_css)
  /// `report.js`.
  static let script = ReportAsset(slipgauge_report_js)

  init(bytes: [UInt8]) { self.bytes = bytes }

  private init(_ asset: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) {
    var size = 0
    let start = asset(&size)
    bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : size))
  }

  /// `sha256-` and the digest, as a Content-Security-Policy names a block inside the page.
  var policyHash: String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return "sha256-" + Data(hash.finishBytes()).base64EncodedString()
  }
}
