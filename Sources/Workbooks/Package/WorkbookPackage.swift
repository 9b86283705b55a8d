import Dispatch
import Documents
import Synchronization
import Tables

/// A workbook that is being changed: the parts as they are stored, over them those that are written anew.
final class WorkbookPackage {
  /// The tracker's file, for errors.
  let path: String
  private let original: WorkbookParts
  /// Changed and new parts by the name that the archive has for them.
  private var changed: [String: [UInt8]] = [:]
  /// New parts, in the order in which they were added.
  private var added: [String] = []
  /// By `PartName.key`: the name that the archive has for the part.
  private var namesByKey: [String: String] = [:]

  /// Nothing is unpacked before it is asked for.
  init(_ original: WorkbookParts) {
    self.original = original
    path = original.path
    for name in original.names { namesByKey[PartName.key(name)] = name }
  }

  /// The keys of all parts that the archive had.
  var names: [String] { original.names.map { PartName.key($0) } }

  /// Whether there is a part of that name, among the stored ones or the new ones, whatever the case of its letters.
  func contains(_ name: String) -> Bool { namesByKey[PartName.key(name)] != nil }

  /// The part's bytes as they are now; nil where there is none of that name.
  func content(of name: String) throws(TableError) -> [UInt8]? {
    guard let name = namesByKey[PartName.key(name)] else { return nil }
    if let bytes = changed[name] { return bytes }
    return try original.content(of: name)
  }

  /// The part's XML, which has to be there.
  func xml(_ name: String) throws(TableError) -> XMLPart {
    guard let bytes = try content(of: name) else { throw damaged(name, "this part of the workbook is missing") }
    return try parsed(bytes, name)
  }

  /// Reads a part's bytes; throws, naming the part, where they have no root element that is closed.
  func parsed(_ bytes: [UInt8], _ name: String) throws(TableError) -> XMLPart {
    guard let part = XMLPart(bytes) else { throw damaged(name, "the XML has no end") }
    return part
  }

  /// Changes the part, or adds it.
  func set(_ name: String, to bytes: [UInt8]) {
    let known = namesByKey[PartName.key(name)]
    if known == nil {
      namesByKey[PartName.key(name)] = name
      added.append(name)
    }
    changed[known ?? name] = bytes
  }

  /// `xl/comments3.xml`: the first such name that no part has.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while contains("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  /// The part, or the whole workbook where none is named, is not what it should be.
  func damaged(_ part: String?, _ problem: String) -> TableError {
    TableError(
      .damaged, path: path, place: part.map { .part($0) } ?? .file, problem: problem,
      remedy: "open the workbook in Excel or LibreOffice and save it again")
  }

  // MARK: - Writing

  /// The archive: parts that did not change are copied byte for byte.
  func finished() throws(TableError) -> [UInt8] {
    let packed = try packChanged()
    var writer = ArchiveWriter(capacity: 1 << 20)
    for name in original.names {
      guard let stored = try original.stored(name) else { continue }
      if var part = packed[name] {
        part.time = stored.time
        writer.add(part)
      } else {
        writer.copy(stored)
      }
    }
    for name in added { if let part = packed[name] { writer.add(part) } }
    guard let bytes = writer.finished() else {
      throw TableError(
        .limit, path: path, problem: "the annotated workbook would be larger than 4 GB",
        remedy: "write another format of report")
    }
    return bytes
  }

  private func packChanged() throws(TableError) -> [String: ArchiveWriter.Packed] {
    // The largest first, so that no thread is left alone with one at the end.
    let parts = changed.sorted { ($0.value.count, $0.key) > ($1.value.count, $1.key) }
    let packed = Mutex<[String: ArchiveWriter.Packed]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let (name, bytes) = parts[index]
      // Large parts are drawings and lists that say nearly the same again and again; haste costs little there.
      let part = ArchiveWriter.Packed(name: name, bytes, level: bytes.count > 1 << 20 ? 1 : 6)
      packed.withLock { $0[name] = part }
    }
    let result = packed.withLock { $0 }
    guard result.count == parts.count else { throw damaged(nil, "there is no memory to pack the annotated workbook") }
    return result
  }
}
