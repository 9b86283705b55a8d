import Glibc

/// What of a request was not read: a socket that is closed with it would take the answer back with it.
enum UnreadInput {
  /// As much is passed over, and for as long, as somebody who has got the answer goes on sending.
  private static let most = (bytes: 16 << 20, seconds: 2)

  /// Says that the answer is whole, and reads on until the other end closes, too.
  static func passOver() {
    // What is no socket needs none of it.
    guard shutdown(STDOUT_FILENO, Int32(SHUT_WR)) == 0 else { return }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(most.seconds)
    var count = 0
    while count < most.bytes, clock.now < end {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if poll(&input, 1, 100) < 1 { continue }
      let got = readSome(1 << 16, from: STDIN_FILENO).count
      if got == 0 { return }
      count += got
    }
  }
}
