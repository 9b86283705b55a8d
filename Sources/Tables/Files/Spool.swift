import Documents
import Glibc

/// Bytes that come once and must be read again: kept in memory, and past a bound in a file without a name.
struct Spool: ~Copyable {
  private static let standardInMemory = 256 << 20
  /// One array that grows would be there twice each time that it is moved, so what is long is held in pieces. They are
  /// as large as the system takes back at once.
  private static let pieceSize = 40 << 20

  private let context: ReadContext
  /// How many bytes there may be.
  private let limit: ReadLimit
  private let mostInMemory: Int
  private var pieces: [[UInt8]] = []
  private var descriptor: Int32 = -1
  private var count = 0

  /// `held` is how many bytes of the same document are in memory already.
  init(context: ReadContext, limit: ReadLimit = .fileBytes, beside held: Int = 0) {
    self.context = context
    self.limit = limit
    mostInMemory = max(0, Self.standardInMemory - held)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes behind those that are there.
  mutating func append(_ bytes: [UInt8]) throws(TableError) {
    var failure: TableError?
    bytes.withUnsafeBytes { buffer in
      do throws(TableError) { try append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The same for bytes that are not in an array.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(TableError) {
    count += bytes.count
    if count > context.limits[limit] { throw context.refusal(limit) }
    if descriptor < 0, count <= mostInMemory {
      hold(bytes)
    } else {
      if descriptor < 0 { try moveToFile() }
      try write(bytes)
    }
  }

  /// The first `size` bytes while they are in memory; nil where there are fewer, or no longer there.
  func head(of size: Int) -> [UInt8]? {
    guard let first = pieces.first, first.count >= size else { return nil }
    return Array(first[..<size])
  }

  /// The bytes as a source of their own.
  consuming func source() -> TableSource {
    guard descriptor >= 0 else { return TableSource(ByteSource(memory: joined()), context) }
    let source = TableSource(ByteSource(descriptor: descriptor), context)
    descriptor = -1
    return source
  }

  private mutating func hold(_ bytes: UnsafeRawBufferPointer) {
    if pieces.isEmpty {
      pieces.append([])
    } else if let last = pieces.last, last.count + bytes.count > Self.pieceSize {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(contentsOf: bytes)
  }

  /// All pieces as one, each given back when it has been copied.
  private mutating func joined() -> [UInt8] {
    if pieces.count < 2 { return pieces.first ?? [] }
    var all: [UInt8] = []
    all.reserveCapacity(count)
    for index in pieces.indices {
      all += pieces[index]
      pieces[index] = []
    }
    return all
  }

  private mutating func moveToFile() throws(TableError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/slipgauge-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw context.error(.notReadable, "no temporary file can be made in \(folder)", remedy: "set TMPDIR")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    let held = pieces
    pieces = []
    for piece in held {
      var failure: TableError?
      piece.withUnsafeBytes { bytes in
        do throws(TableError) { try write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(TableError) {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let written = Glibc.write(descriptor, base + done, bytes.count - done)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        throw context.error(
          .notReadable, "the temporary file for it cannot be written (\(String(cString: strerror(errno))))",
          remedy: "set TMPDIR to a folder with room")
      }
      done += written
    }
  }
}
