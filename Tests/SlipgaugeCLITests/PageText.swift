/// A page as a person reads it aloud: a line a heading, a paragraph, a picture, a table's caption and each of its rows.
struct PageText {
  /// A table of the page.
  struct Table {
    let caption: String
    /// A row's cells, its heading first; headings of columns are left out.
    var rows: [[String]] = []
  }

  /// All of it.
  private(set) var lines: [String] = []
  /// In the order of the page.
  private(set) var tables: [Table] = []
  /// What pictures show, each with the caption of the table that follows it.
  private(set) var pictures: [(title: String, table: String)] = []

  init(_ page: String) {
    var picture: String?
    let body = page.firstRange(of: "<body").map { page[$0.lowerBound...] } ?? ""
    for (tag, content) in PageText.elements(body) {
      let text = PageText.words(content)
      switch tag {
      case "h1", "h2": lines.append("\(tag == "h1" ? "#" : "##") \(text)")
      case "p": lines.append(text)
      case "title": picture = picture ?? text
      case "desc": lines.append("picture: \(text)")
      case "caption":
        if let title = picture { pictures.append((title, text)) }
        picture = nil
        lines.append("table: \(text)")
        tables.append(Table(caption: text))
      case "tr": add(content)
      default: break
      }
    }
  }

  private mutating func add(_ row: String) {
    let cells = PageText.elements(row).filter { $0.tag == "th" || $0.tag == "td" }.map { PageText.words($0.content) }
    lines.append("  " + cells.joined(separator: " | "))
    if row.contains("scope=\"row\"") { tables[tables.count - 1].rows.append(cells) }
  }

  private static let tags = ["h1", "h2", "p", "title", "desc", "caption", "tr", "th", "td"]

  /// The elements that are told, from the beginning to the end; of one in another the outer alone.
  private static func elements(_ text: some StringProtocol) -> [(tag: String, content: String)] {
    var found: [(tag: String, content: String)] = []
    var rest = String(text)[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = String(rest.prefix { $0.isLetter || $0.isNumber })
      rest = rest[end...].dropFirst()
      guard tags.contains(tag), let close = rest.firstRange(of: "</\(tag)>") else { continue }
      found.append((tag, String(rest[..<close.lowerBound])))
      rest = rest[close.upperBound...]
    }
    return found
  }

  /// A text without markup.
  private static func words(_ markup: String) -> String {
    var text = ""
    var isMarkup = false
    for character in markup {
      if character == "<" {
        isMarkup = true
      } else if character == ">" {
        isMarkup = false
      } else if !isMarkup {
        text.append(character == "\n" ? " " : character)
      }
    }
    return text.replacing("&amp;", with: "&").replacing("&#39;", with: "’")
  }
}
