/// Due dates that stand in several columns.
extension DateReader {
  /// The due date of an action with a column of revised dates, or of original ones: the revised date where that reads
  /// as anything but blank, else the due cell, else the original date.
  ///
  /// Its date before is that of the original column, else the one that the cell itself gives, else the due cell beside
  /// a revised date. A column that the tracker has not is nil.
  package func read(due: DateCell, revised: DateCell?, original: DateCell?) -> UnresolvedReading {
    let dueReading = read(due)
    let originalReading = original.map { read($0).asStart }
    var meant = dueReading
    var before = originalReading?.isDate == true ? originalReading : nil
    if let revised = revised.map({ read($0) }), !revised.isBlank {
      meant = revised
      before = before ?? revised.original ?? (dueReading.due.isDate ? dueReading.due : nil)
    } else if dueReading.isBlank, let originalReading {
      meant = originalReading
    }
    guard let before else { return meant }
    return .revised(due: meant.due, original: before, asStart: meant.asStart)
  }
}

extension UnresolvedReading {
  /// What a start cell of the same text says.
  var asStart: UnresolvedReading { if case .revised(_, _, let asStart) = self { asStart } else { self } }

  /// What a due cell says of the date that holds now.
  var due: UnresolvedReading { if case .revised(let due, _, _) = self { due } else { self } }

  /// What a due cell says of the date before.
  var original: UnresolvedReading? { if case .revised(_, let original, _) = self { original } else { nil } }

  /// Whether the cell says nothing.
  var isBlank: Bool { if case .reading(let reading) = self { reading.kind == .blank } else { false } }

  /// Whether nothing can be made of the cell.
  var isUnreadable: Bool { if case .reading(let reading) = self { reading.kind == .unreadable } else { false } }

  /// Whether it is an interval, or will be one where its year is known.
  var isDate: Bool {
    switch self {
    case .reading(let reading): reading.kind == .interval
    case .yearless: true
    case .revised(let due, _, _): due.isDate
    }
  }
}
