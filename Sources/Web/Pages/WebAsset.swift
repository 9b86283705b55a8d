import Documents
import Reports

/// A file that pages link to: it is in the binary, so that none can be missing beside it.
package struct WebAsset: Sendable {
  /// What stands in it.
  package let bytes: [UInt8]
  /// The SHA-256 of its bytes in hexadecimal, by which a browser knows whether it has it.
  package let tag: String

  private init(_ asset: ReportAsset) {
    bytes = asset.bytes
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    tag = hash.finish()
  }

  /// `style.css`.
  package static var style: WebAsset { WebAsset(.pageStyle) }
  /// `page.js`.
  package static var script: WebAsset { WebAsset(.pageScript) }

  /// The `Content-Security-Policy` of every answer: the same for all pages, and none of them can loosen it.
  package static var policy: String { PageSetting.servedPolicy + "; frame-ancestors 'none'" }
}
