import Texts

/// Names as files have them: letters, digits and hyphens, and no two alike.
struct FileNames {
  /// By name in normal form.
  private var names: [String: String] = [:]
  /// In small letters, as shared folders often know no capitals.
  private var taken: Set<String> = []
  /// What stands for none.
  private let blank: String

  /// A longer name is cut: a path's part holds 255 bytes, and a letter takes four at most.
  private static let mostLetters = 40

  /// Names of things of which `blank` stands for none: `no-lead`.
  init(blank: String) { self.blank = blank }

  /// The name for a file; of two that come to the same, the later one has a number.
  mutating func name(for text: String) -> String {
    let key = nameForm(text)
    if let name = names[key] { return name }
    let words = text.split { !$0.isLetter && !($0.isNumber && $0.isASCII) }.joined(separator: "-")
    let cut = words.prefix(FileNames.mostLetters)
    let stem = cut.isEmpty ? blank : String(cut.hasSuffix("-") ? cut.dropLast() : cut)
    var name = stem
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    names[key] = name
    return name
  }
}
