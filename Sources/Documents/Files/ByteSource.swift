import Glibc

/// The bytes of a file, in memory or behind a descriptor, to be read from any place and any thread.
package final class ByteSource: Sendable {
  private enum Store: Sendable {
    case memory([UInt8])
    case descriptor(Int32)
  }

  /// What tells whether a file was saved anew while it was being read.
  private struct Stamp: Equatable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// How many bytes there are.
  package let count: Int
  private let store: Store
  private let stamp: Stamp?

  /// Bytes that are in memory already.
  package init(memory: [UInt8]) {
    store = .memory(memory)
    count = memory.count
    stamp = nil
  }

  /// Takes over an open descriptor of a regular file, and closes it in the end.
  package init(descriptor: Int32) {
    store = .descriptor(descriptor)
    stamp = Stamp(descriptor)
    count = stamp?.size ?? 0
  }

  deinit {
    if case .descriptor(let descriptor) = store { close(descriptor) }
  }

  /// How many of its bytes are held in memory.
  package var heldCount: Int { if case .memory = store { count } else { 0 } }

  /// Fills `buffer` with the bytes from `offset` on, as far as there are any, and says how many there were.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DocumentProblem) -> Int {
    let wanted = max(0, min(buffer.count, count - offset))
    guard wanted > 0, let base = buffer.baseAddress else { return 0 }
    switch store {
    case .memory(let bytes):
      bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + wanted])) }
    case .descriptor(let descriptor):
      var done = 0
      while done < wanted {
        let got = pread(descriptor, base + done, wanted - done, off_t(offset + done))
        if got > 0 {
          done += got
        } else if got == 0 {
          throw changed
        } else if errno != EINTR {
          throw DocumentProblem(.unreadable, "it cannot be read (\(String(cString: strerror(errno))))")
        }
      }
    }
    return wanted
  }

  /// The bytes of `range`, which is cut to those there are; all of those in memory are shared, not copied.
  package func bytes(_ range: Range<Int>) throws(DocumentProblem) -> [UInt8] {
    if case .memory(let bytes) = store, range.lowerBound == 0, range.upperBound >= count { return bytes }
    let length = max(0, min(range.upperBound, count) - range.lowerBound)
    var failure: DocumentProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, written in
      do throws(DocumentProblem) {
        written = try read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Throws where somebody saved the file since it was opened.
  package func checkUnchanged() throws(DocumentProblem) {
    if case .descriptor(let descriptor) = store, Stamp(descriptor) != stamp { throw changed }
  }

  private var changed: DocumentProblem { DocumentProblem(.changed, "it was changed while it was being read") }
}
