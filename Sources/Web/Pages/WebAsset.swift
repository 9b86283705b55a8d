import Documents

/// A file that pages link to.
package struct WebAsset: Sendable {
  /// What stands in it.
  package let bytes: [UInt8]
  /// The SHA-256 of its bytes in hexadecimal, by which a browser knows whether it has it.
  package let tag: String

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    tag = hash.finish()
  }

  /// `style.css`.
  package static var style: WebAsset { WebAsset(Array("body { font-family: sans-serif }\n".utf8)) }
  /// `page.js`.
  package static var script: WebAsset { WebAsset(Array("\"use strict\";\n".utf8)) }

  /// The hashes of the styles that stand inside pages, as a policy names them: `sha256-…`.
  package static var styleHashes: [String] { [] }
  /// The same of scripts.
  package static var scriptHashes: [String] { [] }
}
