import Testing

@testable import RuleSets

/// The loader reads every member that the tables, and so the JSON Schema, have.
struct ShapeTests {
  @Test(arguments: Spot.all)
  func `no member takes a value of a wrong type`(spot: Spot) {
    // No member of rule files can be null.
    let problems = Loading(spot.document("null")).problems.filter { $0.jsonPath == spot.path }
    #expect(problems.map(\.code) == [.wrongType], "\(problems.map(\.text))")
  }

  @Test(arguments: Spot.all)
  func `every member takes a value of its own type`(spot: Spot) {
    let problems = Loading(spot.document(Sample.json(spot.value))).problems.filter { $0.jsonPath == spot.path }
    #expect(problems.allSatisfy { $0.code != .wrongType && $0.code != .unknownMember }, "\(problems.map(\.text))")
  }

  @Test(arguments: Spot.all.filter { !$0.members.isEmpty })
  func `every object refuses members that it does not have`(spot: Spot) {
    let problems = Loading(spot.document(#"{"none-such": 1}"#)).problems
    #expect(problems.contains { $0.jsonPath == spot.path + ".none-such" && $0.code == .unknownMember })
  }

  @Test func `members of an object differ in their names`() {
    for spot in Spot.all { #expect(Set(spot.members).count == spot.members.count, "\(spot.path)") }
  }
}

/// A place in a rule file at which a member may stand.
struct Spot: CustomTestStringConvertible, Sendable {
  let path: String
  let value: ValueShape
  /// The document with another text at the place.
  let document: @Sendable (String) -> String

  var testDescription: String { path }

  var members: [String] {
    if case .object(let shape) = value { return shape.members.map(\.name) }
    return []
  }

  static let all: [Spot] = spots(of: .ruleSet, path: "$") { $0 }

  private static func spots(
    of shape: ObjectShape, path: String, _ document: @escaping @Sendable (String) -> String
  ) -> [Spot] {
    shape.members.filter { $0.name != "extends" }.flatMap { member in
      let others = shape.members.filter { $0.isRequired && $0.name != member.name }
      let rest = others.map { ", \"\($0.name)\": \(Sample.json($0.value))" }.joined()
      let inside: @Sendable (String) -> String = { document("{\"\(member.name)\": \($0)\(rest)}") }
      let name = path + "." + member.name
      return [Spot(path: name, value: member.value, document: inside)] + within(member.value, path: name, inside)
    }
  }

  private static func within(
    _ value: ValueShape, path: String, _ document: @escaping @Sendable (String) -> String
  ) -> [Spot] {
    switch value {
    case .object(let shape), .objectOr(_, let shape): spots(of: shape, path: path, document)
    case .list(.object(let shape)): spots(of: shape, path: path + "[0]") { document("[\($0)]") }
    case .map(.object(let shape)),
      .mapOf(_, .object(let shape)) where shape.name != "override":
      spots(of: shape, path: path + ".2023-12") { document("{\"2023-12\": \($0)}") }
    default: []
    }
  }
}

/// A right value of each kind.
enum Sample {
  static func json(_ value: ValueShape) -> String {
    switch value {
    case .text, .name, .template, .declared: "\"a text\""
    case .choice(let names): "\"\(names[0])\""
    case .ruleID: "\"a-rule\""
    case .duration, .shift: "\"P1M\""
    case .period: "\"2024-01\""
    case .day: "\"2024-01-31\""
    case .flag: "true"
    case .whole(let range): "\(range.upperBound)"
    case .number(let range): "\(range.upperBound)"
    case .texts, .words: "[\"word\"]"
    case .list(let item): "[\(json(item))]"
    case .map, .mapOf: "{}"
    case .condition: "{\"live\": true}"
    case .collapse, .compared: "1"
    case .object(let shape), .objectOr(_, let shape):
      "{" + shape.members.filter(\.isRequired).map { "\"\($0.name)\": \(json($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
