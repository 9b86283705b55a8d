import Texts

/// What belongs to names, which are the same however they are spelt; in the order in which they came.
package struct NameGroups<Value> {
  /// One for each name.
  package private(set) var values: [Value] = []
  private var places: [String: Int] = [:]
  private let begin: (String) -> Value

  /// No name yet; `begin` makes what belongs to one as it is spelt first.
  package init(_ begin: @escaping (String) -> Value) { self.begin = begin }

  /// Changes what belongs to a name.
  package mutating func change(_ name: String, _ body: (inout Value) -> Void) {
    let key = normalised(name)
    let place = places[key] ?? values.count
    if place == values.count {
      places[key] = place
      values.append(begin(name))
    }
    body(&values[place])
  }
}
