import Documents

extension JSONNode {
  /// The node's text; nil where it is none.
  var text: String? { if case .string(let text) = value { text } else { nil } }
  /// The node's number, where it is a whole one.
  var wholeNumber: Int? { if case .number(let text) = value { Int(text) } else { nil } }
  /// The items of a list; nil where it is none.
  var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
}
