import TestSupport

/// A table of cases of the contract: a CSV file whose lines stand under headings that begin with `#`.
struct ContractTable {
  /// The cells of each line, without the header's.
  let lines: [[String]]

  init(_ name: String) {
    let text = Files.text(Repository.path("Tests/Contract/" + name)) ?? ""
    lines = text.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }.map(ContractTable.cells)
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
