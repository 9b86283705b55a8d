import Documents

/// The bytes of a tracker's file, whose problems are told of the file.
struct TableSource: Sendable {
  /// The bytes, whatever they are of.
  let source: ByteSource
  private let context: ReadContext

  /// The bytes of the file that the context is of.
  init(_ source: ByteSource, _ context: ReadContext) {
    self.source = source
    self.context = context
  }

  /// How many bytes there are.
  var count: Int { source.count }

  /// How many of its bytes are held in memory.
  var heldCount: Int { source.heldCount }

  /// Fills `buffer` with the bytes from `offset` on, as far as there are any, and says how many there were.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    try context.reading { () throws(DocumentProblem) in try source.read(at: offset, into: buffer) }
  }

  /// The bytes of `range`, which is cut to those there are; all of those in memory are shared, not copied.
  func bytes(_ range: Range<Int>) throws(TableError) -> [UInt8] {
    try context.reading { () throws(DocumentProblem) in try source.bytes(range) }
  }

  /// Throws where somebody saved the file since it was opened.
  func checkUnchanged() throws(TableError) {
    try context.reading { () throws(DocumentProblem) in try source.checkUnchanged() }
  }
}
