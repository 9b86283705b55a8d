import RuleSets
import SlipgaugeCLI
import Tables
import TestSupport
import Testing

/// What SECURITY.md says of limits and tests is so.
struct SecurityPageTests {
  /// The cells of the tables' rows that have three.
  private static let rows: [[String]] = {
    let page = Files.text(Repository.path("SECURITY.md")) ?? ""
    return page.split(separator: "\n").filter { $0.hasPrefix("|") && !$0.hasPrefix("| ---") }.map { line in
      line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
  }()

  private static let limits: [(flag: String, value: Int?, highest: Int?)] = rows.compactMap { row in
    guard row.count == 3, row[2].hasPrefix("`--") else { return nil }
    let parts = row[2].split(separator: "`")
    let highest = parts.count > 1 ? Int(parts[1].drop { !$0.isNumber }) : nil
    return (String(parts[0]), number(row[1]), highest)
  }

  /// `64 GiB` or `20,000`.
  private static func number(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    let unit = parts.count > 1 ? ["MiB": 1 << 20, "GiB": 1 << 30][String(parts[1])] : 1
    return unit.flatMap { unit in Int(parts[0].filter { $0 != "," }).map { $0 * unit } }
  }

  @Test func `has a line for every limit`() {
    let said = Dictionary(grouping: Self.limits, by: \.flag)
    #expect(said.values.allSatisfy { $0.count == 1 })
    for limit in ReadLimit.allCases { #expect(said[limit.flag]?[0].value == limit.standard, "\(limit.flag)") }
    for limit in RuleLimit.allCases {
      #expect(said[limit.flag]?[0].value == limit.standard, "\(limit.flag)")
      #expect(said[limit.flag]?[0].highest == limit.highest, "\(limit.flag)")
    }
    let options = Set(OptionTable.all.map { "--" + $0.name })
    #expect(said.keys.filter { !options.contains($0) }.isEmpty)
    #expect(said.count == ReadLimit.allCases.count + RuleLimit.allCases.count + 2)
  }

  @Test func `names tests and scripts that there are`() throws {
    let start = try #require(Self.rows.firstIndex { $0.last == "shown by" })
    let shown = Self.rows[(start + 1)...]
    #expect(shown.count > 30)
    for row in shown {
      #expect(row.count == 3, "\(row)")
      for item in row[2].replacing(", `", with: "; `").split(separator: "; ") {
        let parts = item.split(separator: "`").map(String.init)
        if parts[0].contains("/") {
          #expect(Files.read(Repository.path(parts[0])) != nil, "\(item)")
        } else {
          let source = try #require(Self.suite(parts[0]), "\(item)")
          let name = parts[1].drop { $0 == ":" || $0 == " " }
          #expect(source.contains("func `\(name)`(") || source.contains("func \(name)("), "\(item)")
        }
      }
    }
  }

  private static func suite(_ name: String) -> String? {
    let folders = Files.names(in: Repository.path("Tests")).map { "Tests/" + $0 }
    let rooms = folders.lazy.flatMap { folder in
      [folder] + Files.names(in: Repository.path(folder)).filter { !$0.contains(".") }.map { "\(folder)/\($0)" }
    }
    return rooms.compactMap { Files.text(Repository.path("\($0)/\(name).swift")) }.first
  }

  @Test(arguments: [
    (["rules", "list", "--max-statuses", "32001"], "--max-statuses goes up to 32000, not to 32001"),
    (["rules", "list", "--max-rule-depth", "1000"], "--max-rule-depth goes up to 256, not to 1000"),
    (["rules", "list", "--max-rules", "56"], "; raise the limit with --max-rules NUMBER"),
    (["rules", "list", "--max-rule-depth", "3"], "; raise the limit with --max-rule-depth NUMBER"),
  ])
  func `names the flag`(words: [String], refusal: String) {
    let run = ToolRun(words)
    #expect(run.code == 2 && run.errors.contains(refusal), "\(run.errors)")
  }
}
