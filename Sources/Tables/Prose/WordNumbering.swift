import Documents
import Texts

/// The lists of a Word document: which of their levels show a sign, and which a style stands for.
final class WordNumbering: WordHandler {
  private enum Element: Int {
    case level, format, style, kind, list, kindOfList
  }

  static let elements: [XMLName] = ["lvl", "numFmt", "pStyle", "abstractNum", "num", "abstractNumId"]
  static let attributes: [XMLName] = ["ilvl", "val", "abstractNumId", "numId"]

  /// What several lists have in common.
  private struct Kind {
    /// Levels without a sign.
    var bare: Set<Int> = []
    /// Levels by the style that stands for them.
    var levels: [String: Int] = [:]
  }

  let wantsText = false
  private var kinds: [String: Kind] = [:]
  private var kindOfList: [String: String] = [:]
  private var kind: String?
  private var list: String?
  private var level = 0

  func begin(_ number: Int, _ attributes: XMLAttributes) {
    switch Element(rawValue: number) {
    case .kind:
      kind = attributes[2]
      if let kind { kinds[kind] = Kind() }
    case .list: list = attributes[3]
    case .kindOfList: if let list { kindOfList[list] = attributes[1] }
    case .level: level = WordValue.level(attributes[0])
    case .format: if let kind, attributes[1] == "none" { kinds[kind]?.bare.insert(level) }
    case .style: if let kind, let style = attributes[1] { kinds[kind]?.levels[style] = level }
    case nil: break
    }
  }

  func end(_ number: Int) {
    switch Element(rawValue: number) {
    case .kind: kind = nil
    case .list: list = nil
    default: break
    }
  }

  func text(_ piece: Bytes) {}

  /// The level that a style stands for in a list; nil where it stands for none.
  func level(of style: String, in list: String) -> Int? { kindOfList[list].flatMap { kinds[$0]?.levels[style] } }

  /// Whether items of that level show a bullet or a number. What the document does not describe does.
  func showsSign(_ list: String, level: Int) -> Bool {
    kindOfList[list].flatMap { kinds[$0] }.map { !$0.bare.contains(level) } ?? true
  }
}
