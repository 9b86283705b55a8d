import Documents

extension ReadLimits {
  /// The limits on the archive of a workbook and the XML in it.
  var workbook: DocumentTerms { terms(of: ReadPurpose.tracker.document) }

  /// The same for another document, as messages call it.
  func terms(of noun: String) -> DocumentTerms {
    var terms = DocumentTerms(noun: noun)
    terms.zipMembers = self[.zipMembers]
    terms.zipTailBytes = self[.zipTailBytes]
    terms.unpackedBytes = self[.unpackedBytes]
    terms.unpackRatio = self[.unpackRatio]
    terms.xmlDepth = self[.xmlDepth]
    terms.xmlAttributes = self[.xmlAttributes]
    terms.xmlNames = self[.xmlNames]
    terms.xmlNamespaces = self[.xmlNamespaces]
    return terms
  }
}

extension ReadLimit {
  /// The limit on trackers that bounds what their archives and XML hold.
  init(_ limit: DocumentLimit) {
    switch limit {
    case .zipMembers: self = .zipMembers
    case .zipTailBytes: self = .zipTailBytes
    case .unpackedBytes: self = .unpackedBytes
    case .unpackRatio: self = .unpackRatio
    case .xmlDepth: self = .xmlDepth
    case .xmlAttributes: self = .xmlAttributes
    case .xmlNames: self = .xmlNames
    case .xmlNamespaces: self = .xmlNamespaces
    }
  }
}

extension TablePlace {
  /// Where a problem of an archive is.
  fileprivate init(_ problem: DocumentProblem) {
    switch (problem.part, problem.line) {
    case (nil, nil): self = .file
    case (nil, let line?): self = .line(line)
    case (let part?, nil): self = .part(part)
    case (let part?, let line?): self = .partLine(part, line)
    }
  }
}

extension ReadContext {
  /// What to do about a workbook that is damaged.
  static let resave = ReadPurpose.tracker.resave

  /// The problem as one of this file's.
  func error(_ problem: DocumentProblem) -> TableError {
    let place = TablePlace(problem)
    switch problem.code {
    case .damaged: return error(.damaged, at: place, problem.problem, remedy: purpose.resave)
    case .encrypted:
      return error(
        .encryptedWorkbook, at: place, problem.problem, remedy: "save the \(purpose.document) without a password")
    case .unreadable: return error(.notReadable, at: place, problem.problem)
    case .changed: return error(.changedWhileReading, at: place, problem.problem, remedy: "run the check again")
    case .limit(let limit): return refusal(ReadLimit(limit), at: place)
    }
  }

  /// What `body` reads; what is wrong with the document is told of this file.
  func reading<Value>(_ body: () throws(DocumentProblem) -> Value) throws(TableError) -> Value {
    do {
      return try body()
    } catch {
      throw self.error(error)
    }
  }
}
