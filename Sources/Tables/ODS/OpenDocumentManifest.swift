import Documents
import Texts

/// What `META-INF/manifest.xml` says of a package.
final class OpenDocumentManifest: OpenDocumentHandler {
  static let elements: [XMLName] = [
    .manifest("file-entry"), .manifest("encryption-data"), .manifest("keyinfo"), .officeExtension("keyinfo"),
  ]
  static let attributes: [XMLName] = [.manifest("full-path"), .manifest("media-type")]

  /// The part of the archive that holds it.
  static let part = "META-INF/manifest.xml"

  let wantsText = false
  /// The media type of the whole document.
  private(set) var mediaType: String?
  /// Whether a password protects some part.
  private(set) var isEncrypted = false

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    if element > 0 {
      isEncrypted = true
    } else if mediaType == nil, attributes[0] == "/" {
      mediaType = attributes[1]
    }
  }

  func end(_ element: Int) {}
  func text(_ piece: Bytes) {}
}
