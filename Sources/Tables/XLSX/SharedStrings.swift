import Documents
import Texts

/// The texts of `sharedStrings.xml`, which cells name by number.
///
/// Unchecked: it is filled by one thread and only read afterwards.
final class SharedStrings: WorkbookHandler, @unchecked Sendable {
  static let elements: [XMLName] = ["t", "si", "r", "rPh"]
  static let attributes: [XMLName] = []

  private let context: ReadContext
  private let part: String
  private let store: TextStore
  private var texts: [Bytes] = []
  /// How many bytes the longest has.
  private(set) var longest = 0
  private let collector: TextCollector
  private var phonetic = 0
  private(set) var wantsText = false

  /// The texts of a part, of which there are none yet.
  init(_ context: ReadContext, part: String, budget: WorkbookBudget) {
    self.context = context
    self.part = part
    store = TextStore(budget)
    collector = TextCollector(context)
  }

  /// How many there are.
  var count: Int { texts.count }

  /// The text of that number, empty where there is none; valid as long as this object.
  subscript(index: Int) -> Bytes { texts.indices.contains(index) ? texts[index] : .empty }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 0: wantsText = phonetic == 0
    case 1: collector.removeAll()
    case 3: phonetic += 1
    default: break
    }
  }

  func end(_ element: Int) throws(TableError) {
    switch element {
    case 0: wantsText = false
    case 1:
      if texts.count >= context.limits[.sharedStrings] { throw context.refusal(.sharedStrings, at: .part(part)) }
      let text = try store.keep(escaped: collector.view, at: .part(part))
      longest = max(longest, text.count)
      texts.append(text)
    case 3: phonetic -= 1
    default: break
    }
  }

  func text(_ piece: Bytes) throws(TableError) {
    try collector.append(piece, at: .sharedText(part, texts.count + 1))
  }
}
