/// Something that a Swift file declares where others can see it: a type, function or property that is not private, and
/// that stands in no function.
struct Declaration: Sendable {
  let path: String
  /// From 1.
  let line: Int
  /// `func`, `struct` and so on.
  let kind: String
  let name: String
  let isPublic: Bool
  /// The comment that documents it, in one line; empty where none stands above it.
  let documentation: String
  /// The names of an initialiser's parameters; nothing in others.
  let parameters: [String]
  /// The protocol that asks for it; nil where it stands in none.
  let asking: String?
  /// The error that a function says it throws, empty where it may be any; nil where it throws none.
  let thrown: String?

  /// Whether a comment that documents it stands above it.
  var isDocumented: Bool { !documentation.isEmpty }

  private static let kinds: Set<String> = [
    "func", "var", "let", "struct", "class", "enum", "protocol", "init", "subscript", "typealias", "actor",
  ]
  private static let types: Set<String> = ["struct", "class", "enum", "protocol", "actor", "extension"]
  private static let modifiers: Set<String> = [
    "public", "package", "internal", "open", "static", "class", "final", "mutating", "consuming", "borrowing",
    "indirect", "override", "convenience", "required", "lazy", "weak", "unowned", "nonisolated", "nonmutating",
  ]
  /// What protocols of the standard library ask for, which they document.
  private static let witnesses: Set<String> = [
    "func ==", "func <", "func <=", "func >", "func >=", "func hash", "var description", "func encode",
  ]

  /// What a file declares.
  static func all(in source: SwiftSource) -> [Declaration] {
    var found: [Declaration] = []
    var open: [Scope] = []
    var pending = Scope(isVisible: false)
    for (index, code) in source.code.enumerated() {
      let head = Head(code)
      let isVisible = open.allSatisfy(\.isVisible)
      if isVisible, !head.isPrivate, let kind = head.kind, kinds.contains(kind),
        !witnesses.contains("\(kind) \(head.name)")
      {
        found.append(declaration(head, kind, index, source, asking: open.last?.asking))
      }
      if let kind = head.kind {
        pending = Scope(
          isVisible: types.contains(kind) && !head.isPrivate, asking: kind == "protocol" ? head.name : nil)
      }
      for character in code {
        if character == "{" {
          open.append(pending)
          pending = Scope(isVisible: false)
        } else if character == "}" {
          _ = open.popLast()
        }
      }
    }
    return found
  }

  /// What an open brace is of.
  private struct Scope {
    /// Whether others see what stands in it.
    let isVisible: Bool
    /// The protocol that it is the body of.
    var asking: String?
  }

  private static func declaration(
    _ head: Head, _ kind: String, _ index: Int, _ source: SwiftSource, asking: String?
  ) -> Declaration {
    var above = index - 1
    while above >= 0, source.code[above].drop(while: { $0 == " " }).hasPrefix("@"), Head(source.code[above]).kind == nil
    {
      above -= 1
    }
    var comment: [Substring] = []
    while above >= 0, source.lines[above].drop(while: { $0 == " " }).hasPrefix("///") {
      comment.insert(source.lines[above].drop { $0 == " " || $0 == "/" }, at: 0)
      above -= 1
    }
    return Declaration(
      path: source.path, line: index + 1, kind: kind, name: head.name, isPublic: head.isPublic,
      documentation: comment.joined(separator: " "),
      parameters: kind == "init" ? parameters(source.code[index...]) : [], asking: asking,
      thrown: ["init", "func"].contains(kind) ? thrown(source.code[index...]) : nil)
  }

  /// What the function that begins there says behind its parameters that it throws.
  private static func thrown(_ lines: ArraySlice<String>) -> String? {
    var depth = 0
    var isError = false
    var behind = ""
    for character in lines.joined(separator: "\n") {
      if depth == 0, character == "{" || character == "\n" { break }
      switch character {
      case "(":
        if depth == 0 { isError = behind.hasSuffix("throws") }
        depth += 1
      case ")": depth -= 1
      default: if depth == 0 || isError { behind.append(character) }
      }
    }
    let word = behind.split(separator: " ").first { $0.hasPrefix("throws") }
    return word.map { String($0.dropFirst("throws".count).prefix { $0 != "<" }) }
  }

  /// The names of the parameters of the function that begins there.
  private static func parameters(_ lines: ArraySlice<String>) -> [String] {
    var names: [String] = []
    var depth = 0
    var word = ""
    var last = ""
    for character in lines.joined(separator: " ") {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]", ">":
        depth -= 1
        if depth == 0 { return names }
      case ":" where depth == 1: names.append(word.isEmpty ? last : word)
      default: break
      }
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        if !word.isEmpty { last = word }
        word = ""
      }
    }
    return names
  }

  /// The words with which a line begins.
  struct Head {
    private(set) var kind: String?
    private(set) var name = ""
    private(set) var isPrivate = false
    private(set) var isPublic = false

    init(_ code: String) {
      var words = code.split(separator: " ")[...]
      while let word = words.popFirst() {
        // Of these the setter alone is private.
        if word.hasPrefix("@") || word.contains("(set)") { continue }
        let stem = String(word.prefix { $0.isLetter })
        let isModifier = Declaration.modifiers.contains(stem) || stem == "private" || stem == "fileprivate"
        if stem == "private" || stem == "fileprivate" { isPrivate = true }
        if stem == "public" || stem == "open" { isPublic = true }
        if isModifier, stem != "class" || Declaration.kinds.contains(String(words.first ?? "")) { continue }
        let isCallable = ["init", "subscript"].contains(stem)
        guard Declaration.kinds.contains(stem) || Declaration.types.contains(stem), isCallable || stem == word else {
          return
        }
        kind = stem
        name = Head.name(words.first ?? "")
        return
      }
    }

    private static func name(_ word: Substring) -> String {
      let isOperator = word.first.map { "=<>+-*/!|&~".contains($0) } ?? false
      return String(isOperator ? word : word.prefix { !"(:<{=".contains($0) }).replacing("`", with: "")
    }
  }
}
