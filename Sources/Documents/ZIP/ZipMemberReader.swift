import CZlib
import Synchronization

/// Counts what is unpacked from one archive, over all threads that unpack.
package final class UnpackedBytes: Sendable {
  private let count = Atomic<Int>(0)

  package init() {}

  /// Adds to the count and gives the sum.
  func add(_ more: Int) -> Int { count.add(more, ordering: .relaxed).newValue }
}

/// Unpacks one member piece by piece, believing no size that it has not counted.
package struct ZipMemberReader {
  private static let pieceSize = 1 << 16

  /// Where the member is.
  let archive: ZipArchive
  /// What is unpacked.
  let member: ZipMember
  /// What counts its bytes, with those of other members.
  let unpacked: UnpackedBytes
  private var terms: DocumentTerms { archive.terms }

  package init(_ member: ZipMember, of archive: ZipArchive, counting unpacked: UnpackedBytes) {
    self.member = member
    self.archive = archive
    self.unpacked = unpacked
  }

  /// Calls `take` with the member's bytes in order, and checks their number and checksum at the end.
  package func read<Other: Error>(
    _ take: (UnsafeBufferPointer<UInt8>) throws(Other) -> Void
  ) throws(ReadingFailure<Other>) {
    var other: Other?
    do throws(DocumentProblem) {
      try unpack { piece in
        do throws(Other) { try take(piece) } catch { other = error }
        return other == nil
      }
    } catch {
      throw .document(error)
    }
    if let other { throw .taker(other) }
  }

  /// Unpacks the member to its end, or until `take` says that it wants no more.
  private func unpack(_ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(DocumentProblem) {
    try refuseStatedSize()
    let start = try packedStart()
    var tally = Tally(checksum: crc32(0, nil, 0))
    let isWhole: Bool
    switch member.method {
    case 0: isWhole = try copy(from: start, &tally, take)
    case 8: isWhole = try inflate(from: start, &tally, take)
    default:
      throw damaged("it is packed by a method that no \(terms.noun) uses (\(member.method))")
    }
    guard isWhole else { return }
    guard tally.count == member.size, UInt32(truncatingIfNeeded: tally.checksum) == member.checksum else {
      throw damaged("its size or checksum is not the one that the archive states")
    }
  }

  /// What states to be too large is that, or damaged: either way nothing of it need be unpacked.
  private func refuseStatedSize() throws(DocumentProblem) {
    if member.size > terms.unpackedBytes { throw refusal(.unpackedBytes) }
    if member.size > max(1 << 20, mostByRatio) { throw refusal(.unpackRatio) }
  }

  private var mostByRatio: Int {
    let (product, overflows) = terms.unpackRatio.multipliedReportingOverflow(by: max(1, member.packedSize))
    return overflows ? .max : product
  }

  private struct Tally {
    var count = 0
    var checksum: UInt
  }

  private func damaged(_ problem: String) -> DocumentProblem {
    DocumentProblem(.damaged, part: member.name, problem)
  }

  private func refusal(_ limit: DocumentLimit) -> DocumentProblem { DocumentProblem(.limit(limit), part: member.name) }

  /// Where the member's packed bytes begin, once its local header agrees with the directory.
  func packedStart() throws(DocumentProblem) -> Int {
    if member.flags & 0x2041 != 0 {
      throw DocumentProblem(.encrypted, part: member.name, "this member of the archive is encrypted")
    }
    let header = LittleEndian(try archive.source.bytes(member.offset..<member.offset + 30 + member.nameLength))
    let nameLength = header.u16(26)
    let start = member.offset + 30 + nameLength + header.u16(28)
    guard header.u32(0) == 0x0403_4B50, nameLength == member.nameLength, header.u16(8) == Int(member.method),
      header.text(30, nameLength) == member.name, start + member.packedSize <= archive.source.count
    else { throw damaged("its header does not agree with the archive's directory") }
    let followsSizes = header.u16(6) & 8 != 0
    let sizes = [(header.u32(18), member.packedSize), (header.u32(22), member.size)]
    // With a data descriptor the sizes follow the bytes, and the header may leave them open.
    for (stated, listed) in sizes where stated != listed && stated != 0xFFFF_FFFF && !(followsSizes && stated == 0) {
      throw damaged("its header does not agree with the archive's directory")
    }
    return start
  }

  private func count(_ piece: UnsafeBufferPointer<UInt8>, _ tally: inout Tally) throws(DocumentProblem) {
    tally.count += piece.count
    tally.checksum = crc32(tally.checksum, piece.baseAddress, UInt32(piece.count))
    if tally.count > member.size { throw damaged("it unpacks to more than the archive states") }
    if tally.count > 1 << 20, tally.count > mostByRatio { throw refusal(.unpackRatio) }
    if unpacked.add(piece.count) > terms.unpackedBytes {
      throw refusal(.unpackedBytes)
    }
  }

  private func copy(
    from start: Int, _ tally: inout Tally, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(DocumentProblem) -> Bool {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.pieceSize)
    defer { buffer.deallocate() }
    var done = 0
    while done < member.packedSize {
      let wanted = min(buffer.count, member.packedSize - done)
      let got = try archive.source.read(
        at: start + done, into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: wanted))
      guard got > 0 else { throw damaged("the file ends in the middle of it") }
      let piece = UnsafeBufferPointer(rebasing: buffer[..<got])
      try count(piece, &tally)
      guard take(piece) else { return false }
      done += got
    }
    return true
  }

  private func inflate(
    from start: Int, _ tally: inout Tally, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(DocumentProblem) -> Bool {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * Self.pieceSize)
    defer { buffer.deallocate() }
    var stream = z_stream()
    // Negative: the bytes have no zlib header.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw DocumentProblem(.unreadable, part: member.name, "there is no memory to unpack it")
    }
    defer { inflateEnd(&stream) }
    var taken = 0
    var status = Z_OK
    while status != Z_STREAM_END {
      if stream.avail_in == 0, taken < member.packedSize {
        let wanted = min(Self.pieceSize, member.packedSize - taken)
        let got = try archive.source.read(
          at: start + taken, into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: wanted))
        taken += got
        stream.next_in = buffer.baseAddress
        stream.avail_in = UInt32(got)
      }
      stream.next_out = buffer.baseAddress.map { $0 + Self.pieceSize }
      stream.avail_out = UInt32(Self.pieceSize)
      status = CZlib.inflate(&stream, Z_NO_FLUSH)
      let made = Self.pieceSize - Int(stream.avail_out)
      guard status == Z_OK || status == Z_STREAM_END, made > 0 || stream.avail_in == 0 || status == Z_STREAM_END else {
        throw damaged("it cannot be unpacked")
      }
      if made == 0, status == Z_OK, taken == member.packedSize, stream.avail_in == 0 {
        throw damaged("its packed bytes end too early")
      }
      let piece = UnsafeBufferPointer(rebasing: buffer[Self.pieceSize..<Self.pieceSize + made])
      try count(piece, &tally)
      if !piece.isEmpty, !take(piece) { return false }
    }
    guard taken == member.packedSize, stream.avail_in == 0 else { throw damaged("bytes follow its packed end") }
    return true
  }
}
