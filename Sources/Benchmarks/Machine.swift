import Glibc

/// What the benchmark runs on.
package struct Machine: Equatable, Sendable {
  /// The processor's model as the kernel names it.
  package let processor: String
  /// How many processors are online, one at least.
  package let processors: Int
  /// How much memory the machine has, in bytes.
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
