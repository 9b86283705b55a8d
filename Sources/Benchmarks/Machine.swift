import Glibc

/// What the benchmark runs on.
package struct Machine: Equatable, Sendable {
  package let processor: String
  package let processors: Int
  package let memoryBytes: Int

  package init(processor: String, processors: Int, memoryBytes: Int) {
    self.processor = processor
    self.processors = processors
    self.memoryBytes = memoryBytes
  }

  /// This one, as far as the kernel says.
  package static var current: Machine {
    Machine(
      processor: ProcessFile.value("model name", in: "/proc/cpuinfo") ?? "unknown processor",
      processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      memoryBytes: sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)))
  }
}
