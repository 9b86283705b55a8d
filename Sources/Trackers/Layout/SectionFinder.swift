import RuleSets
import Tables
import Texts

/// Tells the rows of a sheet that name the theme, or the workstream, of those below them.
struct SectionFinder: Sendable {
  /// By the number of a row, from 1: the column where a merged cell begins that spans half of the headers or more.
  private let wide: [Int: Int]
  /// Whether any row's only filled cell names a section, as the rule set says.
  private let takesAny: Bool
  private let filter: ActionFilter

  /// A finder for the sheet of a layout.
  init(_ layout: SheetLayout, takesAny: Bool, filter: ActionFilter) {
    self.takesAny = takesAny
    self.filter = filter
    let least = layout.headerCount
    var wide: [Int: Int] = [:]
    for (first, last) in layout.sheet.mergedSpans where first.row + 1 >= layout.number - 1 {
      let span = last.column - first.column + 1
      if span > 1, span * 2 >= least { wide[first.row + 1] = first.column }
    }
    self.wide = wide
  }

  /// The sections of a layout's sheet, of which none was sought yet; nil where it can have none.
  func rows(of layout: SheetLayout) -> SectionRows? {
    guard layout.sheet.sharedHeader == nil, takesAny || wide.keys.contains(where: { $0 > layout.number }) else {
      return nil
    }
    let above = layout.rowAbove.flatMap { cell in
      name(cell, number: layout.number - 1).map { SectionRows.Section(row: layout.number - 1, name: $0) }
    }
    return SectionRows(above: above) { block, row, number in
      guard takesAny || wide[number] != nil else { return nil }
      return SheetLayout.OnlyCell(row, of: block).flatMap { name($0, number: number) }
    }
  }

  /// What the only cell of a row says of the rows below; nil where it is a part of the table.
  private func name(_ cell: SheetLayout.OnlyCell, number: Int) -> String? {
    guard takesAny || wide[number] == cell.column else { return nil }
    let isOther = cell.text.withBytes { text in
      filter.isRef(text) || filter.isTotal(text) || filter.headers.isKey(text)
    }
    return isOther ? nil : trimmed(cell.text)
  }
}
