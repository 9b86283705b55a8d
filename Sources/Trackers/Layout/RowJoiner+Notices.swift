import RuleSets
import Tables
import Texts

/// What there is to notice of rows that are joined.
extension RowJoiner {
  /// That rows of one action differ where they should say the same; nil where none do.
  func differing(_ rows: [JoinedSheet.Row]) -> ReadNotice? {
    let compared = slots.indices.filter { slot in
      if case .field(let field) = slots[slot].column {
        field != .theme && field != .period && field != key
      } else {
        false
      }
    }
    var count = 0
    var example: (slot: Int, first: Int, second: Int)?
    for row in rows where row.reports.count > 1 {
      for slot in compared {
        guard let (first, second) = difference(row, slot) else { continue }
        count += 1
        if example == nil { example = (slot, first, second) }
      }
    }
    guard let (slot, first, second) = example else { return nil }
    func cell(_ row: Int) -> String { "“\(shown(row, slot))” (\(address(row)))" }
    let others = count > 1 ? " So do \(count - 1) other cells." : ""
    return ReadNotice(
      .rowsDiffer,
      sentence: "Rows of one action differ under “\(shortLine(slots[slot].title))”: \(shownKey(first)) has "
        + "\(cell(first)) and \(cell(second)).\(others) The row of the latest period was taken: write the same in all rows "
        + "of an action, or check that the change is meant.")
  }

  /// Two rows of an action, one after the other in time, that say different things; nil where none do.
  private func difference(_ row: JoinedSheet.Row, _ slot: Int) -> (Int, Int)? {
    var last: Int?
    for report in row.reports where kept.cell(report.row, slot).bytes.holdsWords {
      defer { last = report.row }
      guard let last else { continue }
      let (a, b) = (kept.cell(last, slot).bytes, kept.cell(report.row, slot).bytes)
      if a.buffer.elementsEqual(b.buffer) || normalised(a.string) == normalised(b.string) { continue }
      return (last, report.row)
    }
    return nil
  }

  /// That rows were left out whose period could not be read; nil where none were.
  var unread: ReadNotice? {
    guard let (place, text) = withoutPeriod.first else { return nil }
    let count = withoutPeriod.count
    let title = slots.first { $0.column == .field(.period) }?.title ?? ""
    return ReadNotice(
      .rowsWithoutPeriod, sheet: place.sheet, row: place.row,
      sentence: "\(count) row\(count == 1 ? " was" : "s were") not read: under “\(shortLine(title))” "
        + "\(isWhiteSpace(text) ? "nothing stands" : "“\(shortLine(text))” stands") (\(place.address)), "
        + "which is no period such as January 2024.")
  }

  private func shown(_ row: Int, _ slot: Int) -> String { shortLine(kept.cell(row, slot).bytes.string) }

  private func shownKey(_ row: Int) -> String {
    slots.firstIndex { $0.column == .field(key) }.map { shown(row, $0) } ?? ""
  }

  private func address(_ row: Int) -> String { kept.place(of: row).address }
}

extension KeptRows.Place {
  /// `line 4`, `Plan!4`, or the row's number.
  fileprivate var address: String { line.map { "line \($0)" } ?? sheet.map { "\($0), row \(row)" } ?? "row \(row)" }
}
