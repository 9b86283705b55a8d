/// The most memory that this process had at a time.
enum PeakMemory {
  /// In bytes, from the kernel's own count, which begins anew with the program; 0 where there is none.
  static var bytes: Int {
    let words = ProcessFile.value("VmHWM", in: "/proc/self/status")?.split(separator: " ")
    return (words?.first.flatMap { Int($0) } ?? 0) << 10
  }
}
