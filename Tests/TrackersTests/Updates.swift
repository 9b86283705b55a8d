import Dates
import TestSupport
import Texts
import Trackers

/// Reads updates with the default rule set.
enum Updates {
  /// What a reader makes of an update.
  struct Read {
    var signOffs: [Day?]
    var impossible: [String]
    var text: String
    var kind: UpdateKind
    var statedDue: Month?
  }

  private static let reader = UpdateReader(DefaultRuleSet.shared)

  /// The update of a period, `2024-01` where none is given.
  static func read(_ update: String, period: String = "2024-01") -> Read {
    let period = Period(iso: period, yearStarts: 4) ?? Period(Month(year: 2024, month: 1))
    return update.withBytes { bytes in
      let reading = UpdateReading()
      reader.read(bytes, period: period, into: reading)
      return Read(
        signOffs: reading.signOffs.map(\.day), impossible: reading.impossible.map { bytes[$0].string },
        text: reading.withText(\.string), kind: reading.kind, statedDue: reader.statedDueMonth(reading, period: period))
    }
  }
}
