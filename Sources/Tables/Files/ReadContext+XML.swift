import Documents

extension ReadContext {
  /// Tells `handler` of a part of the archive, to its end or until the handler has seen enough.
  func parse(
    _ part: String, of archive: ZipArchive, counting unpacked: UnpackedBytes, _ handler: any XMLHandler
  ) throws(TableError) {
    guard let member = archive[part] else {
      throw error(
        .damaged, at: .part(part), "this part of the \(purpose.document) is missing", remedy: purpose.resave)
    }
    let events = XMLEvents(handler, part: part, terms: archive.terms)
    let reader = ZipMemberReader(member, of: archive, counting: unpacked)
    do throws(ReadingFailure<XMLEvents.Failure>) {
      try reader.read { piece throws(XMLEvents.Failure) in try events.feed(piece) }
      do throws(XMLEvents.Failure) { try events.finish() } catch { throw .taker(error) }
    } catch {
      switch error {
      case .document(let problem): throw self.error(problem)
      case .taker(let failure): try end(by: failure)
      }
    }
  }

  /// Tells `handler` of a file that is XML as a whole.
  func parse(_ source: TableSource, _ handler: any XMLHandler) throws(TableError) {
    let events = XMLEvents(handler, part: nil, terms: limits.workbook)
    var offset = 0
    while offset < source.count {
      let bytes = try source.bytes(offset..<offset + 1 << 16)
      if bytes.isEmpty { break }
      offset += bytes.count
      var failure: XMLEvents.Failure?
      bytes.withUnsafeBufferPointer { piece in
        do throws(XMLEvents.Failure) { try events.feed(piece) } catch { failure = error }
      }
      if let failure { return try end(by: failure) }
    }
    do throws(XMLEvents.Failure) { try events.finish() } catch { try end(by: error) }
  }

  /// Throws what ended the reading of XML, unless the handler has seen enough.
  private func end(by failure: XMLEvents.Failure) throws(TableError) {
    switch failure {
    case .document(let problem): throw error(problem)
    case .taker(is XMLEnough): return
    // Handlers throw nothing else.
    case .taker(let error): throw error as? TableError ?? self.error(.damaged, "it cannot be read (\(error))")
    }
  }
}
