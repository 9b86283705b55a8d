import Tables
import Texts

/// Findings on cells that a merged one covers: whoever looks for the cell finds another.
enum MergedCells {
  /// In a sheet of more merged areas nobody reads where each of them begins.
  private static let most = 1000

  /// Says which cell covers those that findings on the sheet stand on.
  static func tell(of sheet: any Sheet, in findings: inout [Finding]) {
    guard (1...most).contains(sheet.mergedAreas) else { return }
    let cells = findings.map { finding in
      (finding.location?.cell).flatMap { cell in cell.withBytes { CellReference($0) } }
    }
    let anchors = sheet.anchors(of: Array(Set(cells.compactMap(\.self))))
    if anchors.isEmpty { return }
    for (index, cell) in cells.enumerated() {
      guard let cell, let anchor = anchors[cell] else { continue }
      findings[index] = findings[index].adding(
        "The cell \(cell.text) is part of a merged cell: what shows there is \(anchor.text).")
    }
  }
}
