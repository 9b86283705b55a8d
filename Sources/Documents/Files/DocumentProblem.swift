/// What is wrong with an archive or an XML text, and where; whoever reads the file says which file it is.
package struct DocumentProblem: Error, Hashable, Sendable {
  /// What kind of thing is wrong.
  package enum Code: Hashable, Sendable {
    /// It is not what its format asks for.
    case damaged
    case encrypted
    /// The system does not give its bytes, or no memory for them.
    case unreadable
    /// Somebody saved the file while it was being read.
    case changed
    /// There is more of something than whoever reads it allows.
    case limit(DocumentLimit)
  }

  /// What kind of thing is wrong.
  package let code: Code
  /// The archive's member; nil where the whole archive is meant.
  package let part: String?
  /// The line of the member's text, from 1; nil where it is no text, or no line of it.
  package let line: Int?
  /// What is wrong, as a clause without a full stop; empty for a limit, which whoever set it puts into words.
  package let problem: String

  package init(_ code: Code, part: String? = nil, line: Int? = nil, _ problem: String = "") {
    self.code = code
    self.part = part
    self.line = line
    self.problem = problem
  }
}

/// A bound on what an archive and the XML in it may make their reader do.
package enum DocumentLimit: Hashable, Sendable {
  case zipMembers, zipTailBytes, unpackedBytes, unpackRatio, xmlDepth, xmlAttributes, xmlNames, xmlNamespaces
}

/// What an archive is opened as: the word for it in messages, and the limits that it is read within.
package struct DocumentTerms: Sendable {
  /// `workbook`: what the file is to be.
  package let noun: String
  /// Members that an archive lists.
  package var zipMembers = 20_000
  /// Bytes behind the archive's end.
  package var zipTailBytes = 1 << 16
  /// Bytes unpacked from all members together.
  package var unpackedBytes = 384 << 20
  /// Bytes unpacked from each byte of a member.
  package var unpackRatio = 100
  /// Elements nested in each other.
  package var xmlDepth = 128
  /// Attributes of an element.
  package var xmlAttributes = 512
  /// Different names of elements, attributes and namespaces in a part.
  package var xmlNames = 20_000
  /// Namespaces declared around an element.
  package var xmlNamespaces = 256

  package init(noun: String) { self.noun = noun }
}

/// Why reading in pieces ended early: the document is wrong, or whoever takes its pieces wants no more.
package enum ReadingFailure<Other: Error>: Error {
  case document(DocumentProblem)
  case taker(Other)
}
