/// The JSON Schema of rule sets, made from the tables that the loader itself works with.
///
/// Editors offer names and explanations from it. What needs a view of several files (whether a status, phrase list or
/// rule of that name exists) is left to the loader; a schema that was made for one rule set knows its names.
package struct RuleSetSchema {
  /// What conditions may ask of an action.
  let facts: [FactSignature]
  /// What a rule set declares; nil where the schema is every set's.
  private let names: DeclaredNames?

  /// The schema of every rule set; `facts` are what conditions may use.
  package init(facts: [FactSignature]) {
    self.facts = facts
    names = nil
  }

  /// The schema of one rule set and those that it extends, by what they declare.
  package init(_ names: DeclaredNames) {
    facts = names.facts
    self.names = names
  }

  /// The schema's text.
  package var text: String {
    var shapes: [ObjectShape] = [.wordsChange, .unlessPreceded, .factOperand, .collapse]
    for kind in Sum.Kind.allCases { RuleSetSchema.collect(.sum(kind), into: &shapes) }
    RuleSetSchema.collect(.ruleSet, into: &shapes)
    let objects = shapes.filter { $0.name != ObjectShape.ruleSet.name }.map { ($0.name, object($0)) }
    let definitions = (objects + common + conditions).sorted { $0.0 < $1.0 }
    return SchemaValue.object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("$comment", .text(comment)),
        ("title", .text("Slipgauge rule set")),
      ] + members(of: object(.ruleSet)) + [("$defs", .object(definitions))]
    ).pretty
  }

  private var comment: String {
    names == nil
      ? "Made from the loader's own tables; do not edit. SLIPGAUGE_RECORD=1 swift test writes it."
      : "Made by slipgauge rules schema from the names of a rule set; make it anew where these change."
  }

  /// The shape and every other that it is made of, each once.
  private static func collect(_ shape: ObjectShape, into shapes: inout [ObjectShape]) {
    if shapes.contains(where: { $0.name == shape.name }) { return }
    shapes.append(shape)
    for member in shape.members { collect(member.value, into: &shapes) }
  }

  private static func collect(_ value: ValueShape, into shapes: inout [ObjectShape]) {
    switch value {
    case .list(let item), .map(let item), .mapOf(_, let item): collect(item, into: &shapes)
    case .object(let shape), .objectOr(_, let shape): collect(shape, into: &shapes)
    default: return
    }
  }

  private func members(of value: SchemaValue) -> [(String, SchemaValue)] {
    if case .object(let members) = value { return members }
    return []
  }

  // MARK: Objects and their members

  private func object(_ shape: ObjectShape) -> SchemaValue {
    let properties = members(of: shape).map { member in
      (member.name, SchemaValue.object([("description", .text(member.summary))] + members(of: value(member.value))))
    }
    let required = shape.members.filter(\.isRequired).map { SchemaValue.text($0.name) }
    return .object(
      [("description", .text(shape.summary)), ("type", .text("object")), ("properties", .object(properties))]
        + (required.isEmpty ? [] : [("required", .list(required))]) + [("additionalProperties", .flag(false))])
  }

  /// The members of an object; rows and places of findings have a set's own columns, too.
  private func members(of shape: ObjectShape) -> [MemberShape] {
    let own = names?.ownFields ?? []
    if own.isEmpty { return shape.members }
    return (shape.name == ObjectShape.row.name ? ObjectShape.row(own) : shape).members.map { member in
      guard case .choice(let names) = member.value, names == Columns.fields || names == Columns.cells else {
        return member
      }
      return MemberShape(
        member.name, .choice(names + own), isRequired: member.isRequired, member.summary)
    }
  }

  private func value(_ shape: ValueShape) -> SchemaValue {
    switch shape {
    case .text: type("string")
    case .name: RuleSetSchema.filledText
    case .template: template
    case .declared(let kind): name(of: kind)
    case .choice(let names): RuleSetSchema.choice(names)
    case .ruleID: pattern("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$")
    case .duration: pattern("^P(?=[0-9])([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?$")
    case .shift: RuleSetSchema.reference("shift")
    case .period: pattern(RuleSetSchema.periodPattern)
    case .day: RuleSetSchema.day
    case .flag: type("boolean")
    case .whole(let range):
      .object([
        ("type", .text("integer")), ("minimum", .whole(range.lowerBound)), ("maximum", .whole(range.upperBound)),
      ])
    case .number(let range):
      .object([
        ("type", .text("number")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
      ])
    case .texts: RuleSetSchema.reference("texts")
    case .words: RuleSetSchema.reference("words")
    case .condition: RuleSetSchema.reference("condition")
    case .compared: compared
    case .collapse:
      .object([
        (
          "anyOf",
          .list([
            value(.whole(ObjectShape.collapses)), RuleSetSchema.reference(ObjectShape.collapse.name),
          ])
        )
      ])
    case .object(let shape): RuleSetSchema.reference(shape.name)
    case .objectOr(let word, let shape):
      .object([("anyOf", .list([RuleSetSchema.choice([word]), RuleSetSchema.reference(shape.name)]))])
    case .list(let item): .object([("type", .text("array")), ("items", value(item))])
    case .map(let item): map(item)
    case .mapOf(let kind, let item): map(item, names: name(of: kind))
    }
  }

  /// The name of something that rule sets declare: one of those that are known.
  func name(of kind: DeclaredName) -> SchemaValue {
    names.map { RuleSetSchema.choice($0.all(kind)) } ?? RuleSetSchema.filledText
  }

  /// A text whose placeholders are facts.
  private var template: SchemaValue {
    guard let names else { return RuleSetSchema.filledText }
    let known = (names.facts.map(\.id) + ["phrase"]).joined(separator: "|")
    return pattern("^([^{}]|\\{\\{|\\}\\}|\\{(\(known))\\})+$")
  }

  private func map(_ item: ValueShape, names: SchemaValue? = nil) -> SchemaValue {
    var names = names ?? .object([("minLength", .whole(1))])
    if case .object(let shape) = item, shape.name == ObjectShape.report.name {
      names = .object([("pattern", .text(RuleSetSchema.periodPattern))])
    }
    return .object([("type", .text("object")), ("propertyNames", names), ("additionalProperties", value(item))])
  }

  /// How far a date is moved.
  private var shift: SchemaValue {
    let one = pattern("^-?P(?=[0-9])([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?([0-9]{1,5}B)?$")
    let each = SchemaValue.object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          (
            "by",
            .object([
              ("description", .text("A fact that is a choice; where it is none of the values, nothing can be said.")),
              ("anyOf", .list([RuleSetSchema.reference(ObjectShape.factOperand.name), value(.name)])),
            ])
          )
        ])
      ),
      ("required", .list([.text("by")])), ("minProperties", .whole(2)), ("additionalProperties", one),
    ])
    return .object([
      (
        "description",
        .text(
          "An ISO 8601 duration: P14D, P2W, P1M by the set's adding-months, P5B for working days (Monday to Friday less "
            + "the set's holidays), -P1M, P1M5B; or one for each value of a choice.")
      ),
      ("anyOf", .list([one, each])),
    ])
  }

  private static let periodPattern = "^(19|20)[0-9]{2}-(0[1-9]|1[0-2]|Q[1-4]|H[12]|FY)$"

  /// What many members are.
  private var common: [(String, SchemaValue)] {
    [
      ("texts", RuleSetSchema.oneOrMore(type("string"), isEmptyAllowed: true)),
      ("shift", shift),
      (
        "words",
        .object([("anyOf", .list([RuleSetSchema.reference("texts"), RuleSetSchema.reference("words-change")]))])
      ),
    ]
  }

  // MARK: Small schemas

  private func type(_ name: String) -> SchemaValue { .object([("type", .text(name))]) }

  private func pattern(_ pattern: String) -> SchemaValue { RuleSetSchema.pattern(pattern) }

  private static func pattern(_ pattern: String) -> SchemaValue {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  /// A day, `2024-01-31`.
  static let day = pattern("^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")

  /// A text that is not empty.
  static let filledText = SchemaValue.object([("type", .text("string")), ("minLength", .whole(1))])

  /// One of the names.
  static func choice(_ names: [String]) -> SchemaValue { .object([("enum", .list(names.map { .text($0) }))]) }

  /// What is defined under that name.
  static func reference(_ name: String) -> SchemaValue { .object([("$ref", .text("#/$defs/\(name)"))]) }

  /// One value, or a list of them.
  static func oneOrMore(_ one: SchemaValue, isEmptyAllowed: Bool = false) -> SchemaValue {
    let list: [(String, SchemaValue)] = [("type", .text("array")), ("items", one)]
    return .object([("anyOf", .list([one, .object(list + (isEmptyAllowed ? [] : [("minItems", .whole(1))]))]))])
  }
}
