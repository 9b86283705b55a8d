/// The name of an element or attribute as a handler of XML lists it.
package struct XMLName: ExpressibleByStringLiteral, Sendable {
  /// Without a prefix; nil stands for every name.
  let local: StaticString?
  /// The address of its namespace; nil stands for those that the handler lists, and for none.
  let namespace: StaticString?

  /// A name of any of the namespaces that the handler lists, or of none.
  package init(stringLiteral local: StaticString) { self.init(local, of: nil) }

  /// A name of one namespace, or every name of it.
  package init(_ local: StaticString?, of namespace: StaticString?) {
    self.local = local
    self.namespace = namespace
  }

  /// Whatever its name and namespace; it stands behind all names that are to be told apart from it.
  package static let any = XMLName(nil, of: nil)
}
