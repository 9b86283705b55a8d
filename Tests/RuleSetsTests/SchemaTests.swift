import Documents
import Testing

@testable import RuleSets

/// The JSON Schema holds all that the loader knows.
struct SchemaTests {
  private let schema: JSONNode

  init() throws {
    schema = try JSONDocument.read(SourceText(path: "schema", bytes: Array(RuleSetSchema(facts: testFacts).text.utf8)))
  }

  private func names(_ path: String...) -> [String] {
    guard case .object(let members)? = path.reduce(schema, { $0?[$1] })?.value else { return [] }
    return members.map(\.name)
  }

  @Test func `every member of every object stands in it`() {
    #expect(names("properties") == ObjectShape.ruleSet.members.map(\.name))
    let shapes = [
      ObjectShape.rule, .override, .status, .band, .dates, .weeks, .financialYear, .unit, .schoolYear, .example, .row,
      .unlessPreceded, .factOperand,
    ]
    for shape in shapes {
      #expect(names("$defs", shape.name, "properties") == shape.members.map(\.name))
    }
  }

  @Test func `every fact and every operator stands in it`() {
    let joins = ["all", "any", "not", "rule", "count", "share", "same"]
    let times = ["in", "for-periods"]
    let asked = testFacts.filter { !$0.isPlaceholder && $0.isListed }
    #expect(names("$defs", "condition", "properties") == joins + asked.map(\.id))
    for family in Operator.Family.allCases where family != .choice {
      #expect(names("$defs", "\(family.rawValue)-test", "properties") == Operator.of(family).map(\.name) + times)
    }
    #expect(
      names("$defs", "condition", "properties", "kind", "properties") == Operator.of(.choice).map(\.name) + times)
  }

  @Test func `every reference leads somewhere and every object is closed`() {
    let definitions = Set(names("$defs"))
    var references: Set<String> = []
    func visit(_ node: JSONNode) {
      switch node.value {
      case .object(let members):
        if case .string(let reference)? = node["$ref"]?.value { references.insert(String(reference.dropFirst(8))) }
        if node["properties"] != nil, case .string? = node["type"]?.value {
          #expect(node["additionalProperties"] != nil)
        }
        for member in members { visit(member.value) }
      case .array(let items): for item in items { visit(item) }
      default: return
      }
    }
    visit(schema)
    #expect(references.subtracting(definitions).isEmpty)
    #expect(definitions.subtracting(references).isEmpty)
  }

  @Test func `every member and every operator is described`() {
    #expect(Operator.all.allSatisfy { $0.summary.hasSuffix(".") })
    for spot in Spot.all {
      if case .object(let shape) = spot.value {
        #expect(shape.members.allSatisfy { $0.summary.hasSuffix(".") || $0.summary.hasSuffix(":") }, "\(shape.name)")
      }
    }
  }
}
