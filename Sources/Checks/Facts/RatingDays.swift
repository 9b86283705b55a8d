import Dates
import Texts

/// The ratings that due days call for, of one thread: between which days each rating holds is worked out once for each
/// due day.
final class RatingDays {
  private let bands: RatingBands
  /// By due day: its place among those below.
  private var places = KeyTable<UInt64>()
  /// Of each due day, band by band.
  private var days = Vector<Days>()
  /// By bands that are met: the place of their ratings.
  private var met = KeyTable<UInt64>()
  private var ratings: [[Int]] = []

  /// The reporting days in a band.
  private struct Days: BitwiseCopyable {
    let first: Int32
    let last: Int32
  }

  /// Nil where there are more bands than a number has bits.
  init?(_ bands: RatingBands) {
    if bands.count > UInt64.bitWidth { return nil }
    self.bands = bands
  }

  /// The ratings that something due by `due` can call for on the days of `reporting`, best first.
  func expected(due: Day, reporting: DayRange) -> [Int] {
    let start = place(of: due) * bands.count
    var bits: UInt64 = 0
    for band in 0..<bands.count {
      let days = days[start + band]
      if max(days.first, reporting.earliest.number) <= min(days.last, reporting.latest.number) {
        bits |= 1 << UInt64(band)
      }
    }
    let known = met.find(bits)
    return known >= 0 ? ratings[known] : add(bits)
  }

  private func place(of due: Day) -> Int {
    let key = UInt64(UInt32(bitPattern: due.number))
    let known = places.find(key)
    if known >= 0 { return known }
    if places.count >= 1 << 13 {
      places.removeAll()
      days.removeAll()
    }
    for band in 0..<bands.count {
      let ends = bands.reportingDays(due: due, band: band)
      days.append(Days(first: ends.first?.number ?? .min, last: ends.last?.number ?? .max))
    }
    return places.add(key)
  }

  private func add(_ bits: UInt64) -> [Int] {
    let new = (0..<bands.count).filter { bits >> UInt64($0) & 1 == 1 }.map(bands.status(ofBand:))
    if ratings.count >= 1 << 10 {
      met.removeAll()
      ratings.removeAll()
    }
    _ = met.add(bits)
    ratings.append(new)
    return new
  }
}
