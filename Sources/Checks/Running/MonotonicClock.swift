import Glibc

/// Nanoseconds that only ever go forward, from a start of no meaning.
package enum MonotonicClock {
  /// The time on the system's monotonic clock.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
