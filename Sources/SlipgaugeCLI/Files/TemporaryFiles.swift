import Glibc
import Synchronization

/// The files that are being written under another name, to be removed where the process ends before they are whole.
enum TemporaryFiles {
  private typealias Slot = Atomic<UnsafeMutablePointer<CChar>?>

  /// How many files are removed; few are written at a time.
  private static let most = 64
  /// Each path belongs to whoever takes it out of its slot, so that a signal may do so at any time.
  private nonisolated(unsafe) static let slots = {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: most)
    for index in 0..<most { (slots + index).initialize(to: Slot(nil)) }
    return slots
  }()
  /// Held while paths are compared; a signal takes no part in that.
  private static let isSought = Mutex(())

  /// Makes `removeAll` safe for signals.
  static func prepare() { _ = slots }

  /// Takes note of a file that has just been made.
  static func add(_ path: String) {
    isSought.withLock { _ in
      let place = (0..<most).first { slots[$0].load(ordering: .sequentiallyConsistent) == nil }
      if let place { slots[place].store(strdup(path), ordering: .sequentiallyConsistent) }
    }
  }

  /// Forgets a file that has its own name, or is gone.
  static func remove(_ path: String) {
    isSought.withLock { _ in
      let place = (0..<most).first { index in
        slots[index].load(ordering: .sequentiallyConsistent).map { strcmp($0, path) == 0 } ?? false
      }
      if let place { free(slots[place].exchange(nil, ordering: .sequentiallyConsistent)) }
    }
  }

  /// Removes all files that are there; from within a signal, too.
  static func removeAll() {
    for index in 0..<most {
      if let path = slots[index].exchange(nil, ordering: .sequentiallyConsistent) { unlink(path) }
    }
  }
}
