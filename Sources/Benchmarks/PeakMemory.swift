import Glibc

/// The most memory that this process had at a time.
enum PeakMemory {
  /// In bytes, from the kernel's own count (`VmHWM`), which begins anew with the program; 0 where there is none.
  static var bytes: Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var room = [UInt8](repeating: 0, count: 8192)
    let count = fread(&room, 1, room.count, file)
    let text = String(decoding: room[..<count], as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }
    return 0
  }
}
