import Dates

/// How two intervals stand to each other: all that comparisons of dates rest on.
enum DateOrder {
  /// The number of one that is missing.
  static let none: UInt64 = 81

  /// A number below 81: how the first and last days of the one compare with those of the other.
  @inline(__always)
  static func number(_ a: (earliest: Int32, latest: Int32), _ b: (earliest: Int32, latest: Int32)) -> UInt64 {
    let first = compared(a.earliest, b.earliest) &+ 3 &* compared(a.earliest, b.latest)
    return first &+ 9 &* compared(a.latest, b.earliest) &+ 27 &* compared(a.latest, b.latest)
  }

  static func number(_ a: DayRange?, _ b: DayRange?) -> UInt64 {
    guard let a, let b else { return none }
    return number((a.earliest.number, a.latest.number), (b.earliest.number, b.latest.number))
  }

  /// 0, 1 or 2: before, the same, after.
  @inline(__always)
  private static func compared(_ a: Int32, _ b: Int32) -> UInt64 { (a > b ? 1 : 0) &+ (a >= b ? 1 : 0) }
}
