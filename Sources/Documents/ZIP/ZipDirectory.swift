/// A ZIP archive's central directory: where it is, and what it lists.
struct ZipDirectory {
  /// Where it begins.
  let offset: Int
  private let size: Int
  private let count: Int

  private static let endSize = 22
  private static let longestComment = 0xFFFF

  /// Finds the directory by the record at the archive's end, which must fit in every number.
  ///
  /// The last record counts, as it does for all readers that look from the end. Bytes may follow it, but no other
  /// record may be one that a reader could take: two would let two readers see two archives.
  static func find(in source: ByteSource, _ terms: DocumentTerms) throws(DocumentProblem) -> ZipDirectory {
    let most = min(terms.zipTailBytes, source.count)
    let tailStart = max(0, source.count - endSize - longestComment - most)
    let tail = LittleEndian(try source.bytes(tailStart..<source.count))
    let places = endRecords(in: tail.bytes)
    guard let last = places.last else {
      if most > 0, tail.bytes.suffix(most).allSatisfy({ $0 == 0 }) { throw DocumentProblem(.limit(.zipTailBytes)) }
      throw damaged("it begins like a \(terms.noun), but the end of the ZIP archive is missing")
    }
    let behind = tail.count - last - endSize - tail.u16(last + 20)
    guard behind >= 0 else { throw damaged("the end of the ZIP archive is cut short") }
    if behind > most { throw DocumentProblem(.limit(.zipTailBytes)) }
    let directory = try directory(endingAt: tailStart + last, record: tail, last, source)
    for place in places.dropLast() {
      let isAtEnd = place + endSize + tail.u16(place + 20) == tail.count
      let isOther = try isDirectory(endingAt: tailStart + place, record: tail, place, source)
      if isAtEnd || isOther { throw damaged("the archive has two directories") }
    }
    if directory.count > terms.zipMembers { throw DocumentProblem(.limit(.zipMembers)) }
    return directory
  }

  /// Where whole end records may begin.
  private static func endRecords(in bytes: [UInt8]) -> [Int] {
    guard bytes.count >= endSize else { return [] }
    return (0...bytes.count - endSize).filter {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
    }
  }

  /// The directory that the record at `end` states, which must stand straight before it.
  private static func directory(
    endingAt end: Int, record: LittleEndian, _ at: Int, _ source: ByteSource
  ) throws(DocumentProblem) -> ZipDirectory {
    var stated = (
      disk: record.u32(at + 4), count: record.u16(at + 10), size: record.u32(at + 12), offset: record.u32(at + 16)
    )
    var directoryEnd = end
    if stated.count == 0xFFFF || stated.size == 0xFFFF_FFFF || stated.offset == 0xFFFF_FFFF {
      if let wide = try wideEnd(source, before: end) {
        stated = (0, wide.count, wide.size, wide.offset)
        directoryEnd = wide.place
      }
    } else if record.u16(at + 8) != stated.count {
      throw damaged("the archive is one of several parts")
    }
    guard stated.disk == 0, stated.offset >= 0, stated.size >= 0, stated.offset <= directoryEnd,
      stated.size == directoryEnd - stated.offset
    else { throw damaged("the archive's directory is not where its end says") }
    return ZipDirectory(offset: stated.offset, size: stated.size, count: stated.count)
  }

  /// Whether the record at `end` states a directory that could be read.
  private static func isDirectory(
    endingAt end: Int, record: LittleEndian, _ at: Int, _ source: ByteSource
  ) throws(DocumentProblem) -> Bool {
    do throws(DocumentProblem) {
      let directory = try directory(endingAt: end, record: record, at, source)
      let first = LittleEndian(try source.bytes(directory.offset..<directory.offset + 4)).u32(0)
      return directory.size == 0 || first == 0x0201_4B50
    } catch {
      if error.code == .damaged { return false }
      throw error
    }
  }

  /// The ZIP64 form of the end record.
  private static func wideEnd(
    _ source: ByteSource, before end: Int
  ) throws(DocumentProblem) -> (count: Int, size: Int, offset: Int, place: Int)? {
    guard end >= 20 else { return nil }
    let locator = LittleEndian(try source.bytes(end - 20..<end))
    guard locator.u32(0) == 0x0706_4B50 else { return nil }
    let place = locator.u64(8)
    guard place >= 0, place <= end - 20 - 56 else { throw damaged("the ZIP64 end record is missing") }
    let record = LittleEndian(try source.bytes(place..<place + 56))
    guard record.u32(0) == 0x0606_4B50, record.u64(4) >= 44, record.u64(4) == end - 20 - 12 - place,
      record.u32(16) == 0, record.u32(20) == 0, record.u64(24) == record.u64(32)
    else { throw damaged("the ZIP64 end record is wrong") }
    return (record.u64(32), record.u64(40), record.u64(48), place)
  }

  /// The members that the directory lists, each with sizes that can be.
  func members(_ source: ByteSource, _ terms: DocumentTerms) throws(DocumentProblem) -> [ZipMember] {
    guard size <= terms.zipMembers * 4096 else { throw DocumentProblem(.limit(.zipMembers)) }
    let bytes = LittleEndian(try source.bytes(offset..<offset + size))
    var members: [ZipMember] = []
    var at = 0
    while at < bytes.count {
      let lengths = (name: bytes.u16(at + 28), extra: bytes.u16(at + 30), comment: bytes.u16(at + 32))
      let next = at + 46 + lengths.name + lengths.extra + lengths.comment
      guard bytes.u32(at) == 0x0201_4B50, next <= bytes.count, members.count < count else {
        throw Self.damaged("the archive's directory is wrong at its entry \(members.count + 1)")
      }
      let name = bytes.text(at + 46, lengths.name)
      let sizes = wideSizes(bytes, at, extra: at + 46 + lengths.name, lengths.extra)
      guard let sizes, sizes.packed >= 0, sizes.size >= 0, sizes.offset >= 0, sizes.packed <= offset,
        sizes.offset < max(1, offset)
      else { throw Self.damaged("the member \(name) has sizes that cannot be") }
      members.append(
        ZipMember(
          name: name, nameLength: lengths.name, method: UInt16(bytes.u16(at + 10)), flags: UInt16(bytes.u16(at + 8)),
          checksum: UInt32(bytes.u32(at + 16)), packedSize: sizes.packed, size: sizes.size, offset: sizes.offset,
          entry: offset + at))
      at = next
    }
    guard members.count == count else { throw Self.damaged("the archive's directory is incomplete") }
    return members
  }

  /// Sizes and offset of an entry, from its ZIP64 field where the entry says so; nil where that is missing.
  private func wideSizes(
    _ bytes: LittleEndian, _ at: Int, extra: Int, _ extraLength: Int
  ) -> (packed: Int, size: Int, offset: Int)? {
    var sizes = (packed: bytes.u32(at + 20), size: bytes.u32(at + 24), offset: bytes.u32(at + 42))
    let wanted = [sizes.size, sizes.packed, sizes.offset].count { $0 == 0xFFFF_FFFF }
    if wanted == 0 { return sizes }
    var place = extra
    while place + 4 <= extra + extraLength {
      let length = bytes.u16(place + 2)
      let field = place + 4
      place = field + length
      guard bytes.u16(field - 4) == 1 else { continue }
      guard length >= wanted * 8, place <= extra + extraLength else { return nil }
      var value = field
      if sizes.size == 0xFFFF_FFFF {
        sizes.size = bytes.u64(value)
        value += 8
      }
      if sizes.packed == 0xFFFF_FFFF {
        sizes.packed = bytes.u64(value)
        value += 8
      }
      if sizes.offset == 0xFFFF_FFFF { sizes.offset = bytes.u64(value) }
      return sizes
    }
    return nil
  }

  private static func damaged(_ problem: String) -> DocumentProblem { DocumentProblem(.damaged, problem) }
}

/// Little-endian numbers at places of some bytes; what lies outside reads as -1, which no check lets pass.
struct LittleEndian {
  /// What the numbers are read from.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The number of two bytes.
  func u16(_ at: Int) -> Int { number(at, 2) }
  /// The number of four bytes.
  func u32(_ at: Int) -> Int { number(at, 4) }
  /// Numbers past 2^62 read as -1, too.
  func u64(_ at: Int) -> Int { number(at, 8) }

  private func number(_ at: Int, _ width: Int) -> Int {
    guard at >= 0, at <= bytes.count - width else { return -1 }
    let value = (0..<width).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
    return value < 1 << 62 ? Int(value) : -1
  }

  /// The bytes as text; empty where they lie outside.
  func text(_ at: Int, _ length: Int) -> String {
    guard at >= 0, length >= 0, at <= bytes.count - length else { return "" }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }
}
