package import Tables

extension HiddenParts {
  /// Counts what a workbook hides.
  package init(of file: TableFile) {
    for sheet in file.sheets where sheet.findingsSheet == nil {
      if sheet.isHidden { sheets += 1 }
      rows += sheet.hidden.rows
      columns += sheet.hidden.columns
    }
  }
}
