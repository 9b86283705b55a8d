import Texts

/// The parts of a form as browsers send it, `multipart/form-data` (RFC 7578), each with its name and its bytes.
package struct MultipartForm: Sendable {
  /// A part: a field's text, or a file.
  package struct Part: Equatable, Sendable {
    /// The name of its field.
    package let name: String
    /// The name of the file, as it was sent; nil where the part is no file.
    package let fileName: String?
    /// What stands in it.
    package let content: [UInt8]
  }

  /// Why it cannot be read, as a clause without a full stop.
  package struct Failure: Error, Equatable, Sendable {
    /// Nothing of what was sent is quoted in it.
    package let clause: String

    init(_ clause: String) { self.clause = clause }
  }

  /// The most parts that are read.
  package static let mostParts = 16
  /// The longest headers of a part, in bytes, with the empty line behind them.
  package static let mostHeaderBytes = 8 << 10
  /// The most lines of them.
  package static let mostHeaderLines = 16
  /// The longest boundary, in bytes.
  package static let mostBoundaryBytes = 70

  /// In the order in which they were sent.
  package let parts: [Part]

  /// Reads a body whose type is `contentType`; each byte is looked at a bounded number of times.
  package init(_ body: [UInt8], contentType: String) throws(Failure) {
    let boundary = try MultipartForm.boundary(in: contentType)
    parts = try body.withUnsafeBufferPointer { buffer throws(Failure) in
      try MultipartForm.parts(of: Bytes(buffer), boundary)
    }
  }

  /// Whether the type of a body says that it is such a form.
  package static func isNamed(by contentType: String) -> Bool {
    HeaderValue(contentType.utf8)?.value == "multipart/form-data"
  }

  private static func boundary(in contentType: String) throws(Failure) -> [UInt8] {
    guard let type = HeaderValue(contentType.utf8), type.value == "multipart/form-data" else {
      throw Failure("its type is not multipart/form-data")
    }
    let boundary = Array((type["boundary"] ?? "").utf8)
    guard (1...mostBoundaryBytes).contains(boundary.count) else {
      throw Failure("its boundary has not from 1 to \(mostBoundaryBytes) bytes")
    }
    return boundary
  }

  private static func parts(of body: Bytes, _ boundary: [UInt8]) throws(Failure) -> [Part] {
    let delimiter = Array("\r\n--".utf8) + boundary
    return try delimiter.withUnsafeBufferPointer { buffer throws(Failure) in
      let delimiter = Bytes(buffer)
      // The first one may do without the line's end before it: nothing stands there.
      let first = delimiter[2..<delimiter.count]
      let start = body.starts(with: delimiter) ? delimiter.count : body.starts(with: first) ? first.count : nil
      guard var place = start else { throw Failure("it does not begin with its boundary") }
      var parts: [Part] = []
      while let line = try endOfLine(body, at: place) {
        if parts.count == mostParts { throw Failure("it has more than \(mostParts) parts") }
        let headers = try headers(body, at: line)
        // The empty line is the end of a line before the delimiter, where nothing stands in between.
        let content = body[headers.end - 2..<body.count]
        guard let end = content.firstIndex(of: delimiter) else { throw Failure("its last part has no end") }
        let bytes = end < 2 ? [] : Array(content[2..<end].buffer)
        parts.append(try part(headers.disposition, bytes))
        place = headers.end - 2 + end + delimiter.count
      }
      return parts
    }
  }

  /// Where the line of a delimiter ends, behind the spaces that may follow it; nil for the last delimiter.
  private static func endOfLine(_ body: Bytes, at start: Int) throws(Failure) -> Int? {
    if body.has("--", at: start) { return nil }
    var place = start
    while place < body.count, body[place] == 0x20 || body[place] == 0x09 { place += 1 }
    guard body.has("\r\n", at: place) else { throw Failure("something follows a boundary on its line") }
    return place + 2
  }

  /// What a part's headers say of it, and where they end, the empty line behind them among them.
  private static func headers(_ body: Bytes, at start: Int) throws(Failure) -> (disposition: HeaderValue?, end: Int) {
    let most = min(body.count, start + mostHeaderBytes)
    var disposition: HeaderValue?
    var place = start
    for _ in 0...mostHeaderLines {
      guard let end = lineEnd(body, from: place, to: most) else { break }
      if end == place { return (disposition, place + 2) }
      let line = body[place..<end]
      guard let colon = line.firstIndex(of: UInt8(ascii: ":"), from: 0) else { throw Failure("a header has no colon") }
      let name = line[0..<colon].string.lowercased()
      if name == "content-disposition" {
        if disposition != nil { throw Failure("a part has two dispositions") }
        disposition = HeaderValue(line[colon + 1..<line.count].buffer)
      } else {
        try check(name, HeaderValue(line[colon + 1..<line.count].buffer))
      }
      place = end + 2
    }
    throw Failure(
      "the headers of a part have more than \(mostHeaderLines) lines or \(mostHeaderBytes) bytes, or no end")
  }

  /// Where the line ends that begins at `start`: the place of its carriage return before a line feed.
  private static func lineEnd(_ body: Bytes, from start: Int, to most: Int) -> Int? {
    var place = start
    while place + 1 < most {
      if body[place] == 0x0D, body[place + 1] == 0x0A { return place }
      place += 1
    }
    return nil
  }

  /// Refuses what would make another thing of the bytes than they are.
  private static func check(_ name: String, _ value: HeaderValue?) throws(Failure) {
    switch name {
    case "content-type":
      guard let value else { throw Failure("the type of a part cannot be read") }
      if value.value.hasPrefix("multipart/") { throw Failure("a part has parts of its own") }
    case "content-transfer-encoding":
      guard ["7bit", "8bit", "binary"].contains(value?.value) else { throw Failure("a part is encoded") }
    default: break
    }
  }

  private static func part(_ disposition: HeaderValue?, _ content: [UInt8]) throws(Failure) -> Part {
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else {
      throw Failure("a part does not say which field it is of")
    }
    let fileNames = disposition.parameters.filter { $0.name == "filename" }
    if fileNames.count > 1 { throw Failure("a part has two file names") }
    return Part(name: name, fileName: fileNames.first?.value, content: content)
  }
}

extension Bytes {
  /// Whether `text` stands at a place.
  fileprivate func has(_ text: StaticString, at place: Int) -> Bool {
    let end = place + text.utf8CodeUnitCount
    return end <= count && self[place..<end].equals(text.utf8Start)
  }

  fileprivate func starts(with other: Bytes) -> Bool { count >= other.count && self[0..<other.count] == other }
}
