import Documents

extension JSONNode {
  /// The node's text; nil where it is none.
  var text: String? { if case .string(let text) = value { text } else { nil } }
  /// The items of a list; nil where it is none.
  var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
}
