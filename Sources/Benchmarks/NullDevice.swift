import Glibc

/// Where bytes go that nobody reads.
enum NullDevice {
  private static let descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC)

  /// Writes the bytes, of which nothing is left.
  static func write(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }
}
