import Texts

/// Due dates that stand in several columns.
extension DateReader {
  /// The due date of an action with a column of revised dates, or of original ones: the revised date where that reads
  /// as anything but blank, else the due cell, else the original date. A column that the tracker has not is nil.
  package func read(due: DateCell, revised: DateCell?, original: DateCell?) -> UnresolvedReading {
    .due(read(due), revised: revised.map { read(revised: $0) }, original: original.map { read($0) })
  }

  /// A cell of a column of revised dates: of several dates in it the last one holds.
  package func read(revised cell: DateCell) -> UnresolvedReading {
    let reading = read(cell)
    guard reading.isUnreadable, cell.date == nil, cell.text.count <= DateReader.mostBytes else { return reading }
    return withText(cell) { text in
      let dates = text.dates()
      guard dates.count > 1, let last = dates.last, case .days(let days) = last.value else { return reading }
      let latest = UnresolvedReading.reading(.interval(days, marks: last.marks.union(.extracted)))
      return doubtsOrder ? latest.doubtingOrder : latest
    }
  }
}

extension UnresolvedReading {
  /// The due date of an action whose columns say so.
  ///
  /// Its date before is that of the original column, else the one that the cell itself gives, else the due cell beside
  /// a column of revised dates; where that is blank, no move is told.
  package static func due(
    _ due: UnresolvedReading, revised: UnresolvedReading?, original: UnresolvedReading?
  ) -> UnresolvedReading {
    let column = original?.asStart
    var meant = due
    if let revised, !revised.isBlank {
      meant = revised
    } else if due.isBlank, let column {
      meant = column
    }
    let isRevised = revised.map { !$0.isBlank } ?? false
    let places: [(date: UnresolvedReading?, source: OriginalDate.Source)] = [
      (column, .originalColumn), (meant.original, .cell), (due.original, .dueColumn),
      (revised == nil ? nil : due.due, isRevised ? .dueColumn : .unmoved),
    ]
    guard let before = places.first(where: { $0.date?.isDate ?? false }) else { return meant }
    return .revised(due: meant.due, original: before.date, asStart: meant.asStart, source: before.source)
  }

  /// What a start cell of the same text says.
  var asStart: UnresolvedReading { if case .revised(_, _, let asStart, _) = self { asStart } else { self } }

  /// What a due cell says of the date that holds now.
  var due: UnresolvedReading { if case .revised(let due, _, _, _) = self { due } else { self } }

  /// What a due cell says of the date that holds now where no other cell stands beside it; nil where it names no year.
  package var alone: DateReading? { if case .reading(let reading) = due { reading } else { nil } }

  /// What a due cell says of the date before.
  var original: UnresolvedReading? { if case .revised(_, let original, _, _) = self { original } else { nil } }

  /// Whether the cell says nothing.
  package var isBlank: Bool { if case .reading(let reading) = self { reading.kind == .blank } else { false } }

  /// Whether nothing can be made of the cell.
  var isUnreadable: Bool { if case .reading(let reading) = self { reading.kind == .unreadable } else { false } }

  /// Whether it is an interval, or will be one where its year is known.
  var isDate: Bool {
    switch self {
    case .reading(let reading): reading.kind == .interval
    case .yearless: true
    case .revised(let due, _, _, _): due.isDate
    }
  }
}
