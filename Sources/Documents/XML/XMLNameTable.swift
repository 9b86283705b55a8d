import CLibXML2

/// The names that a handler lists, as one parser's dictionary holds them.
final class XMLNameTable {
  private let list: [XMLName]
  private let namespaces: [String]
  /// In the order of the handler's list; empty names until they are interned.
  let names: UnsafeMutableBufferPointer<XMLInternedName>
  private let listed: UnsafeMutableBufferPointer<UnsafePointer<xmlChar>?>
  /// The namespace that was looked for last, and whether it is listed, or none: most elements are of the same.
  private var last: UnsafePointer<xmlChar>?
  private var isLastListed = true

  /// Names that are to be interned, of which those without a namespace may be of any of `namespaces`.
  init(_ list: [XMLName], namespaces: [String]) {
    self.list = list
    self.namespaces = namespaces
    names = .allocate(capacity: list.count)
    names.initialize(repeating: XMLInternedName(local: nil, namespace: nil))
    listed = .allocate(capacity: namespaces.count)
    listed.initialize(repeating: nil)
  }

  deinit {
    names.deallocate()
    listed.deallocate()
  }

  /// Takes the names into the parser's dictionary.
  func intern(_ parser: xmlParserCtxtPtr) {
    func held(_ text: StaticString?) -> UnsafePointer<xmlChar>? {
      text.flatMap { xmlDictLookup(parser.pointee.dict, $0.utf8Start, Int32($0.utf8CodeUnitCount)) }
    }
    for (index, name) in list.enumerated() {
      names[index] = XMLInternedName(local: held(name.local), namespace: held(name.namespace))
    }
    for (index, namespace) in namespaces.enumerated() {
      listed[index] = xmlDictLookup(parser.pointee.dict, namespace, -1)
    }
  }

  /// The element's place in the handler's list; nil where it is none of these.
  @inline(__always) func number(of name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Int? {
    if uri != last {
      last = uri
      isLastListed = uri == nil || listed.contains(uri)
    }
    let isListed = isLastListed
    return names.firstIndex { $0.isName(name, of: uri, isListed: isListed) }
  }
}
