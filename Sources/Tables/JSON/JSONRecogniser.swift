import Documents
import Texts

/// Tells JSON from NDJSON, and both from other text.
enum JSONRecogniser {
  /// Whether a text that begins with `head`, white space aside, can only be meant as JSON.
  static func isJSON(_ head: [UInt8]) -> Bool {
    guard let first = head.first else { return false }
    if first == UInt8(ascii: "{") { return true }
    guard first == UInt8(ascii: "[") else { return false }
    // `[Draft] Ref,Action` is a CSV's.
    let second = head.dropFirst().first { !isSpace($0) }
    return second.map { "{[]\"-0123456789".utf8.contains($0) } ?? true
  }

  /// The sheets of a text that is JSON, from `start` on.
  static func content(
    of text: TableSource, from start: Int, _ context: ReadContext
  ) throws(TableError) -> (format: FileFormat, sheets: [any Sheet]) {
    if try hasSeveralLinesOfObjects(text, from: start, context) {
      return (.ndjson, [try NDJSONSheet(text, from: start, context)])
    }
    if text.count > context.limits[.jsonBytes] { throw context.refusal(.jsonBytes) }
    // From the first byte on, as those in memory need not be copied then: the reader passes over a byte order mark.
    let bytes = try text.bytes(0..<text.count)
    let sheets = try JSONSheet.sheets(of: bytes, context)
    try text.checkUnchanged()
    if let sheets, !sheets.isEmpty { return (.json, sheets) }
    if isOneAction(bytes[start...]) { return (.ndjson, [try NDJSONSheet(text, from: start, context)]) }
    if sheets != nil {
      throw context.error(
        .notATracker, "its list of \(context.lists.rows) is empty",
        remedy: "give the \(context.lists.file) with its \(context.lists.rows) in it")
    }
    throw context.error(
      .notATracker, "it is JSON, but holds no rows of \(context.lists.rows)",
      remedy: "give a list of \(context.lists.rows), or an object with "
        + listed((["themes"] + context.lists.members).map { "\"\($0)\"" }, by: "or"))
  }

  /// Whether the first line that is not blank is a whole object, and another follows.
  private static func hasSeveralLinesOfObjects(
    _ text: TableSource, from start: Int, _ context: ReadContext
  ) throws(TableError) -> Bool {
    var size = 1 << 16
    while true {
      let bytes = try text.bytes(start..<start + size)
      let first = bytes.firstIndex { !isSpace($0) } ?? bytes.count
      if first == bytes.count || bytes[first] != UInt8(ascii: "{") { return false }
      let end = bytes[first...].firstIndex(of: 0x0A)
      if let end {
        guard isObject(bytes[first..<end], context) else { return false }
        if let next = bytes[end...].first(where: { !isSpace($0) }) { return next == UInt8(ascii: "{") }
      }
      if start + bytes.count >= text.count || size > context.limits[.recordBytes] { return false }
      size *= 4
    }
  }

  private static func isObject(_ line: ArraySlice<UInt8>, _ context: ReadContext) -> Bool {
    line.withUnsafeBufferPointer { buffer in
      let events = JSONEvents(Bytes(buffer), limits: context.limits)
      do throws(JSONProblem) {
        while try events.next() != .end {}
        return true
      } catch {
        // One broken object a line is NDJSON all the same; one that goes on is not.
        return error.code == .duplicateMember || error.code == .invalidText
      }
    }
  }

  /// Whether the text is a single action: an object on one line that has a ref.
  private static func isOneAction(_ bytes: ArraySlice<UInt8>) -> Bool {
    let content = bytes.drop(while: isSpace)
    guard content.first == UInt8(ascii: "{"), let end = content.lastIndex(where: { !isSpace($0) }),
      !content[..<end].contains(0x0A)
    else { return false }
    return String(decoding: content.prefix(1 << 16), as: UTF8.self).lowercased().contains("\"ref\"")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
