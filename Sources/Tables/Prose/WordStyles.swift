import Documents
import Texts

/// The styles of a Word document, as far as they say what is shown, and as what.
final class WordStyles: WordHandler {
  private enum Element: Int {
    case style, name, basedOn, list, level, outline, vanish, changed, tableStyle
  }

  static let elements: [XMLName] = [
    "style", "name", "basedOn", "numId", "ilvl", "outlineLvl", "vanish", "pPrChange", "tblStylePr",
  ]
  static let attributes: [XMLName] = ["styleId", "type", "default", "val"]

  /// What a style says of itself.
  private struct Style {
    var name = ""
    var basedOn: String?
    var list: String?
    var level: Int?
    var isHeading: Bool?
    var isHidden: Bool?
  }

  /// What text in a style is, with what that stands on.
  struct Look {
    /// The list that it is an item of; nil where it is of none, `0` where it is of none by its own word.
    var list: String?
    /// How deep it stands in the list; nil where nothing is said.
    var level: Int?
    /// What it is among headings; nil for what is none.
    var heading: ProseParagraph.Heading?
    /// Whether it is not shown; nil where nothing is said.
    var isHidden: Bool?
  }

  /// Styles that stand on each other; behind that, and in a circle, no further one counts.
  private static let deepest = 32

  let wantsText = false
  private var styles: [String: Style] = [:]
  private var current: String?
  private var skipped = 0
  private var looks: [String: Look] = [:]
  /// The style of paragraphs that name none.
  private(set) var usual: String?

  func begin(_ number: Int, _ attributes: XMLAttributes) {
    guard skipped == 0, let element = Element(rawValue: number) else {
      skipped += 1
      return
    }
    let value = attributes[3]
    switch element {
    case .style:
      current = attributes[0]
      styles[attributes[0] ?? ""] = Style()
      if attributes[1] == "paragraph", attributes[2].map({ WordValue.isOn($0) }) == true { usual = current }
    case .changed, .tableStyle: skipped = 1
    default: set(element, value)
    }
  }

  private func set(_ element: Element, _ value: String?) {
    guard let current else { return }
    switch element {
    case .name: styles[current]?.name = value ?? ""
    case .basedOn: styles[current]?.basedOn = value
    case .list: styles[current]?.list = value
    case .level: styles[current]?.level = WordValue.level(value)
    case .outline: styles[current]?.isHeading = value != "9"
    case .vanish: styles[current]?.isHidden = WordValue.isOn(value)
    default: break
    }
  }

  func end(_ number: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if number == Element.style.rawValue { current = nil }
  }

  func text(_ piece: Bytes) {}

  /// What text in the style is.
  func look(of id: String) -> Look {
    if let look = looks[id] { return look }
    var look = Look()
    var next: String? = id
    var isHeading: Bool?
    for _ in 0..<Self.deepest {
      guard let id = next else { break }
      // Of a style that the document does not describe there is only the id, which is the name without its spaces.
      let style = styles[id] ?? Style(name: id)
      look.list = look.list ?? style.list
      look.level = look.level ?? style.level
      look.isHidden = look.isHidden ?? style.isHidden
      isHeading = isHeading ?? style.isHeading
      addMeaning(of: style.name, to: &look, &isHeading)
      next = style.basedOn
    }
    if look.heading == nil, isHeading == true { look.heading = .part }
    looks[id] = look
    return look
  }

  /// Word's own styles have the same names in documents of every language.
  private func addMeaning(of name: String, to look: inout Look, _ isHeading: inout Bool?) {
    let name = name.lowercased().filter { $0 != " " }
    if name == "title", look.heading == nil { look.heading = .title }
    if name.hasPrefix("heading"), Int(name.dropFirst(7)) != nil, isHeading == nil { isHeading = true }
    guard let list = ["listbullet", "listnumber"].first(where: { name.hasPrefix($0) }) else { return }
    // Each of them is the first level of a list of its own, and stands further in.
    let rest = name.dropFirst(list.utf8.count)
    guard let depth = rest.isEmpty ? 1 : Int(rest), 1...9 ~= depth else { return }
    look.list = look.list ?? ""
    if (look.level ?? 0) == 0 { look.level = depth - 1 }
  }
}
