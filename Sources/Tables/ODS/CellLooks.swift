import Texts

/// What the styles of an OpenDocument file make of cells, by the styles' names.
struct CellLooks {
  /// The style of cells that name none, nor have their row or column.
  static let standardName = "Default"

  /// Where the names are kept that the looks are found by.
  private let arena = Arena()
  private var numbers: [Bytes: Int] = [:]
  private var looks: [CellLook] = []
  private var tables: Set<String>
  /// Whether some style fills its cells.
  private(set) var hasFills = false
  /// The look of the style of cells that name none.
  private(set) var standard: Int?

  /// The looks of cells by their styles' names, and the names of styles of tables that are not shown.
  init(_ cells: [(name: String, look: CellLook)], hiddenTables: Set<String>) {
    tables = hiddenTables
    for (name, look) in cells {
      numbers[arena.copy(of: name)] = looks.count
      looks.append(look)
      if look.hue != nil { hasFills = true }
    }
    standard = Self.standardName.withBytes { number(of: $0) }
  }

  /// The number of the style's look; nil where there is no such style.
  func number(of style: Bytes) -> Int? { numbers[style] }

  /// The look of a number that `number(of:)` gave.
  subscript(number: Int) -> CellLook { looks[number] }

  /// Whether tables of the style are not shown.
  func hidesTables(of style: String) -> Bool { tables.contains(style) }
}
