extension WorksheetContents {
  /// Tells what readers of a sheet that was read to its end should know of it.
  func addNotices(to context: ReadContext, isHidden: Bool) {
    if isHidden {
      context.add(ReadNotice(.hiddenSheet, sheet: name, sentence: "The sheet \(name) is hidden; it was read."))
    }
    let hidden = hiddenRows
    if hidden.count > 0 {
      let sentence =
        hidden.count == 1
        ? "Row \(hidden.first) is hidden in the sheet \(name); it was read."
        : "\(hidden.count) rows are hidden in the sheet \(name), the first is row \(hidden.first); they were read."
      context.add(ReadNotice(.hiddenRows, sheet: name, row: hidden.first, sentence: sentence))
    }
    addHiddenColumns(to: context)
    add(
      uncomputed, .uncomputedFormulas, to: context,
      one: "The formula in * has no stored value; it was read as blank.",
      many: "# formulas have no stored values, the first in *; they were read as blank.",
      "Saving the workbook in a spreadsheet program stores them.")
    add(
      errors, .errorCells, to: context, one: "The cell * holds an error instead of a value.",
      many: "# cells hold errors instead of values, the first is *.", "They were read as the text that they show.")
  }

  private func addHiddenColumns(to context: ReadContext) {
    let hidden = hiddenColumns
    guard let first = hidden.first else { return }
    let letters = CellReference.letters(first)
    let sentence =
      hidden.count == 1
      ? "Column \(letters) is hidden in the sheet \(name); it was read."
      : "\(hidden.count) columns are hidden in the sheet \(name), the first is column \(letters); they were read."
    context.add(ReadNotice(.hiddenColumns, sheet: name, sentence: sentence))
  }

  /// Adds a notice of cells, where there are any: `*` stands for the first, `#` for their number.
  private func add(
    _ cells: NotedCells, _ code: ReadNotice.Code, to context: ReadContext, one: String, many: String, _ remark: String
  ) {
    guard cells.count > 0 else { return }
    let sentence = (cells.count == 1 ? one : many)
      .replacing("#", with: "\(cells.count)").replacing("*", with: "\(name)!\(cells.first.text)")
    context.add(ReadNotice(code, sheet: name, row: cells.first.row + 1, sentence: sentence + " " + remark))
  }
}
