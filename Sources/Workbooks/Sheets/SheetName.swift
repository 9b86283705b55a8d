/// Names of sheets: which ones there can be, and how references write them.
enum SheetName {
  private static let longest = 31

  /// In the quotes that any name but the plainest needs.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A name that a sheet can have and that none of `taken` is; letters' case does not count.
  static func free(_ wanted: String, _ taken: [String]) -> String {
    let known = Set(taken.map { $0.lowercased() })
    let name = allowed(wanted)
    guard known.contains(name.lowercased()) else { return name }
    var number = 2
    while true {
      let ending = " \(number)"
      let next = CellText.beginning(of: name, longest - ending.utf16.count) + ending
      if !known.contains(next.lowercased()) { return next }
      number += 1
    }
  }

  private static func allowed(_ name: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    var text = String(name.map { forbidden.contains($0) || $0.isNewline ? " " : $0 })
    text.unicodeScalars.removeAll { $0.value < 0x20 || $0.value == 0x7F }
    // A name can neither begin nor end with an apostrophe.
    while let first = text.first, first == " " || first == "'" { text.removeFirst() }
    text = CellText.beginning(of: text, longest)
    while let last = text.last, last == " " || last == "'" { text.removeLast() }
    return text.isEmpty ? "Sheet" : text
  }
}
