public import Dates
import Glibc

/// A point in time, as the clock on the wall shows it where the program runs.
public struct Moment: Sendable, Hashable {
  /// Since 1970, in universal time.
  public let seconds: Int
  /// Seconds that the wall clock is ahead of universal time.
  public let offset: Int

  /// A point in time and how far the clock on the wall is ahead of it.
  public init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The system's clock.
  public static var now: Moment {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Moment(seconds: now, offset: parts.tm_gmtoff)
  }

  /// Reads `2024-01-31` or `2024-01-31T02:00:00`, in universal time.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let day = Day(iso: parts[0]) else { return nil }
    var clock = [0, 0, 0]
    if parts.count == 2 {
      let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
      guard numbers.count == 3, (0..<24).contains(numbers[0]), numbers.allSatisfy({ (0..<60).contains($0) }) else {
        return nil
      }
      clock = numbers
    }
    self.init(seconds: Int(day.number) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2], offset: 0)
  }

  /// Noon of a day in universal time.
  init(noonOf day: Day) { self.init(seconds: Int(day.number) * 86_400 + 43_200, offset: 0) }

  /// The day on the calendar there.
  public var day: Day { Day(number: Int32(clamping: (seconds + offset).quotient(by: 86_400))) }

  /// `2024-01-31T02:00:00Z`, or with the offset, `+01:00`.
  public var iso: String {
    let ahead = (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + ":" + two(abs(offset) / 60 % 60)
    let zone = offset == 0 ? "Z" : ahead
    return "\(day.iso)T\(clockTime)\(zone)"
  }

  /// `20240131T020000`, fit for a file's name.
  package var stamp: String { day.iso.filter { $0 != "-" } + "T" + clock.joined() }

  /// `02:00:00`, by the clock on the wall.
  package var clockTime: String { clock.joined(separator: ":") }

  private var clock: [String] {
    let second = (seconds + offset) - (seconds + offset).quotient(by: 86_400) * 86_400
    return [second / 3600, second / 60 % 60, second % 60].map(two)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension Int {
  /// Rounded down, before 1970 too.
  fileprivate func quotient(by divisor: Int) -> Int { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}
