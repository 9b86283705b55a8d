import Glibc
import SlipgaugeCLI

/// Where bytes go that nobody reads.
enum NullDevice {
  private static let descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC)

  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 { throw CommandFailure("/dev/null cannot be written") }
  }
}
