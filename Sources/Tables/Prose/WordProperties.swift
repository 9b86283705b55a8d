import Documents
import Texts

/// What is known of a Word document: its title.
final class WordProperties: WordHandler {
  static let elements: [XMLName] = [.dublinCore("title")]
  static let attributes: [XMLName] = []

  private(set) var wantsText = false
  private let collector: TextCollector
  private let part: String

  /// A reader of the part of that name, told nothing yet.
  init(_ context: ReadContext, part: String) {
    collector = TextCollector(context)
    self.part = part
  }

  /// The title; empty where it has none.
  var title: String { trimmed(collector.view).string }

  func begin(_ element: Int, _ attributes: XMLAttributes) { wantsText = true }
  func end(_ element: Int) { wantsText = false }
  func text(_ piece: Bytes) throws(TableError) { try collector.append(piece, at: .part(part)) }
}
