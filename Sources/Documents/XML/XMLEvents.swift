import CLibXML2
package import Texts

/// What a part's XML is told to, one element after the other.
///
/// Names are given by their place in the handler's list of names, so that telling them apart costs no comparison
/// of texts. Elements and attributes that are not in the lists never arrive.
package protocol XMLHandler: AnyObject {
  /// The namespaces whose elements matter where their names say none; those of no namespace do, too.
  static var namespaces: [String] { get }
  /// The names of the elements that matter, the most frequent first.
  static var elements: [XMLName] { get }
  /// The names of the attributes that matter.
  static var attributes: [XMLName] { get }
  /// Whether text is wanted now.
  var wantsText: Bool { get }

  /// An element begins; what it throws ends the reading.
  func begin(_ element: Int, _ attributes: XMLAttributes) throws
  /// An element ends.
  func end(_ element: Int) throws
  /// Some of the current text; one run of it may come in several pieces.
  func text(_ piece: Bytes) throws
}

/// What a handler throws that has seen enough.
package struct XMLEnough: Error {
  package init() {}
}

/// libxml2's push parser behind a Swift interface: no DTD, no entities but the five, no network, bounded depth.
package final class XMLEvents {
  /// What ends the reading: the XML, or the handler, which wants no more.
  package typealias Failure = ReadingFailure<any Error>

  private static let ready: Void = xmlInitParser()

  private let handler: any XMLHandler
  private let part: String?
  private let terms: DocumentTerms
  private let mostDepth: Int
  private let mostAttributes: Int
  private let mostNames: Int
  private let mostNamespaces: Int
  private var parser: xmlParserCtxtPtr?
  private var guardian: TagGuard
  private var failure: Failure?
  // The parser calls back for every tag, one at a time; checking each access to these costs more than the work.
  private var hasFailed = false
  private var depth = 0
  private let elementNames: XMLNameTable
  private let attributeNames: XMLNameTable

  /// Tells `handler` of a part's XML; `part` is what problems name, nil where the XML is the whole document.
  package init(_ handler: any XMLHandler, part: String?, terms: DocumentTerms) {
    _ = Self.ready
    self.handler = handler
    self.part = part
    self.terms = terms
    mostDepth = terms.xmlDepth
    mostAttributes = terms.xmlAttributes
    mostNames = terms.xmlNames
    mostNamespaces = terms.xmlNamespaces
    guardian = TagGuard(mostAttributes: terms.xmlAttributes)
    elementNames = XMLNameTable(type(of: handler).elements, namespaces: type(of: handler).namespaces)
    attributeNames = XMLNameTable(type(of: handler).attributes, namespaces: [])
  }

  deinit { release() }

  /// Parses the next bytes of the part.
  package func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(Failure) {
    try start()
    if !guardian.passes(piece) { throw .document(problem(.limit(.xmlAttributes))) }
    piece.withMemoryRebound(to: CChar.self) { _ = xmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0) }
    try check()
    // The parser keeps every name, in lists that grow with their number.
    if let names = parser?.pointee.dict, Int(xmlDictSize(names)) > mostNames {
      throw .document(problem(.limit(.xmlNames)))
    }
  }

  /// Says that all bytes were fed.
  package func finish() throws(Failure) {
    try start()
    _ = xmlParseChunk(parser, nil, 0, 1)
    try check()
    release()
  }

  // MARK: - The parser

  private func start() throws(Failure) {
    guard parser == nil else { return }
    // What libxml2 has no parser to tell about, such as a wrong encoding, it would print. This is kept by thread.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
      XMLEvents.with(user) { $0.begin(name, uri, count, attributes) }
    }
    sax.endElementNs = { user, name, _, uri in XMLEvents.with(user) { $0.end(name, uri) } }
    sax.characters = { user, text, count in XMLEvents.with(user) { $0.text(text, count) } }
    sax.cdataBlock = sax.characters
    sax.ignorableWhitespace = sax.characters
    sax.startDocument = { user in XMLEvents.with(user) { $0.checkEncoding() } }
    sax.internalSubset = { user, _, _, _ in XMLEvents.with(user) { $0.refuseTypes() } }
    sax.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    let user = Unmanaged.passUnretained(self).toOpaque()
    parser = xmlCreatePushParserCtxt(&sax, user, nil, 0, nil)
    guard let parser else {
      throw .document(DocumentProblem(.unreadable, part: part, "there is no memory to read it"))
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    elementNames.intern(parser)
    attributeNames.intern(parser)
  }

  private func release() {
    if let parser { xmlFreeParserCtxt(parser) }
    parser = nil
  }

  /// Calls `body` with the object that the parser was made for, which outlives the parser.
  @inline(__always)
  private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLEvents) -> Void) {
    guard let user else { return }
    Unmanaged<XMLEvents>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
  }

  /// A problem at the line that the parser has come to.
  private func problem(_ code: DocumentProblem.Code, _ problem: String = "") -> DocumentProblem {
    DocumentProblem(code, part: part, line: (parser?.pointee.input).map { Int($0.pointee.line) }, problem)
  }

  private func check() throws(Failure) {
    if hasFailed, let failure { throw failure }
    guard let parser, parser.pointee.wellFormed == 0 else { return }
    let message = parser.pointee.lastError.message.map { String(cString: $0) } ?? "unknown"
    let clause = message.split(whereSeparator: \.isNewline).first ?? "unknown"
    throw .document(problem(.damaged, "the XML is not well formed (\(clause))"))
  }

  private func fail(_ error: Failure) {
    if !hasFailed { failure = error }
    hasFailed = true
    xmlStopParser(parser)
  }

  // MARK: - Events

  /// Calls `body` unless something failed before; what it throws ends the parse.
  @inline(__always) private func attempt(_ body: () throws -> Void) {
    guard !hasFailed else { return }
    do { try body() } catch { fail(.taker(error)) }
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    if depth > mostDepth { return fail(.document(problem(.limit(.xmlDepth)))) }
    if count > mostAttributes { return fail(.document(problem(.limit(.xmlAttributes)))) }
    // The parser goes through all of them for an element; each is two strings to it.
    if let parser, Int(parser.pointee.nsNr) > 2 * mostNamespaces {
      return fail(.document(problem(.limit(.xmlNamespaces))))
    }
    guard let element = elementNames.number(of: name, uri) else { return }
    attempt {
      try handler.begin(element, XMLAttributes(count: Int(count), attributes, attributeNames.names))
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    depth -= 1
    guard let element = elementNames.number(of: name, uri) else { return }
    attempt { try handler.end(element) }
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard handler.wantsText, let text, count > 0 else { return }
    attempt { try handler.text(Bytes(base: text, count: Int(count))) }
  }

  /// Documents are UTF-8 or UTF-16; what else the parser knows would hide the tags from their guard.
  private func checkEncoding() {
    guard let encoding = parser?.pointee.encoding else { return }
    let name = String(cString: encoding).uppercased()
    guard !["UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "ISO-8859-1"].contains(name) else {
      return
    }
    let clause = "the XML is in an encoding that no \(terms.noun) uses"
    fail(.document(DocumentProblem(.damaged, part: part, clause)))
  }

  private func refuseTypes() {
    fail(.document(problem(.damaged, "the XML has a document type, which no \(terms.noun) has")))
  }
}
