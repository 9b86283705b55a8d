import CZlib

/// Packs bytes as ZIP archives do.
enum Deflate {
  /// The raw deflate stream; nil where there is no memory for it.
  static func pack(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bytes.count <= Int(UInt32.max), capacity <= Int(UInt32.max) else { return nil }
    var status = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
      bytes.withUnsafeBufferPointer { source in
        // zlib's interface wants its input mutable, and does not change it.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        status = deflate(&stream, Z_FINISH)
      }
      written = capacity - Int(stream.avail_out)
    }
    return status == Z_STREAM_END ? packed : nil
  }

  /// The CRC-32 that an archive states of a member.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
