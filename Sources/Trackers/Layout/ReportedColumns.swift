import Dates

/// Where the rows of a sheet have the status and the update of one period.
struct ReportedColumns {
  /// The period; nil where each row tells it.
  let period: Period?
  /// Among the columns of the sheet's part, from 0; -1 where it has none.
  let status: Int
  /// Likewise.
  let update: Int

  /// By sheet: the columns whose headers do not name their period in full. Sheets tell which each is of; where rows do,
  /// that is one pair.
  static func all(of parts: [TrackerPart], _ layouts: [SheetLayout], told: [Period]?) -> [[ReportedColumns]] {
    guard let told else {
      return zip(parts, layouts).map { [first(of: $0, $1, period: nil)] }
    }
    // A sheet may repeat what another one is about, as last month's status beside its own: the other one speaks.
    var owners: [Period: Period] = [:]
    for period in told { owners[period] = period }
    return zip(zip(parts, layouts), told).map { sheet, told in
      let own = all(of: sheet.0, sheet.1)
      // Its rows are of the period all the same.
      if own.isEmpty { return [first(of: sheet.0, sheet.1, period: told)] }
      let kept = own.filter { reported in
        guard let period = reported.period else { return false }
        defer { if owners[period] == nil { owners[period] = told } }
        return owners[period] ?? told == told
      }
      return kept.isEmpty ? [ReportedColumns(period: told, status: -1, update: -1)] : kept
    }
  }

  private static func first(of part: TrackerPart, _ layout: SheetLayout, period: Period?) -> ReportedColumns {
    ReportedColumns(
      period: period, status: layout.untold(.status(nil), part).first ?? -1,
      update: layout.untold(.update(nil), part).first ?? -1)
  }

  private static func all(of part: TrackerPart, _ layout: SheetLayout) -> [ReportedColumns] {
    let (statuses, updates) = (layout.untold(.status(nil), part), layout.untold(.update(nil), part))
    return part.header.periods.compactMap { columns in
      let status = columns.status.flatMap { statuses.contains($0) ? $0 : nil } ?? -1
      let update = columns.update.flatMap { updates.contains($0) ? $0 : nil } ?? -1
      return status < 0 && update < 0 ? nil : ReportedColumns(period: columns.period, status: status, update: update)
    }
  }
}

extension SheetLayout {
  /// The columns of a part that show statuses, or updates, of periods that their headers do not name in full.
  fileprivate func untold(_ column: HeaderReader.Column, _ part: TrackerPart) -> [Int] {
    let own = columns.indices.filter { columns[$0] == column || shared[$0] == column }
    return own.map { part.header.column(standingFor: $0, as: column.field) }
  }
}
