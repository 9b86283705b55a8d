import Documents

/// An item of a list that a rule file holds: a phrase, a label, a word of dates, or one of the operands of a test.
package struct ListItem: Sendable {
  /// As written.
  package let text: String
  /// The list that it stands in: `phrases.no-news`, `rules.update-missing.when.all[0].status.is`.
  package let list: String
  /// The rule whose condition the list stands in, by id; nil for other lists.
  package let rule: String?
  /// The file that it stands in.
  package let author: String
  /// Where it begins there, in bytes.
  let offset: Int
}

/// Gathers the items of a file's lists.
struct ListItems {
  /// In the order of the file.
  private(set) var all: [ListItem] = []
  private let author: String

  /// Members whose lists no example can show: what stands over columns, and what is no list of words.
  private static let unasked: Set<String> = [
    "extends", "columns", "headers", "ref-form", "recognition", "summary", "texts", "remove", "examples",
    "more-examples",
    "equivalent",
  ]

  /// The items of the lists of that file.
  init(_ file: JSONNode, author: String) {
    self.author = author
    add(file, list: "", rule: nil)
  }

  private mutating func add(_ node: JSONNode, list: String, rule: String?) {
    switch node.value {
    case .object(let members):
      for member in members where !ListItems.unasked.contains(member.name) {
        let isRule = list == "overrides"
        add(
          member.value, list: list.isEmpty ? member.name : "\(list).\(member.name)", rule: isRule ? member.name : rule)
      }
    case .array(let items):
      for (index, item) in items.enumerated() {
        if case .string(let text) = item.value {
          all.append(ListItem(text: text, list: list, rule: rule, author: author, offset: item.offset))
        } else if case .string(let id)? = item["id"]?.value {
          add(item, list: "\(list).\(id)", rule: list == "rules" ? id : rule)
        } else {
          add(item, list: "\(list)[\(index)]", rule: rule)
        }
      }
    default: return
    }
  }
}
