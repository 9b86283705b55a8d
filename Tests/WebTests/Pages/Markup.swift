/// A page's markup, as far as tests ask for it.
struct Markup: CustomStringConvertible {
  /// An element's tag: its name and attributes as they are written.
  struct Tag {
    let name: String
    let attributes: [String: String]
    subscript(name: String) -> String? { attributes[name] }
  }

  let text: String
  let tags: [Tag]
  /// Stands for itself in failures, which the whole text would flood.
  let description = "the page"

  /// The page without what stands inside of its styles and scripts.
  init(_ bytes: [UInt8]) {
    let page = String(decoding: bytes, as: UTF8.self)
    text = page.replacing(#/(?s)<(style|script)>.*?</\1>/#) { "<\($0.output.1)>…</\($0.output.1)>" }
    tags = text.matches(of: #/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*/?>/#).map { match in
      let pairs = match.output.2.matches(of: #/([a-z-]+)(?:="([^"]*)")?/#).map {
        (String($0.output.1), String($0.output.2 ?? ""))
      }
      return Tag(name: String(match.output.1), attributes: Dictionary(pairs) { first, _ in first })
    }
  }

  func contains(_ part: String) -> Bool { text.contains(part) }

  /// The text without what changes with each version, or each line of a style sheet.
  var recorded: String {
    text.replacing(#/sha256-[^']+/#, with: "sha256-…").replacing(#/content="Slipgauge [^"]+"/#, with: #"content="…""#)
  }

  /// Tags of that name.
  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// The tag with that id.
  func with(id: String) -> Tag? { tags.first { $0["id"] == id } }

  /// What is no page of ours: addresses of others, handlers and styles in attributes, ids that are missing or twice,
  /// fields without a label.
  var flaws: [String] {
    var flaws: [String] = []
    let ids = tags.compactMap { $0["id"] }
    if Set(ids).count != ids.count { flaws.append("an id stands twice") }
    for tag in tags {
      for (name, value) in tag.attributes {
        if name.hasPrefix("on") || name == "style" { flaws.append("\(tag.name) has \(name)") }
        let isAddress = ["href", "src", "action", "formaction"].contains(name)
        let isOwn =
          value.hasPrefix("#") || value.hasPrefix("data:") || value == "./" || !value.contains { ":/?".contains($0) }
        if isAddress, !isOwn { flaws.append("\(tag.name) leads to \(value)") }
        let refers = ["for", "aria-describedby", "aria-labelledby", "list"].contains(name)
        for id in value.split(separator: " ") where refers && !ids.contains(String(id)) {
          flaws.append("\(name) names \(id)")
        }
        if name == "href", value.hasPrefix("#"), !value.contains("="), !ids.contains(String(value.dropFirst())) {
          flaws.append("nothing is at \(value)")
        }
      }
    }
    let labelled = Set(all("label").compactMap { $0["for"] })
    for tag in tags where ["input", "select"].contains(tag.name) {
      if let id = tag["id"], !labelled.contains(id) { flaws.append("\(id) has no label") }
    }
    return flaws
  }
}
